package io.cloakroom.local.validate;

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

    /** The guide says that header names keep their case; HTTP/2 clients could then send none. */
    private static String value(RequiredParameter parameter, RoutedRequest routed) {
        return switch (parameter.location()) {
            case HEADER -> routed.request().header(parameter.name()).orElse("");
            case PATH -> routed.pathParameters().getOrDefault(parameter.name(), "");
            case QUERY -> routed.arrival().query().last(parameter.name());
        };
    }
}
