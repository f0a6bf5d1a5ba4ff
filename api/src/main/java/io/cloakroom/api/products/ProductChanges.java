package io.cloakroom.api.products;

import io.cloakroom.api.entity.Changes;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Changes of products; the change is asked again for each version it meets. */
@Singleton
final class ProductChanges {

    private final ProductRepository products;
    private final Changes changes;

    ProductChanges(ProductRepository products, Changes changes) {
        this.products = products;
        this.changes = changes;
    }

    Product change(ProductTarget target, UnaryOperator<ProductContent> change) {
        return attempt(
                target,
                (read, now) -> {
                    Product changed = read.changed(change.apply(read.content()), now);
                    return products.replace(read, changed).of(changed);
                });
    }

    void delete(ProductTarget target) {
        attempt(target, (read, now) -> products.delete(read).of(read));
    }

    private Product attempt(
            ProductTarget target, BiFunction<Product, Instant, Optional<Product>> write) {
        return changes.change(() -> products.find(target.id()), target.preconditions(), write);
    }
}
