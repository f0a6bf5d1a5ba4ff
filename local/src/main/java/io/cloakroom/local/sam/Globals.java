package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.Map;
import java.util.Set;

/**
 * The section {@code Globals}, merged into the resources that it is for.
 *
 * <p>Maps merge, lists are joined with the global one first, everything else is the resource's own
 * (AWS SAM developer guide, "Globals section of the AWS SAM template").
 */
final class Globals {
    private static final Map<String, String> SECTIONS =
            Map.of(
                    "AWS::Serverless::Api", "Api",
                    "AWS::Serverless::Function", "Function",
                    "AWS::Serverless::SimpleTable", "SimpleTable");

    /** Not among them are StageName, DefinitionBody, Models, ApiKeySourceType and Tags. */
    private static final Set<String> OF_APIS =
            Set.of(
                    "AccessLogSetting",
                    "AlwaysDeploy",
                    "Auth",
                    "BinaryMediaTypes",
                    "CacheClusterEnabled",
                    "CacheClusterSize",
                    "CanarySetting",
                    "Cors",
                    "DefinitionUri",
                    "Domain",
                    "EndpointAccessMode",
                    "EndpointConfiguration",
                    "GatewayResponses",
                    "MergeDefinitions",
                    "MethodSettings",
                    "MinimumCompressionSize",
                    "Name",
                    "OpenApiVersion",
                    "PropagateTags",
                    "SecurityPolicy",
                    "TracingEnabled",
                    "Variables");

    private Globals() {}

    /** The template with its globals merged. */
    static ObjectNode merge(ObjectNode template) {
        ObjectNode merged = template.deepCopy();
        var globals = new Property("Globals", merged.path("Globals"));
        globals.entries();
        globals.at("Api")
                .entries()
                .forEach(
                        (name, property) -> {
                            if (!OF_APIS.contains(name)) {
                                throw property.complaint("is not a property that Globals can give");
                            }
                        });
        for (JsonNode resource : merged.path("Resources")) {
            String section = SECTIONS.getOrDefault(resource.path("Type").asText(), "");
            Property properties = globals.at(section);
            if (properties.isPresent() && resource instanceof ObjectNode map) {
                properties.entries();
                map.set("Properties", merged(properties.value(), map.path("Properties"), map));
            }
        }
        return merged;
    }

    private static JsonNode merged(JsonNode global, JsonNode properties, ObjectNode resource) {
        JsonNode ignored = resource.path("IgnoreGlobals");
        if (ignored.asText().equals("*")) {
            return properties;
        }
        ObjectNode considered = global.deepCopy();
        ignored.forEach(name -> considered.remove(name.asText()));
        return properties.isObject() ? merged(considered, properties) : considered;
    }

    private static JsonNode merged(JsonNode global, JsonNode own) {
        if (global instanceof ArrayNode first && own instanceof ArrayNode second) {
            return first.deepCopy().addAll(second);
        }
        if (global instanceof ObjectNode base && own instanceof ObjectNode more && !isCall(more)) {
            return isCall(base) ? own : mergedMaps(base, more);
        }
        return own;
    }

    private static ObjectNode mergedMaps(ObjectNode base, ObjectNode more) {
        ObjectNode map = base.deepCopy();
        more.properties()
                .forEach(
                        entry -> {
                            JsonNode global = base.path(entry.getKey());
                            map.set(
                                    entry.getKey(),
                                    global.isMissingNode()
                                            ? entry.getValue()
                                            : merged(global, entry.getValue()));
                        });
        return map;
    }

    /** A function's value is not known yet, so it is not merged with anything. */
    private static boolean isCall(ObjectNode map) {
        if (map.size() != 1) {
            return false;
        }
        String name = map.fieldNames().next();
        return name.startsWith("Fn::") || name.equals("Ref") || name.equals("Condition");
    }
}
