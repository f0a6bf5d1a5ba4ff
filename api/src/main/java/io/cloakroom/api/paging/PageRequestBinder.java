package io.cloakroom.api.paging;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import java.util.Optional;

/**
 * Makes limit, cursor and order a parameter of a controller's method, and refuses every other
 * parameter by name.
 */
@Singleton
final class PageRequestBinder implements TypedRequestArgumentBinder<PageRequest> {

    @Override
    public Argument<PageRequest> argumentType() {
        return Argument.of(PageRequest.class);
    }

    @Override
    public BindingResult<PageRequest> bind(
            ArgumentConversionContext<PageRequest> context, HttpRequest<?> request) {
        QueryParameters query = QueryParameters.of(request);
        String order = query.take("order").orElse("desc");
        query.check(order.matches("asc|desc"), "order", "must be asc or desc");
        PageRequest page = query.page(order.equals("asc") ? Order.ASC : Order.DESC);
        query.finish();
        return () -> Optional.of(page);
    }
}
