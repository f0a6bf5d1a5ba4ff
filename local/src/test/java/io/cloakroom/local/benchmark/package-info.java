/**
 * How fast the front door is, in ratios to what must be paid without it, measured in the same run.
 * No part of the build: {@code local/README.md} has the command.
 */
@NullMarked
package io.cloakroom.local.benchmark;

import org.jspecify.annotations.NullMarked;
