package io.cloakroom.local.restapi;

import io.cloakroom.local.mapping.MappingTemplate;
import io.cloakroom.local.restapi.Integration.Passthrough;
import io.cloakroom.local.template.Property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** An integration of type mock (developer guide, "Mock integrations for REST APIs"). */
final class MockImport {
    private static final String DEFAULT = "default";
    private static final Pattern HEADER = Pattern.compile("method\\.response\\.header\\.(.+)");
    private static final Pattern VALUE = Pattern.compile("'.*'|(context|stageVariables)\\..+");

    private MockImport() {}

    static Integration.Mock mock(Property integration) {
        return new Integration.Mock(
                templates(integration.at("requestTemplates")),
                passthrough(integration.at("passthroughBehavior")),
                responses(integration.at("responses")));
    }

    private static Passthrough passthrough(Property behaviour) {
        return switch (behaviour.optionalText().orElse("when_no_match").toLowerCase(Locale.ROOT)) {
            case "when_no_match" -> Passthrough.WHEN_NO_MATCH;
            case "when_no_templates" -> Passthrough.WHEN_NO_TEMPLATES;
            case "never" -> Passthrough.NEVER;
            default ->
                    throw behaviour.complaint("must be when_no_match, when_no_templates or never");
        };
    }

    /** The default comes last, whatever it fits. */
    private static List<MockResponse> responses(Property responses) {
        var list = new ArrayList<MockResponse>();
        responses
                .entries()
                .forEach(
                        (status, response) -> {
                            if (!status.equals(DEFAULT)) {
                                list.add(response(pattern(status, response), response));
                            }
                        });
        responses
                .at(DEFAULT)
                .ifPresent()
                .ifPresent(response -> list.add(response(Pattern.compile(".*"), response)));
        return list;
    }

    private static Pattern pattern(String status, Property response) {
        try {
            return Pattern.compile(status);
        } catch (PatternSyntaxException _) {
            throw response.complaint("must be under a status or a regular expression");
        }
    }

    private static MockResponse response(Pattern chosenBy, Property response) {
        Property status = response.at("statusCode");
        return new MockResponse(
                chosenBy,
                status.integer().orElseThrow(() -> status.complaint("is missing")),
                headers(response.at("responseParameters")),
                templates(response.at("responseTemplates")));
    }

    private static Map<String, String> headers(Property parameters) {
        var headers = new LinkedHashMap<String, String>();
        for (Map.Entry<String, Property> parameter : parameters.entries().entrySet()) {
            Matcher header = HEADER.matcher(parameter.getKey());
            String value = parameter.getValue().text();
            if (!header.matches() || !VALUE.matcher(value).matches()) {
                throw parameter
                        .getValue()
                        .complaint(
                                "must be a header with a text in single quotes, or with a value of"
                                        + " context or stageVariables");
            }
            headers.put(header.group(1), value);
        }
        return headers;
    }

    private static Map<String, MappingTemplate> templates(Property templates) {
        var parsed = new LinkedHashMap<String, MappingTemplate>();
        templates.entries().forEach((type, template) -> parsed.put(type, parse(template)));
        return parsed;
    }

    private static MappingTemplate parse(Property template) {
        try {
            return MappingTemplate.parse(template.text());
        } catch (IllegalArgumentException e) {
            throw template.complaint("is no mapping template: " + e.getMessage());
        }
    }
}
