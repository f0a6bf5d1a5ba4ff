package io.cloakroom.local.meter;

import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Throttle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A usage plan as the template describes it.
 *
 * @param id as {@code Ref} gives it
 * @param name for people
 * @param throttle of each key, over all stages of the plan
 * @param quota of each key, over all stages of the plan
 * @param keys ids of the keys in it
 */
public record UsagePlanDefinition(
        String logicalId,
        String id,
        String name,
        List<PlanStage> stages,
        Throttle throttle,
        Optional<Quota> quota,
        List<String> keys) {
    public UsagePlanDefinition {
        stages = List.copyOf(stages);
        keys = List.copyOf(keys);
    }

    /** Whether it opens the API's stage. */
    public boolean has(RestApi api) {
        return stages.stream().anyMatch(stage -> stage.id().equals(stageId(api)));
    }

    /** One name for a stage of any API of the account. */
    static String stageId(RestApi api) {
        return stageId(api.id(), api.stage().name());
    }

    private static String stageId(String api, String stage) {
        return api + ":" + stage;
    }

    /**
     * A stage that the plan opens.
     *
     * @param api id of the API
     * @param methods limits of each key for single methods, by path and verb: {@code /items/GET}
     */
    public record PlanStage(String api, String stage, Map<String, Throttle> methods) {
        public PlanStage {
            methods = Map.copyOf(methods);
        }

        String id() {
            return stageId(api, stage);
        }
    }
}
