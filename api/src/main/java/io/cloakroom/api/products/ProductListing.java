package io.cloakroom.api.products;

import static io.cloakroom.api.entity.Attributes.required;
import static io.cloakroom.api.entity.Attributes.text;

import io.cloakroom.api.entity.Attributes;
import io.cloakroom.api.entity.Condition;
import io.cloakroom.api.entity.EntityTable;
import io.cloakroom.api.json.JsonSize;
import io.cloakroom.api.paging.CursorScope;
import io.cloakroom.api.paging.Listing;
import io.cloakroom.api.paging.Order;
import io.cloakroom.api.paging.Position;
import io.cloakroom.api.paging.Slice;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Products of one index, newest first: its shards, merged. */
record ProductListing(EntityTable table, ProductIndex index) implements Listing<Product> {

    private static final Comparator<Product> NEWEST_FIRST =
            Comparator.comparing((Product product) -> ProductIndex.sortValue(product.position()))
                    .reversed();

    @Override
    public CursorScope scope() {
        String category = index.category();
        return new CursorScope(category == null ? "" : category, index.name(), Order.DESC);
    }

    /**
     * Shards fill evenly, so twice each one's part is nearly always enough. Beyond the horizon,
     * where the first shard was cut off, others may have what it has not shown yet.
     */
    @Override
    public Slice<Product> slice(@Nullable Position after, int most) {
        int fromEach = 2 * (most / ProductIndex.SHARDS + 1);
        List<QueryResponse> answers =
                table.queryEach(
                        index.partitions().stream()
                                .map(partition -> query(partition, after, fromEach))
                                .toList());
        List<Product> found =
                answers.stream()
                        .flatMap(answer -> answer.items().stream())
                        .map(ProductAttributes::product)
                        .sorted(NEWEST_FIRST)
                        .toList();
        return cut(found, horizon(answers), most);
    }

    private QueryRequest.Builder query(String partition, @Nullable Position after, int most) {
        Condition isInPartition = Condition.equal(index.partitionAttribute(), text(partition));
        Condition wanted =
                after == null
                        ? isInPartition
                        : isInPartition.and(
                                Condition.less(
                                        ProductIndex.POSITION,
                                        text(ProductIndex.sortValue(after))));
        return QueryRequest.builder()
                .indexName(index.name())
                .keyConditionExpression(wanted.expression())
                .expressionAttributeNames(wanted.names())
                .expressionAttributeValues(wanted.values())
                .scanIndexForward(false)
                .limit(most);
    }

    /** The newest of the positions at which shards were cut off; null if none was. */
    private static @Nullable Position horizon(List<QueryResponse> answers) {
        return answers.stream()
                .filter(QueryResponse::hasLastEvaluatedKey)
                .map(answer -> position(answer.lastEvaluatedKey()))
                .max(Comparator.comparing(ProductIndex::sortValue))
                .orElse(null);
    }

    private static Position position(Map<String, AttributeValue> key) {
        String[] parts = required(key, ProductIndex.POSITION).s().split("#", 2);
        return new Position(parts[0], Attributes.id(key).value());
    }

    private Slice<Product> cut(List<Product> found, @Nullable Position horizon, int most) {
        List<Product> complete =
                found.stream()
                        .filter(product -> horizon == null || !isBeyond(product, horizon))
                        .toList();
        return complete.size() > most
                ? new Slice<>(complete.subList(0, most), complete.get(most - 1).position())
                : new Slice<>(complete, horizon);
    }

    private static boolean isBeyond(Product product, Position horizon) {
        return ProductIndex.sortValue(product.position()).compareTo(ProductIndex.sortValue(horizon))
                < 0;
    }

    @Override
    public Position position(Product product) {
        return product.position();
    }

    @Override
    public int size(Product product) {
        return JsonSize.of(product.content().json());
    }
}
