package io.cloakroom.local.restapi;

import io.cloakroom.local.template.Property;

import java.time.Duration;
import java.util.Locale;

/** What answers a method: a function, or a fixed answer. */
record IntegrationImport(Invocations invocations) {
    private static final int LONGEST_TIMEOUT = (int) Account.STANDARD_PATIENCE.toMillis();
    private static final int SHORTEST_TIMEOUT = 50;

    Integration integration(Route.Key method, Property integration) {
        Property type = integration.at("type");
        return switch (type.text().toLowerCase(Locale.ROOT)) {
            case "aws_proxy" -> lambda(method, integration);
            case "mock" -> MockImport.mock(integration);
            default ->
                    throw type.complaint(
                            "is %s, and only aws_proxy and mock are supported"
                                    .formatted(type.text()));
        };
    }

    private Integration lambda(Route.Key method, Property integration) {
        Property timeout = integration.at("timeoutInMillis");
        int millis = timeout.integer().orElse(LONGEST_TIMEOUT);
        if (millis < SHORTEST_TIMEOUT || millis > LONGEST_TIMEOUT) {
            throw timeout.complaint(
                    "must be from %d to %d".formatted(SHORTEST_TIMEOUT, LONGEST_TIMEOUT));
        }
        String function = invocations.function(integration.at("uri"));
        if (!integration.at("httpMethod").optionalText().orElse("").equals("POST")) {
            return new Integration.Misconfigured("the integration's httpMethod is not POST");
        }
        boolean permitted =
                integration.at("credentials").isPresent()
                        || invocations.permits(integration.at("uri"), method);
        return permitted
                ? new Integration.LambdaProxy(function, Duration.ofMillis(millis))
                : new Integration.Misconfigured("no permission lets the API invoke " + function);
    }
}
