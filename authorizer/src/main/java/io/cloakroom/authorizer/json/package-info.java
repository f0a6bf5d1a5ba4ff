/**
 * JSON read strictly. Bytes or text come in; a {@link JsonObject} goes out, or a {@link
 * MalformedJson} that says nothing about the content. Every other package may call; this one knows
 * no token, no key and no event.
 */
@NullMarked
package io.cloakroom.authorizer.json;

import org.jspecify.annotations.NullMarked;
