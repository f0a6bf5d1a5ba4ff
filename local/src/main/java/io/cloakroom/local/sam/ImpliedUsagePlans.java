package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The usage plan, the key and the link between both that the transform makes of an API's {@code
 * Auth.UsagePlan} ({@code _construct_usage_plan} of {@code model/api/api_generator.py}).
 */
final class ImpliedUsagePlans {
    /** Begins the names of what all APIs with {@code SHARED} have together. */
    private static final String SHARED = "Serverless";

    private static final String SHARED_CONDITION = "SharedUsagePlanCondition";
    private static final List<String> PASSED_ON =
            List.of("UsagePlanName", "Description", "Quota", "Tags", "Throttle");

    private final ObjectNode template;
    private final ObjectNode resources;

    private ImpliedUsagePlans(ObjectNode template, ObjectNode resources) {
        this.template = template;
        this.resources = resources;
    }

    /** A resource that may be an API with a plan. */
    private record Api(String logicalId, JsonNode definition) {
        boolean isOne() {
            return definition.path("Type").asText().equals("AWS::Serverless::Api");
        }

        Property plan() {
            return new Property(logicalId, definition).at("Properties").at("Auth").at("UsagePlan");
        }

        /** It decides what there is, so functions of the template are too late for it. */
        String kind() {
            Property kind = plan().at("CreateUsagePlan");
            if (plan().isPresent() && !Set.of("PER_API", "SHARED", "NONE").contains(kind.text())) {
                throw kind.complaint("must be PER_API, SHARED or NONE");
            }
            return kind.optionalText().orElse("NONE");
        }

        Optional<String> condition() {
            return new Property(logicalId, definition).at("Condition").optionalText();
        }
    }

    /** The template with what its APIs' plans bring along. */
    static ObjectNode add(ObjectNode template) {
        ObjectNode more = template.deepCopy();
        if (more.path("Resources") instanceof ObjectNode resources) {
            new ImpliedUsagePlans(more, resources).add();
        }
        return more;
    }

    private void add() {
        var sharing = new ArrayList<Api>();
        for (Api api : apis()) {
            switch (api.kind()) {
                case "PER_API" -> addPlan(api.logicalId(), List.of(api));
                case "SHARED" -> sharing.add(api);
                default -> {}
            }
        }
        if (!sharing.isEmpty()) {
            addPlan(SHARED, sharing);
        }
    }

    /**
     * In the order of the dictionary in which the transform has its resources, and always the
     * implicit API among them at first.
     */
    private List<Api> apis() {
        var names = new LinkedHashSet<String>();
        resources.fieldNames().forEachRemaining(names::add);
        names.add(ImplicitApi.ID);
        return DictionaryOrder.ofNew(names).stream()
                .map(name -> new Api(name, resources.path(name)))
                .filter(Api::isOne)
                .toList();
    }

    private void addPlan(String name, List<Api> apis) {
        Optional<String> condition = condition(apis);
        add(name + "UsagePlan", resource("UsagePlan", plan(apis), condition));
        add(name + "ApiKey", resource("ApiKey", key(apis), condition));
        add(name + "UsagePlanKey", resource("UsagePlanKey", link(name), condition));
    }

    private void add(String logicalId, ObjectNode resource) {
        if (resources.has(logicalId)) {
            throw new Property(logicalId, resource)
                    .complaint("has the name of what an API's Auth.UsagePlan brings along");
        }
        resources.set(logicalId, resource);
    }

    /** Of APIs that share a plan, the last says what it is like. */
    private static ObjectNode plan(List<Api> apis) {
        ObjectNode plan = map();
        for (Api api : apis) {
            plan.withArrayProperty("ApiStages")
                    .addObject()
                    .<ObjectNode>set("ApiId", ref(api.logicalId()))
                    .set("Stage", ref(api.logicalId() + ".Stage"));
        }
        for (String property : PASSED_ON) {
            ApiDocument.copy(apis.getLast().plan().at(property), plan, property);
        }
        return plan;
    }

    private static ObjectNode key(List<Api> apis) {
        ObjectNode key = map().put("Enabled", true);
        for (Api api : apis) {
            key.withArrayProperty("StageKeys")
                    .addObject()
                    .<ObjectNode>set("RestApiId", ref(api.logicalId()))
                    .set("StageName", ref(api.logicalId() + ".Stage"));
        }
        return key;
    }

    private static ObjectNode link(String name) {
        return map().put("KeyType", "API_KEY")
                .<ObjectNode>set("KeyId", ref(name + "ApiKey"))
                .set("UsagePlanId", ref(name + "UsagePlan"));
    }

    /** What several APIs share is there when one of them is. */
    private Optional<String> condition(List<Api> apis) {
        var conditions = new LinkedHashSet<String>();
        for (Api api : apis) {
            if (api.condition().isEmpty()) {
                return Optional.empty();
            }
            conditions.add(api.condition().get());
        }
        if (conditions.size() == 1) {
            return Optional.of(conditions.getFirst());
        }
        var any = template.withObjectProperty("Conditions").putObject(SHARED_CONDITION);
        var operands = any.putArray("Fn::Or");
        conditions.forEach(condition -> operands.addObject().put("Condition", condition));
        return Optional.of(SHARED_CONDITION);
    }

    private static ObjectNode resource(
            String type, ObjectNode properties, Optional<String> condition) {
        ObjectNode resource = map().put("Type", "AWS::ApiGateway::" + type);
        resource.set("Properties", properties);
        condition.ifPresent(name -> resource.put("Condition", name));
        return resource;
    }

    private static ObjectNode ref(String logicalId) {
        return map().put("Ref", logicalId);
    }

    private static ObjectNode map() {
        return JsonNodeFactory.instance.objectNode();
    }
}
