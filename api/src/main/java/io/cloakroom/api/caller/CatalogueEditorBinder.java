package io.cloakroom.api.caller;

import io.cloakroom.api.problem.ProblemException;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.util.Optional;

/** Makes the editor a parameter of a controller's method, and refuses every other caller. */
@Singleton
final class CatalogueEditorBinder implements TypedRequestArgumentBinder<CatalogueEditor> {

    private final Clock clock;

    CatalogueEditorBinder(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Argument<CatalogueEditor> argumentType() {
        return Argument.of(CatalogueEditor.class);
    }

    @Override
    public BindingResult<CatalogueEditor> bind(
            ArgumentConversionContext<CatalogueEditor> context, HttpRequest<?> request) {
        AuthorizerContext authorizer = AuthorizerContext.of(request);
        Caller caller = authorizer.caller(clock.instant());
        if (!authorizer.hasRole(CatalogueEditor.ROLE)) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "Only members of the group " + CatalogueEditor.ROLE + " may do this.");
        }
        CatalogueEditor editor = new CatalogueEditor(caller.userId());
        return () -> Optional.of(editor);
    }
}
