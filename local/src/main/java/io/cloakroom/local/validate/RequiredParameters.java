package io.cloakroom.local.validate;

import io.cloakroom.local.assumption.Assumptions;
import io.cloakroom.local.http.Header;
import io.cloakroom.local.restapi.RequestValidation.RequiredParameter;
import io.cloakroom.local.route.RoutedRequest;

import java.util.List;

/** The parameters that must be there and not blank; nothing else about them is checked. */
record RequiredParameters(List<RequiredParameter> parameters) {
    /** Names of all that are missing, in the order in which the route lists them. */
    List<String> missingFrom(RoutedRequest routed) {
        return parameters.stream()
                .filter(parameter -> value(parameter, routed).isBlank())
                .map(RequiredParameter::name)
                .toList();
    }

    private static String header(String name, RoutedRequest routed) {
        return routed.request().headers().lines().stream()
                .filter(
                        line ->
                                Assumptions.REQUIRED_HEADERS_HAVE_CASE
                                        ? line.name().equals(name)
                                        : line.name().equalsIgnoreCase(name))
                .map(Header::value)
                .reduce("", (_, later) -> later);
    }

    private static String value(RequiredParameter parameter, RoutedRequest routed) {
        return switch (parameter.location()) {
            case HEADER -> header(parameter.name(), routed);
            case PATH -> routed.pathParameters().getOrDefault(parameter.name(), "");
            case QUERY -> routed.arrival().query().last(parameter.name());
        };
    }
}
