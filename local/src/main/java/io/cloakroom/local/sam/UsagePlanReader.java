package io.cloakroom.local.sam;

import io.cloakroom.local.meter.Quota;
import io.cloakroom.local.meter.UsagePlanDefinition;
import io.cloakroom.local.meter.UsagePlanDefinition.PlanStage;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Throttle;
import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Usage plans of a template. */
final class UsagePlanReader {
    /** Comes with every API that does not set its {@code OpenApiVersion}. */
    private static final String EXTRA_STAGE = "Stage";

    private final Template template;
    private final List<RestApi> apis;
    private final UsagePlanKeys keys;

    UsagePlanReader(Template template, List<RestApi> apis, UsagePlanKeys keys) {
        this.template = template;
        this.apis = apis;
        this.keys = keys;
    }

    UsagePlanDefinition usagePlan(Resource resource, Property properties) {
        String id = template.physicalId(resource);
        return new UsagePlanDefinition(
                resource.logicalId(),
                id,
                properties.at("UsagePlanName").optionalText().orElse(resource.logicalId()),
                properties.at("ApiStages").elements().stream().map(this::stage).toList(),
                throttle(properties.at("Throttle")),
                quota(properties.at("Quota")),
                keys.in(id));
    }

    private static Throttle throttle(Property throttle) {
        return Throttle.of(throttle.at("RateLimit"), throttle.at("BurstLimit"));
    }

    private PlanStage stage(Property stage) {
        String id = stage.at("ApiId").text();
        String name = stage.at("Stage").text();
        Map<String, Throttle> methods = new LinkedHashMap<>();
        stage.at("Throttle")
                .entries()
                .forEach((method, limits) -> methods.put(method, throttle(limits)));
        apis.stream()
                .filter(api -> api.id().equals(id))
                .findFirst()
                .ifPresent(api -> check(stage, api));
        return new PlanStage(id, name, methods);
    }

    /** Stages of other systems are none of ours. */
    private static void check(Property stage, RestApi api) {
        String name = stage.at("Stage").text();
        if (!name.equals(api.stage().name()) && !name.equals(EXTRA_STAGE)) {
            throw stage.at("Stage")
                    .complaint("is %s, which %s does not have".formatted(name, api.logicalId()));
        }
        stage.at("Throttle").entries().forEach((method, limits) -> check(method, limits, api));
    }

    private static void check(String method, Property limits, RestApi api) {
        if (api.routes().stream().noneMatch(route -> route.name().equals(method))) {
            throw limits.complaint("is for no method of %s".formatted(api.logicalId()));
        }
    }

    private static Optional<Quota> quota(Property quota) {
        if (!quota.isPresent()) {
            return Optional.empty();
        }
        int limit = quota.at("Limit").integer().orElse(-1);
        if (limit < 0) {
            throw quota.at("Limit").complaint("must be a number of requests");
        }
        Quota.Period period = period(quota.at("Period"));
        return Optional.of(new Quota(limit, offset(quota.at("Offset"), period), period));
    }

    private static int offset(Property property, Quota.Period period) {
        int offset = property.integer().orElse(0);
        if (offset < 0 || offset > period.greatestOffset()) {
            throw property.complaint(
                    "must be from 0 to %d, since the period is a %s"
                            .formatted(period.greatestOffset(), period));
        }
        return offset;
    }

    private static Quota.Period period(Property period) {
        for (Quota.Period one : Quota.Period.values()) {
            if (one.name().equals(period.text())) {
                return one;
            }
        }
        throw period.complaint("must be DAY, WEEK or MONTH");
    }
}
