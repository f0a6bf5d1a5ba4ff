/**
 * HTTP as far as this function needs it. A request comes in; a whole answer within fixed bounds
 * goes out, or an {@link java.io.IOException}. The packages that fetch keys and secrets call.
 */
@NullMarked
package io.cloakroom.authorizer.http;

import org.jspecify.annotations.NullMarked;
