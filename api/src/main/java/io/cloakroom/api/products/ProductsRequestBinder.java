package io.cloakroom.api.products;

import io.cloakroom.api.json.Texts;
import io.cloakroom.api.paging.Order;
import io.cloakroom.api.paging.PageRequest;
import io.cloakroom.api.paging.QueryParameters;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Makes category, limit and cursor a parameter of a controller's method. */
@Singleton
final class ProductsRequestBinder implements TypedRequestArgumentBinder<ProductsRequest> {

    @Override
    public Argument<ProductsRequest> argumentType() {
        return Argument.of(ProductsRequest.class);
    }

    @Override
    public BindingResult<ProductsRequest> bind(
            ArgumentConversionContext<ProductsRequest> context, HttpRequest<?> request) {
        QueryParameters query = QueryParameters.of(request);
        @Nullable String category = query.take("category").orElse(null);
        query.check(
                category == null || Texts.fits(category, ProductContent.LONGEST_CATEGORY),
                "category",
                "must have 1 to %d characters, not all of them blank"
                        .formatted(ProductContent.LONGEST_CATEGORY));
        PageRequest page = query.page(Order.DESC);
        query.finish();
        return () -> Optional.of(new ProductsRequest(page, category));
    }
}
