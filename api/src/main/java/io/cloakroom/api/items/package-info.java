/**
 * What people keep: the routes below /items. Comes in: a caller and a request body, page request or
 * id. Goes out: items of that caller and of nobody else. Table access: one item by id, with its
 * owner compared or made a condition of the write; lists by the index userId-createdAt-index, whose
 * partition value is the caller's. Called by the framework's router alone.
 */
@NullMarked
package io.cloakroom.api.items;

import org.jspecify.annotations.NullMarked;
