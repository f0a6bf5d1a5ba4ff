package io.cloakroom.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How functions run here, whatever the template says.
 *
 * @param runtime folder with AWS's runtime client and our launcher, as the build makes it
 * @param work folder of our own for unpacked code; what stands in it is removed at the start
 * @param environments per function, at most
 * @param idle after which an execution environment is stopped
 * @param settling code that was written to more recently is left alone: it may not be whole yet
 * @param variables for every function, over the template's: endpoints, region, credentials
 */
public record LambdaSettings(
        Path runtime,
        Path work,
        int environments,
        Duration idle,
        Duration settling,
        Map<String, String> variables) {
    public LambdaSettings {
        variables = Map.copyOf(variables);
    }
}
