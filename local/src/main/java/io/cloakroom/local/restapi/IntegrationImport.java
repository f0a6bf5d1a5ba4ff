package io.cloakroom.local.restapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloakroom.local.http.Headers;
import io.cloakroom.local.template.Property;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What answers a method: a function, or a fixed answer. */
record IntegrationImport(Invocations invocations) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MEDIA_TYPE = "application/json";
    private static final int LONGEST_TIMEOUT = 29_000;
    private static final int SHORTEST_TIMEOUT = 50;
    private static final Pattern STATIC_VALUE = Pattern.compile("'(.*)'");
    private static final Pattern HEADER = Pattern.compile("method\\.response\\.header\\.(.+)");

    Integration integration(Route.Key method, Property integration) {
        Property type = integration.at("type");
        return switch (type.text().toLowerCase(Locale.ROOT)) {
            case "aws_proxy" -> lambda(method, integration);
            case "mock" -> mock(integration);
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

    private static Integration mock(Property integration) {
        String chosen = chosenStatus(integration.at("requestTemplates").at(MEDIA_TYPE));
        Property answer = answer(integration.at("responses"), chosen);
        Property template = answer.at("responseTemplates").at(MEDIA_TYPE);
        String body = template.optionalText().orElse("");
        if (body.contains("$") || body.contains("#")) {
            throw template.complaint("must be a fixed text");
        }
        return new Integration.Mock(
                answer.at("statusCode").integer().orElse(Integer.parseInt(chosen)),
                headers(answer.at("responseParameters")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** A mock's request template says which of its responses is meant. */
    private static String chosenStatus(Property template) {
        try {
            JsonNode request = JSON.readTree(template.text());
            if (request.path("statusCode").canConvertToInt()) {
                return request.path("statusCode").asText();
            }
        } catch (JsonProcessingException _) {
            throw template.complaint("must be a JSON document without variables");
        }
        throw template.complaint("must give a statusCode");
    }

    private static Property answer(Property responses, String status) {
        for (Map.Entry<String, Property> response : responses.entries().entrySet()) {
            if (!response.getKey().equals("default") && matches(response, status)) {
                return response.getValue();
            }
        }
        return responses
                .at("default")
                .ifPresent()
                .orElseThrow(() -> responses.complaint("has none for status " + status));
    }

    private static boolean matches(Map.Entry<String, Property> response, String status) {
        try {
            return status.matches(response.getKey());
        } catch (PatternSyntaxException _) {
            throw response.getValue().complaint("must be under a status or a regular expression");
        }
    }

    private static Headers headers(Property parameters) {
        Headers headers = Headers.of("Content-Type", MEDIA_TYPE);
        for (Map.Entry<String, Property> parameter : parameters.entries().entrySet()) {
            Matcher header = HEADER.matcher(parameter.getKey());
            Matcher value = STATIC_VALUE.matcher(parameter.getValue().text());
            if (!header.matches() || !value.matches()) {
                throw parameter
                        .getValue()
                        .complaint("must be a header with a fixed value in single quotes");
            }
            headers = headers.plus(header.group(1), value.group(1));
        }
        return headers;
    }
}
