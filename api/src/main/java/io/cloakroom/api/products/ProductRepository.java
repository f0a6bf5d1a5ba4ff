package io.cloakroom.api.products;

import io.cloakroom.api.aws.DynamoDb;
import io.cloakroom.api.entity.Condition;
import io.cloakroom.api.entity.EntityId;
import io.cloakroom.api.entity.EntityStore;
import io.cloakroom.api.entity.EntityTable;
import io.cloakroom.api.entity.WriteOutcome;
import io.cloakroom.api.settings.Settings;

import jakarta.inject.Singleton;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;

/** Chooses key and condition for each question about products. */
@Singleton
final class ProductRepository implements EntityStore<Product> {

    private final EntityTable table;

    ProductRepository(DynamoDb dynamoDb, Settings settings) {
        this.table = new EntityTable(dynamoDb, settings.productsTable());
    }

    @Override
    public EntityTable table() {
        return table;
    }

    @Override
    public Map<String, AttributeValue> attributes(Product product) {
        return ProductAttributes.of(product);
    }

    Optional<Product> find(EntityId id) {
        Map<String, AttributeValue> found = table.find(id.value());
        return found.isEmpty() ? Optional.empty() : Optional.of(ProductAttributes.product(found));
    }

    /** Puts the changed product in the place of the version that was read. */
    WriteOutcome replace(Product read, Product changed) {
        return table.put(attributes(changed), unchanged(read));
    }

    /** Deletes the version that was read. */
    WriteOutcome delete(Product read) {
        return table.delete(read.id(), unchanged(read));
    }

    private static Condition unchanged(Product read) {
        return Condition.isVersion(read.revision().version());
    }
}
