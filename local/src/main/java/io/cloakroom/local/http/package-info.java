/**
 * HTTP messages as immutable values, and the one edge that knows the server library.
 *
 * <p>In: bytes of a connection. Out: a {@link io.cloakroom.local.http.Request}, exactly as sent:
 * names keep their case, the target is not decoded, repeated headers stay apart and in order. The
 * front door, the Runtime API and the Secrets Manager are served through here.
 */
@NullMarked
package io.cloakroom.local.http;

import org.jspecify.annotations.NullMarked;
