package io.cloakroom.api.paging;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;

import io.cloakroom.api.problem.ProblemException;
import io.cloakroom.api.problem.Violation;
import io.cloakroom.api.proxy.ProxyEvents;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the parameters of a list's query one by one and collects what is wrong with them. */
public final class QueryParameters {

    private static final String DEFAULT_LIMIT = "50";

    private final Map<String, List<String>> left;
    private final List<Violation> violations = new ArrayList<>();

    private QueryParameters(Map<String, List<String>> query) {
        this.left = query;
    }

    public static QueryParameters of(HttpRequest<?> request) {
        APIGatewayProxyRequestEvent event = ProxyEvents.of(request);
        Map<String, List<String>> query = new HashMap<>();
        if (event.getQueryStringParameters() != null) {
            event.getQueryStringParameters()
                    .forEach((name, value) -> query.put(name, List.of(value)));
        }
        if (event.getMultiValueQueryStringParameters() != null) {
            query.putAll(event.getMultiValueQueryStringParameters());
        }
        return new QueryParameters(query);
    }

    /** Limit and cursor, which every list has; the order is the caller's to take. */
    public PageRequest page(Order order) {
        String limit = take("limit").orElse(DEFAULT_LIMIT);
        boolean fits = limit.matches("[1-9][0-9]?|100");
        check(fits, "limit", "must be a whole number from 1 to 100");
        @Nullable String cursor = take("cursor").orElse(null);
        return new PageRequest(fits ? Integer.parseInt(limit) : 1, cursor, order);
    }

    /** The one value of a parameter. */
    public Optional<String> take(String name) {
        List<String> values = left.getOrDefault(name, List.of());
        left.remove(name);
        check(values.size() <= 1, name, "must stand only once");
        return values.stream().findFirst();
    }

    public void check(boolean fits, String name, String message) {
        if (!fits) {
            violations.add(new Violation(name, message));
        }
    }

    /** To be called when every known parameter has been taken: what is left is unknown. */
    public void finish() {
        left.keySet().forEach(name -> check(false, name, "is not known here"));
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "The query cannot be accepted; errors names each parameter at fault.",
                    violations);
        }
    }
}
