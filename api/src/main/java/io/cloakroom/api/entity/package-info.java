/**
 * What items and products have in common: an id of ours, numbered versions, and a table in which
 * every write carries its condition. Comes in: attributes and the condition of a write. Goes out:
 * what stands in the table, or how the write ended. Every feature that keeps something builds on
 * it.
 */
@NullMarked
package io.cloakroom.api.entity;

import org.jspecify.annotations.NullMarked;
