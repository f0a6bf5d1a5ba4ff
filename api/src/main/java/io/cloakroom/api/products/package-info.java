/**
 * The product catalogue: the routes below /products. Comes in: a page request or an id from anyone
 * whom the gateway let through with a key, or an editor and a request body. Goes out: products.
 * Table access: one product by id; lists by two indexes whose partitions are shards, so that no
 * partition takes all the writes. Called by the framework's router alone.
 */
@NullMarked
package io.cloakroom.api.products;

import org.jspecify.annotations.NullMarked;
