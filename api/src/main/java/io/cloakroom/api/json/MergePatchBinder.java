package io.cloakroom.api.json;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import java.util.Optional;

/** Makes a body of type application/merge-patch+json a parameter of a controller's method. */
@Singleton
final class MergePatchBinder implements TypedRequestArgumentBinder<MergePatch> {

    @Override
    public Argument<MergePatch> argumentType() {
        return Argument.of(MergePatch.class);
    }

    @Override
    public BindingResult<MergePatch> bind(
            ArgumentConversionContext<MergePatch> context, HttpRequest<?> request) {
        MergePatch body =
                new MergePatch(
                        JsonReader.read(BodyText.of(request, "application/merge-patch+json")));
        return () -> Optional.of(body);
    }
}
