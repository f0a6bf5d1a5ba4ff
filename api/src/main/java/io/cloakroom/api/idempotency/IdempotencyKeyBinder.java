package io.cloakroom.api.idempotency;

import io.cloakroom.api.problem.ProblemException;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the header Idempotency-Key a parameter of a controller's method. */
@Singleton
final class IdempotencyKeyBinder implements TypedRequestArgumentBinder<IdempotencyKey> {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

    @Override
    public Argument<IdempotencyKey> argumentType() {
        return Argument.of(IdempotencyKey.class);
    }

    @Override
    public BindingResult<IdempotencyKey> bind(
            ArgumentConversionContext<IdempotencyKey> context, HttpRequest<?> request) {
        List<String> values = request.getHeaders().getAll(HEADER);
        boolean fits = values.size() == 1 && FORM.matcher(values.getFirst()).matches();
        if (!values.isEmpty() && !fits) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "The header Idempotency-Key must stand once and have 1 to 255 visible ASCII"
                            + " characters.");
        }
        IdempotencyKey key = new IdempotencyKey(fits ? values.getFirst() : null);
        return () -> Optional.of(key);
    }
}
