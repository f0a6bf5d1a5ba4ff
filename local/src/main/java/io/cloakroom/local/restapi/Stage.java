package io.cloakroom.local.restapi;

import java.util.Map;

/**
 * A stage of an API.
 *
 * @param name the first segment of every path
 * @param throttles what each method of the stage may be asked, whoever asks
 */
public record Stage(String name, Map<String, String> variables, MethodThrottles throttles) {
    public Stage {
        variables = Map.copyOf(variables);
    }
}
