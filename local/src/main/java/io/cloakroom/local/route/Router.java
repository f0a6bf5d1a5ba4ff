package io.cloakroom.local.route;

import io.cloakroom.local.arrive.Arrival;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.RestApi;

import java.util.Locale;

/** Finds the method of the API that a request means. */
public final class Router {
    private final String stage;
    private final Resource root;

    public Router(RestApi api) {
        this.stage = api.stage().name();
        this.root = Resource.rootOf(api.routes());
    }

    public RoutedRequest match(Arrival arrival) {
        var path = StagePath.of(arrival.request().path());
        if (!path.stage().equals(stage)) {
            throw arrival.refuse(Reason.UNKNOWN_STAGE, Circumstances.PLAIN);
        }
        String method = method(arrival.request());
        return root.find(method, path.segments())
                .map(
                        match ->
                                new RoutedRequest(
                                        arrival,
                                        match.route(),
                                        method,
                                        path.path(),
                                        match.pathParameters()))
                .orElseThrow(() -> unknown(arrival));
    }

    /** The override replaces the verb for routing (developer guide, "known issues"). */
    private static String method(Request request) {
        return request.header("X-HTTP-Method-Override")
                .map(override -> override.toUpperCase(Locale.ROOT))
                .orElse(request.method());
    }

    /** Never 404 or 405: what is not routed is taken for a request to sign. */
    private static Refusal unknown(Arrival arrival) {
        return arrival.request()
                .header("Authorization")
                .filter(authorization -> !Signature.isOne(authorization))
                .map(Signature::complaint)
                .map(
                        complaint ->
                                arrival.refuse(
                                        Reason.UNKNOWN_ROUTE_WITH_AUTHORIZATION,
                                        Circumstances.saying(complaint)))
                .orElseGet(() -> arrival.refuse(Reason.UNKNOWN_ROUTE, Circumstances.PLAIN));
    }
}
