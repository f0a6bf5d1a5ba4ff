package io.cloakroom.local.validate;

import static java.util.Objects.requireNonNull;

import io.cloakroom.local.meter.AdmittedRequest;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.restapi.PathPattern;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Route;

import java.util.HashMap;
import java.util.Map;

/** Holds a request against what its route demands: first the parameters, then the body. */
public final class RequestValidator {
    private final Map<Key, Demands> demands = new HashMap<>();

    public RequestValidator(RestApi api) {
        api.routes().forEach(route -> demands.put(Key.of(route), Demands.of(route)));
    }

    private record Key(String method, PathPattern path) {
        static Key of(Route route) {
            return new Key(route.method(), route.path());
        }
    }

    private record Demands(RequiredParameters parameters, BodyModels models) {
        static Demands of(Route route) {
            return new Demands(
                    new RequiredParameters(route.validation().requiredParameters()),
                    new BodyModels(route.validation().models()));
        }
    }

    public ValidRequest check(AdmittedRequest admitted) {
        var routed = admitted.authorized().routed();
        var valid = new ValidRequest(admitted, ContentCoding.undo(routed));
        var demanded = requireNonNull(demands.get(Key.of(routed.route())));
        checkParameters(valid, demanded.parameters());
        checkBody(valid, demanded.models());
        return valid;
    }

    private static void checkParameters(ValidRequest request, RequiredParameters parameters) {
        var missing = parameters.missingFrom(request.routed());
        if (!missing.isEmpty()) {
            throw request.refuse(
                    Reason.BAD_PARAMETERS,
                    Circumstances.saying("Missing required request parameters: " + missing));
        }
    }

    private static void checkBody(ValidRequest request, BodyModels models) {
        models.fault(request.routed().request(), request.body())
                .ifPresent(
                        fault -> {
                            throw request.refuse(
                                    Reason.BAD_BODY, Circumstances.because("[" + fault + "]"));
                        });
    }
}
