/**
 * Requests that may be sent twice and are done once (Idempotency-Key). Comes in: the key of a
 * request, who sends it where, and what it wants made. Goes out: what was made, by this request or
 * by an earlier one like it; 422 if the earlier one was another. Features that make something use
 * it.
 */
@NullMarked
package io.cloakroom.api.idempotency;

import org.jspecify.annotations.NullMarked;
