package io.cloakroom.api.json;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import java.util.Optional;

/** Makes a body of type application/json a parameter of a controller's method. */
@Singleton
final class JsonBodyBinder implements TypedRequestArgumentBinder<JsonBody> {

    @Override
    public Argument<JsonBody> argumentType() {
        return Argument.of(JsonBody.class);
    }

    @Override
    public BindingResult<JsonBody> bind(
            ArgumentConversionContext<JsonBody> context, HttpRequest<?> request) {
        String text = BodyText.of(request, "application/json");
        JsonBody body = new JsonBody(JsonReader.read(text), text);
        return () -> Optional.of(body);
    }
}
