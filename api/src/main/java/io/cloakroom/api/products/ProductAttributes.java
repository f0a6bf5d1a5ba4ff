package io.cloakroom.api.products;

import static io.cloakroom.api.entity.Attributes.optional;
import static io.cloakroom.api.entity.Attributes.required;
import static io.cloakroom.api.entity.Attributes.text;

import io.cloakroom.api.entity.Attributes;
import io.cloakroom.api.entity.DataAttributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;

/**
 * How a product stands in the table; older and newer versions of this code read each other's
 * products.
 */
final class ProductAttributes {

    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String CATEGORY = "category";
    private static final String CURRENCY = "currency";
    private static final String DATA = "data";

    /** Text, since a number of the table would lose zeros at its end. */
    private static final String AMOUNT = "amount";

    private ProductAttributes() {}

    static Map<String, AttributeValue> of(Product product) {
        ProductContent content = product.content();
        Map<String, AttributeValue> attributes = new HashMap<>();
        Attributes.write(product, attributes);
        attributes.put(NAME, text(content.name()));
        if (content.description() != null) {
            attributes.put(DESCRIPTION, text(content.description()));
        }
        attributes.put(CATEGORY, text(content.category()));
        attributes.put(AMOUNT, text(content.price().amount()));
        attributes.put(CURRENCY, text(content.price().currency()));
        attributes.put(DATA, DataAttributes.of(content.data()));
        attributes.put(ProductIndex.SHARD, text(ProductIndex.shard(product.id())));
        attributes.put(
                ProductIndex.CATEGORY_SHARD,
                text(ProductIndex.categoryShard(product.id(), content.category())));
        attributes.put(ProductIndex.POSITION, text(ProductIndex.sortValue(product.position())));
        return attributes;
    }

    static Product product(Map<String, AttributeValue> attributes) {
        return new Product(
                Attributes.id(attributes),
                new ProductContent(
                        required(attributes, NAME).s(),
                        optional(attributes, DESCRIPTION),
                        required(attributes, CATEGORY).s(),
                        new Price(
                                required(attributes, AMOUNT).s(),
                                required(attributes, CURRENCY).s()),
                        DataAttributes.json(required(attributes, DATA))),
                Attributes.revision(attributes));
    }
}
