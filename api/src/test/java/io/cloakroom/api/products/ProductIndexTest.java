package io.cloakroom.api.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.entity.EntityId;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** C28: new products, of whatever category, are written to all partitions alike. */
final class ProductIndexTest {

    private static final int PRODUCTS = 10_000;

    @Test
    void spreadsProductsOverItsPartitions() {
        Map<String, Long> shares =
                Stream.generate(ProductIndexTest::idOfOneMoment)
                        .limit(PRODUCTS)
                        .map(id -> ProductIndex.categoryShard(id, "hats"))
                        .collect(Collectors.groupingBy(shard -> shard, Collectors.counting()));

        assertThat(shares.keySet())
                .containsExactlyInAnyOrderElementsOf(ProductIndex.of("hats").partitions());
        // Ten times as far from a quarter as chance goes.
        assertThat(shares.values())
                .allSatisfy(share -> assertThat(share).isBetween(2_070L, 2_930L));
    }

    private static EntityId idOfOneMoment() {
        return new EntityId("01890000-0000-7" + UUID.randomUUID().toString().substring(15));
    }
}
