package io.cloakroom.local.lambda;

import java.nio.file.Path;
import java.util.Map;

/**
 * A function as the template describes it.
 *
 * @param code the zip
 * @param environment the template's variables, resolved
 * @param snapStart whether a published version is restored from a snapshot
 */
public record FunctionDefinition(
        FunctionName id,
        Path code,
        String handler,
        Map<String, String> environment,
        FunctionLimits limits,
        boolean snapStart) {
    public FunctionDefinition {
        environment = Map.copyOf(environment);
    }

    public String logicalId() {
        return id.logicalId();
    }

    public String name() {
        return id.name();
    }
}
