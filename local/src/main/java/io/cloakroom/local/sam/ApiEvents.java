package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The events of the template's functions that are methods of REST APIs. */
final class ApiEvents {
    /** Type of event, and of the rows in the table of support. */
    private static final String TYPE = "Api";

    private static final String INVOCATION =
            "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/"
                    + "${function}/invocations";

    private final Template template;
    private final Support support;
    private final List<ApiEvent> events = new ArrayList<>();

    ApiEvents(Template template, Support support) {
        this.template = template;
        this.support = support;
        template.resources().stream()
                .filter(resource -> resource.type().equals("AWS::Serverless::Function"))
                .forEach(this::addEvents);
    }

    private void addEvents(Resource function) {
        for (Property event : function.properties().at("Events").entries().values()) {
            switch (event.at("Type").text()) {
                case TYPE -> events.add(event(function, event.at("Properties")));
                case "HttpApi", "WebSocketApi" ->
                        throw event.at("Type").complaint("is not supported: only REST APIs are");
                default -> {}
            }
        }
    }

    private ApiEvent event(Resource function, Property properties) {
        Property resolved = support.honoured(TYPE, template.resolve(properties));
        return new ApiEvent(resolved, invocationUri(function));
    }

    /** The alias answers for the function where it has one. */
    private String invocationUri(Resource function) {
        Property alias = function.properties().at("AutoPublishAlias");
        String pattern =
                INVOCATION.replace(
                        "${function}",
                        "${" + function.logicalId() + (alias.isPresent() ? ".Alias}" : ".Arn}"));
        return template.resolve(
                        alias.with(JsonNodeFactory.instance.objectNode().put("Fn::Sub", pattern)))
                .text();
    }

    /** The methods of one API. */
    List<ApiEvent> of(Resource api) {
        Set<String> names = Set.of(api.logicalId(), template.physicalId(api));
        return events.stream().filter(event -> names.contains(event.api().text())).toList();
    }
}
