package io.cloakroom.local.sam;

import io.cloakroom.local.meter.ApiKeyDefinition;
import io.cloakroom.local.meter.UsagePlanDefinition;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Route;

import java.util.List;
import java.util.stream.Stream;

/** What AWS deploys without a word about keys and plans, and then refuses everybody. */
record KeyRemarks(List<ApiKeyDefinition> keys, List<UsagePlanDefinition> plans) {
    Stream<String> on(List<RestApi> apis) {
        return Stream.concat(
                apis.stream()
                        .filter(api -> api.routes().stream().anyMatch(Route::apiKeyRequired))
                        .filter(api -> plans.stream().noneMatch(plan -> opens(plan, api)))
                        .map(
                                api ->
                                        "%s has methods that need an API key, and no plan of its stage has one"
                                                .formatted(api.logicalId())),
                keys.stream()
                        .filter(key -> !key.enabled())
                        .map(key -> key.logicalId() + " is disabled: Enabled is not true"));
    }

    private static boolean opens(UsagePlanDefinition plan, RestApi api) {
        return plan.has(api) && !plan.keys().isEmpty();
    }
}
