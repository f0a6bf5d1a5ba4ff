package io.cloakroom.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A function as the template describes it.
 *
 * @param name the function's physical name, which its environment and log show
 * @param arn without a version or alias
 * @param alias of the published version that callers invoke, if one is published
 * @param code the zip
 * @param environment the template's variables, resolved
 * @param memory megabytes
 * @param reservedConcurrency zero throttles every call
 * @param snapStart whether a published version is restored from a snapshot
 */
public record FunctionDefinition(
        String logicalId,
        String name,
        String arn,
        Optional<String> alias,
        Path code,
        String handler,
        Map<String, String> environment,
        int memory,
        Duration timeout,
        OptionalInt reservedConcurrency,
        boolean snapStart) {
    public FunctionDefinition {
        environment = Map.copyOf(environment);
    }

    /** As callers name it: with its alias, if it has one. */
    String qualifiedArn() {
        return alias.map(name -> arn + ":" + name).orElse(arn);
    }
}
