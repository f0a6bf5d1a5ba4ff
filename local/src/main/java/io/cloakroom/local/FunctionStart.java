package io.cloakroom.local;

import io.cloakroom.local.lambda.DeploymentPackage;
import io.cloakroom.local.lambda.FunctionDefinition;
import io.cloakroom.local.lambda.FunctionLog;
import io.cloakroom.local.lambda.Lambda;
import io.cloakroom.local.lambda.LambdaSettings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Has functions ready to be called.
 *
 * @param root folder of the working tree, with what the build has made
 * @param environments per function, at most
 * @param work for unpacked code
 */
record FunctionStart(Path root, int environments, Path work) {
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final Duration SETTLING = Duration.ofMillis(500);

    Lambda start(List<FunctionDefinition> functions, Services services, FunctionLog log)
            throws IOException {
        var settings =
                new LambdaSettings(
                        root.resolve("local/target/runtime"),
                        work.resolve("functions"),
                        environments,
                        IDLE,
                        SETTLING,
                        services.variables(SystemStart.ACCOUNT.region()));
        return new Lambda(functions, settings, log);
    }

    static void requireCode(FunctionDefinition function) {
        new DeploymentPackage(function.code())
                .fault()
                .ifPresent(
                        fault -> {
                            throw new StartupException(
                                    "%s, the code of %s, %s"
                                            .formatted(
                                                    function.code(), function.logicalId(), fault));
                        });
    }
}
