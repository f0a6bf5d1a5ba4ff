package io.cloakroom.local.lambda;

import java.nio.file.Path;
import java.util.Map;

/**
 * A function as the template describes it.
 *
 * @param code a zip or a folder
 * @param environment the template's variables, resolved
 * @param snapStart whether a published version is restored from a snapshot
 * @param asynchronous for events that nobody waits for
 */
public record FunctionDefinition(
        FunctionName id,
        Path code,
        String handler,
        Map<String, String> environment,
        FunctionLimits limits,
        boolean snapStart,
        EventInvokeConfig asynchronous) {
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
