/** The clean-up's handler with the real DynamoDB Local behind it, and a clock that tests set. */
@NullMarked
package io.cloakroom.api.cleanup;

import org.jspecify.annotations.NullMarked;
