package io.cloakroom.api.caller;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.util.Optional;

/**
 * Makes the caller a parameter of a controller's method.
 *
 * <p>It throws rather than answering "empty", which the framework would turn into a 400 with the
 * name of our parameter.
 */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {

    private final Clock clock;

    CallerBinder(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(
            ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        Caller caller = AuthorizerContext.of(request).caller(clock.instant());
        return () -> Optional.of(caller);
    }
}
