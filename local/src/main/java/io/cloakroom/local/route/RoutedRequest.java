package io.cloakroom.local.route;

import io.cloakroom.local.arrive.Arrival;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.Route;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request whose route is known.
 *
 * @param method the verb that was routed; never {@code ANY}
 * @param path without the stage, not decoded
 * @param pathParameters by name, not decoded
 */
public record RoutedRequest(
        Arrival arrival,
        Route route,
        String method,
        String path,
        Map<String, String> pathParameters) {
    public RoutedRequest {
        pathParameters = Map.copyOf(pathParameters);
    }

    public Request request() {
        return arrival.request();
    }

    public Refusal refuse(Reason reason) {
        return refuse(reason, Circumstances.PLAIN);
    }

    public Refusal refuse(Reason reason, Circumstances circumstances) {
        return refuse(reason, circumstances, Map.of());
    }

    /**
     * Refuses with what a later phase has learnt.
     *
     * @param more variables beside the request's own
     */
    public Refusal refuse(Reason reason, Circumstances circumstances, Map<String, String> more) {
        var variables = variables();
        variables.putAll(more);
        return new Refusal(reason, circumstances, variables);
    }

    /** What templates and mapping expressions may ask of a request, by name without the dollar. */
    public Map<String, String> variables() {
        var variables = new LinkedHashMap<>(arrival.variables());
        variables.put("context.resourceId", route.path().resourceId());
        variables.put("context.resourcePath", route.path().template());
        route.operationName().ifPresent(name -> variables.put("context.operationName", name));
        pathParameters.forEach(
                (name, value) -> variables.put("method.request.path." + name, value));
        return variables;
    }
}
