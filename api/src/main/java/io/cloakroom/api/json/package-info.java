/**
 * Request bodies, read strictly and exactly. Comes in: the body of an event. Goes out: a tree in
 * which every text and every number can be kept as it is, or a refusal that names each member at
 * fault. Features take a body as a parameter and read its members through {@link
 * io.cloakroom.api.json.Members}.
 */
@NullMarked
package io.cloakroom.api.json;

import org.jspecify.annotations.NullMarked;
