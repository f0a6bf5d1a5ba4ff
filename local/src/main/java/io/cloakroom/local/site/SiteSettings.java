package io.cloakroom.local.site;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.meter.UsagePlanDefinition;

import java.net.URI;
import java.util.List;

/**
 * What {@code /config.json} tells the application; the template says the same in AWS.
 *
 * @param api with the stage, without a slash at the end
 * @param issuer no address where nobody can sign in
 * @param plans for integrators
 */
public record SiteSettings(
        URI api, String issuer, String clientId, List<UsagePlanDefinition> plans) {
    public SiteSettings {
        plans = List.copyOf(plans);
    }

    String json() {
        var json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("api", api.toString())
                        .put("issuer", issuer)
                        .put("clientId", clientId);
        var list = json.putArray("plans");
        plans.forEach(plan -> list.add(json(plan)));
        return json.toString();
    }

    private static ObjectNode json(UsagePlanDefinition plan) {
        // As people call it: the template's name without application and stage.
        String name = plan.name().substring(plan.name().lastIndexOf('-') + 1);
        var json = JsonNodeFactory.instance.objectNode().put("name", name);
        plan.throttle().rate().ifPresent(rate -> json.put("rate", rate));
        plan.throttle().burst().ifPresent(burst -> json.put("burst", burst));
        plan.quota()
                .ifPresent(
                        quota ->
                                json.put("quota", quota.limit())
                                        .put("period", quota.period().name()));
        return json;
    }
}
