package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The API of the events that name none ({@code plugins/api/implicit_rest_api_plugin.py}). */
final class ImplicitApi {
    static final String ID = "ServerlessRestApi";
    private static final String CONDITION = "ServerlessRestApiCondition";

    private ImplicitApi() {}

    /** The template with that API, if an event needs it. */
    static ObjectNode addTo(ObjectNode template) {
        ObjectNode more = template.deepCopy();
        var conditions = new LinkedHashSet<String>();
        for (Map.Entry<String, JsonNode> resource : more.path("Resources").properties()) {
            List<ObjectNode> orphans = orphans(resource);
            orphans.forEach(event -> event.set("RestApiId", map("Ref", ID)));
            if (!orphans.isEmpty()) {
                conditions.add(resource.getValue().path("Condition").asText());
            }
        }
        if (!conditions.isEmpty()) {
            more.withObjectProperty("Resources").set(ID, api(conditions, more));
        }
        return more;
    }

    private static List<ObjectNode> orphans(Map.Entry<String, JsonNode> resource) {
        if (!resource.getValue().path("Type").asText().equals("AWS::Serverless::Function")) {
            return List.of();
        }
        JsonNode events = resource.getValue().path("Properties").path("Events");
        return new Property(resource.getKey() + ".Properties.Events", events)
                .entries().values().stream()
                        .map(Property::value)
                        .filter(event -> event.path("Type").asText().equals("Api"))
                        .map(event -> event.path("Properties"))
                        .filter(ObjectNode.class::isInstance)
                        .map(ObjectNode.class::cast)
                        .filter(event -> event.path("RestApiId").isMissingNode())
                        .toList();
    }

    /** Where all its functions have conditions, it is there when one of them is. */
    private static ObjectNode api(Set<String> conditions, ObjectNode template) {
        ObjectNode api = map("Type", "AWS::Serverless::Api");
        api.set("Properties", map("StageName", "Prod"));
        if (!conditions.contains("")) {
            api.put("Condition", CONDITION);
            template.withObjectProperty("Conditions").set(CONDITION, any(conditions));
        }
        return api;
    }

    private static ObjectNode any(Set<String> conditions) {
        return conditions.stream()
                .map(name -> map("Condition", name))
                .reduce(ImplicitApi::either)
                .orElseThrow();
    }

    private static ObjectNode either(ObjectNode one, ObjectNode other) {
        ObjectNode or = JsonNodeFactory.instance.objectNode();
        or.putArray("Fn::Or").add(one).add(other);
        return or;
    }

    private static ObjectNode map(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }
}
