/**
 * What the function costs beside a floor: the same read done by plain Java with the AWS SDK. A
 * command that {@code docs/performance.md} names comes in; a table goes out. No test calls.
 */
@NullMarked
package io.cloakroom.api.benchmark;

import org.jspecify.annotations.NullMarked;
