package io.cloakroom.api.products;

import io.cloakroom.api.entity.EntityId;
import io.cloakroom.api.paging.Position;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An index that lists products, all of them or those of a category, newest first.
 *
 * <p>New products come last in their order, and one partition takes about 1,000 writes a second
 * (DynamoDB developer guide, "Partitions and data distribution"), so each list is cut into shards,
 * and a product's id says which one it stands in.
 */
record ProductIndex(String name, String partitionAttribute, @Nullable String category) {

    static final String POSITION = "position";
    static final String SHARD = "shard";
    static final String CATEGORY_SHARD = "categoryShard";

    /** Another number needs every product written anew: docs/decisions. */
    static final int SHARDS = 4;

    static ProductIndex of(@Nullable String category) {
        return category == null
                ? new ProductIndex("shard-position-index", SHARD, null)
                : new ProductIndex("categoryShard-position-index", CATEGORY_SHARD, category);
    }

    List<String> partitions() {
        return IntStream.range(0, SHARDS)
                .mapToObj(shard -> category == null ? "" + shard : shard + "#" + category)
                .toList();
    }

    static String shard(EntityId id) {
        return Integer.toString(Math.floorMod(id.value().hashCode(), SHARDS));
    }

    static String categoryShard(EntityId id, String category) {
        return shard(id) + "#" + category;
    }

    /** Sorts by the time of making; no two products have the same. */
    static String sortValue(Position position) {
        return position.sortedBy() + "#" + position.id();
    }
}
