package io.cloakroom.api.precondition;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Makes the preconditions a parameter of a controller's method. */
@Singleton
final class PreconditionsBinder implements TypedRequestArgumentBinder<Preconditions> {

    @Override
    public Argument<Preconditions> argumentType() {
        return Argument.of(Preconditions.class);
    }

    @Override
    public BindingResult<Preconditions> bind(
            ArgumentConversionContext<Preconditions> context, HttpRequest<?> request) {
        Preconditions preconditions =
                new Preconditions(
                        tags(request, HttpHeaders.IF_MATCH),
                        tags(request, HttpHeaders.IF_NONE_MATCH));
        return () -> Optional.of(preconditions);
    }

    private static @Nullable EntityTags tags(HttpRequest<?> request, String header) {
        List<String> values = request.getHeaders().getAll(header);
        return values.isEmpty() ? null : EntityTags.parse(header, values);
    }
}
