/**
 * What the function costs beside a floor: the same work done with the JDK alone, without
 * strictness. A command that {@code authorizer/README.md} names comes in; a table goes out. No test
 * calls.
 */
@NullMarked
package io.cloakroom.authorizer.benchmark;

import org.jspecify.annotations.NullMarked;
