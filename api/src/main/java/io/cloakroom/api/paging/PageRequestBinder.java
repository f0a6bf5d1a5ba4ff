package io.cloakroom.api.paging;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;

import io.cloakroom.api.problem.ProblemException;
import io.cloakroom.api.problem.Violation;
import io.cloakroom.api.proxy.ProxyEvents;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes limit, cursor and order a parameter of a controller's method, and refuses every other
 * parameter by name.
 */
@Singleton
final class PageRequestBinder implements TypedRequestArgumentBinder<PageRequest> {

    private static final String DEFAULT_LIMIT = "50";

    @Override
    public Argument<PageRequest> argumentType() {
        return Argument.of(PageRequest.class);
    }

    @Override
    public BindingResult<PageRequest> bind(
            ArgumentConversionContext<PageRequest> context, HttpRequest<?> request) {
        PageRequest page = new Parameters(query(ProxyEvents.of(request))).pageRequest();
        return () -> Optional.of(page);
    }

    private static Map<String, List<String>> query(APIGatewayProxyRequestEvent event) {
        Map<String, List<String>> query = new HashMap<>();
        if (event.getQueryStringParameters() != null) {
            event.getQueryStringParameters()
                    .forEach((name, value) -> query.put(name, List.of(value)));
        }
        if (event.getMultiValueQueryStringParameters() != null) {
            query.putAll(event.getMultiValueQueryStringParameters());
        }
        return query;
    }

    /** The parameters not yet taken, and what is wrong with those that were. */
    private record Parameters(Map<String, List<String>> left, List<Violation> violations) {

        Parameters(Map<String, List<String>> query) {
            this(query, new ArrayList<>());
        }

        PageRequest pageRequest() {
            String limit = take("limit").orElse(DEFAULT_LIMIT);
            String cursor = take("cursor").orElse(null);
            String order = take("order").orElse("desc");
            check(
                    limit.matches("[1-9][0-9]?|100"),
                    "limit",
                    "must be a whole number from 1 to 100");
            check(order.matches("asc|desc"), "order", "must be asc or desc");
            left.keySet().forEach(name -> check(false, name, "is not known here"));
            if (!violations.isEmpty()) {
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "The query cannot be accepted; errors names each parameter at fault.",
                        violations);
            }
            return new PageRequest(
                    Integer.parseInt(limit), cursor, order.equals("asc") ? Order.ASC : Order.DESC);
        }

        private Optional<String> take(String name) {
            List<String> values = left.getOrDefault(name, List.of());
            left.remove(name);
            check(values.size() <= 1, name, "must stand only once");
            return values.stream().findFirst();
        }

        private void check(boolean fits, String name, String message) {
            if (!fits) {
                violations.add(new Violation(name, message));
            }
        }
    }
}
