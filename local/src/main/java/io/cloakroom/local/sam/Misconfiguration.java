package io.cloakroom.local.sam;

import io.cloakroom.local.restapi.Authorizer;
import io.cloakroom.local.restapi.Integration;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Route;

import java.util.stream.Stream;

/** What can be deployed and answers 500 from then on: better said at the start than found out. */
final class Misconfiguration {
    private Misconfiguration() {}

    static Stream<String> remarks(RestApi api) {
        return Stream.concat(
                api.routes().stream().flatMap(route -> integration(api, route)),
                api.routes().stream()
                        .flatMap(route -> route.authorizer().stream())
                        .filter(authorizer -> !authorizer.permitted())
                        .map(Authorizer::name)
                        .distinct()
                        .map(
                                name ->
                                        "%s: what the authorizer %s guards answers 500, as in AWS: no permission lets the API invoke its function"
                                                .formatted(api.logicalId(), name)));
    }

    private static Stream<String> integration(RestApi api, Route route) {
        return route.integration() instanceof Integration.Misconfigured(String fault)
                ? Stream.of(
                        "%s: %s %s answers 500, as in AWS: %s"
                                .formatted(
                                        api.logicalId(),
                                        route.method(),
                                        route.path().template(),
                                        fault))
                : Stream.empty();
    }
}
