package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/**
 * The resources that the transform adds and a template may refer to: aliases, versions, roles,
 * stages (AWS SAM developer guide, "Generated AWS CloudFormation resources").
 */
final class ImpliedResources {
    private final ObjectNode resources;

    private ImpliedResources(ObjectNode resources) {
        this.resources = resources;
    }

    /** The template with what its functions and APIs bring along. */
    static ObjectNode addCompanions(ObjectNode template) {
        ObjectNode more = template.deepCopy();
        if (more.path("Resources") instanceof ObjectNode resources) {
            new ImpliedResources(resources).addCompanions();
        }
        return more;
    }

    private void addCompanions() {
        for (Map.Entry<String, JsonNode> resource : List.copyOf(resources.properties())) {
            if (isA("Function", resource.getValue())) {
                addFunctionCompanions(resource.getKey(), resource.getValue());
            }
            if (isA("Api", resource.getValue())) {
                addApiCompanions(resource.getKey(), resource.getValue());
            }
        }
    }

    private static boolean isA(String type, JsonNode resource) {
        return resource.path("Type").asText().equals("AWS::Serverless::" + type);
    }

    private void addFunctionCompanions(String id, JsonNode function) {
        add(id + "Role", function, resource("AWS::IAM::Role", map()));
        JsonNode alias = function.path("Properties").path("AutoPublishAlias");
        if (alias.isMissingNode()) {
            return;
        }
        ObjectNode properties = map("FunctionName", call("Ref", id));
        add(id + ".Version", function, resource("AWS::Lambda::Version", properties));
        ObjectNode aliased = properties.deepCopy().set("Name", alias);
        add(id + ".Alias", function, resource("AWS::Lambda::Alias", aliased));
        add(id + "Alias" + alias.asText(), function, resource("AWS::Lambda::Alias", aliased));
    }

    private void addApiCompanions(String id, JsonNode api) {
        JsonNode name = api.path("Properties").path("StageName");
        ObjectNode stage = resource("AWS::ApiGateway::Stage", map("StageName", name));
        add(id + ".Stage", api, stage);
        add(id + name.asText() + "Stage", api, stage);
        add(id + ".Deployment", api, resource("AWS::ApiGateway::Deployment", map()));
    }

    private void add(String logicalId, JsonNode owner, ObjectNode resource) {
        JsonNode condition = owner.path("Condition");
        if (!condition.isMissingNode()) {
            resource.set("Condition", condition);
        }
        if (!resources.has(logicalId)) {
            resources.set(logicalId, resource);
        }
    }

    private static ObjectNode resource(String type, ObjectNode properties) {
        return map("Type", text(type)).set("Properties", properties);
    }

    private static ObjectNode call(String function, String argument) {
        return map(function, text(argument));
    }

    private static ObjectNode map(String name, JsonNode value) {
        return map().set(name, value);
    }

    private static ObjectNode map() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }
}
