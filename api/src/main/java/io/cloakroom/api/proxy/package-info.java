/**
 * The wire format of the gateway's Lambda proxy integration, payload 1.0. Comes in: the bytes of an
 * event, or an answer to write. Goes out: the event as the framework wants it, or the bytes of the
 * answer. The handler reads and writes; other packages only look into the event behind a request.
 */
@NullMarked
package io.cloakroom.api.proxy;

import org.jspecify.annotations.NullMarked;
