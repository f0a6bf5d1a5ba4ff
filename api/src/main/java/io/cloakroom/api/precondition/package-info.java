/**
 * Conditional requests (RFC 9110, section 13). Comes in: the headers If-Match and If-None-Match.
 * Goes out: whether they hold for a version, or 400 where they cannot be read. Every feature with
 * versions uses it.
 */
@NullMarked
package io.cloakroom.api.precondition;

import org.jspecify.annotations.NullMarked;
