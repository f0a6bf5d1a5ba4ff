package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
                .filter(ApiEvents::isFunction)
                .forEach(
                        function -> addEvents(function, properties -> event(function, properties)));
        events.forEach(this::checkApi);
        template.resources().stream()
                .filter(resource -> resource.type().equals("AWS::Serverless::StateMachine"))
                .forEach(ApiEvents::refuseMethods);
        template.absentResources().stream()
                .filter(ApiEvents::isFunction)
                .forEach(function -> addEvents(function, this::absentEvent));
    }

    private static void refuseMethods(Resource stateMachine) {
        for (Property event : stateMachine.properties().at("Events").entries().values()) {
            if (event.at("Type").text().equals(TYPE)) {
                throw event.at("Type")
                        .complaint("is not supported: a state machine is not run here");
            }
        }
    }

    private static boolean isFunction(Resource resource) {
        return resource.type().equals("AWS::Serverless::Function");
    }

    private void addEvents(Resource function, Function<Property, ApiEvent> reader) {
        for (Property event : function.properties().at("Events").entries().values()) {
            switch (event.at("Type").text()) {
                case TYPE -> events.add(reader.apply(event.at("Properties")));
                case "HttpApi", "WebSocketApi" ->
                        throw event.at("Type").complaint("is not supported: only REST APIs are");
                default -> {}
            }
        }
    }

    private ApiEvent event(Resource function, Property properties) {
        properties.at("Path").text();
        Property resolved = support.honoured(TYPE, template.resolve(properties));
        return new ApiEvent(resolved, Optional.of(target(function)));
    }

    /** What else it says may refer to what is left out too. */
    private ApiEvent absentEvent(Property properties) {
        ObjectNode place = JsonNodeFactory.instance.objectNode();
        place.set("RestApiId", properties.at("RestApiId").at("Ref").value());
        place.set("Path", properties.at("Path").value());
        place.set("Method", properties.at("Method").value());
        return new ApiEvent(template.resolve(properties.with(place)), Optional.empty());
    }

    /** The alias answers for the function where it has one. */
    private ApiEvent.Target target(Resource function) {
        Property alias = function.properties().at("AutoPublishAlias");
        String id = function.logicalId();
        String suffix = alias.isPresent() ? ".Alias" : "";
        String uri =
                INVOCATION.replace(
                        "${function}", "${" + id + (alias.isPresent() ? suffix : ".Arn") + "}");
        return new ApiEvent.Target(call(alias, "Ref", id + suffix), call(alias, "Fn::Sub", uri));
    }

    private String call(Property at, String function, String argument) {
        var call = JsonNodeFactory.instance.objectNode().put(function, argument);
        return template.resolve(at.with(call)).text();
    }

    /** The methods of one API. */
    List<ApiEvent> of(Resource api) {
        return events.stream().filter(event -> isOf(api, event)).toList();
    }

    private boolean isOf(Resource api, ApiEvent event) {
        String named = event.api().text();
        return named.equals(api.logicalId()) || named.equals(template.physicalId(api));
    }

    private void checkApi(ApiEvent event) {
        if (template.resources().stream()
                .filter(resource -> resource.type().equals("AWS::Serverless::Api"))
                .noneMatch(api -> isOf(api, event))) {
            throw event.api().complaint("names no AWS::Serverless::Api of the template");
        }
    }
}
