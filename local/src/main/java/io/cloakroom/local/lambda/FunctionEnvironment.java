package io.cloakroom.local.lambda;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The environment variables of a function's process, and no others.
 *
 * <p>Source: Lambda developer guide, "Defined runtime environment variables".
 */
final class FunctionEnvironment {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

    private final FunctionDefinition function;
    private final LambdaSettings settings;

    FunctionEnvironment(FunctionDefinition function, LambdaSettings settings) {
        this.function = function;
        this.settings = settings;
    }

    Map<String, String> of(Path code, int runtimeApiPort) {
        var variables = new LinkedHashMap<>(function.environment());
        variables.putAll(settings.variables());
        variables.put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + runtimeApiPort);
        variables.put("LAMBDA_TASK_ROOT", code.toString());
        variables.putAll(reserved());
        return variables;
    }

    private Map<String, String> reserved() {
        return Map.ofEntries(
                Map.entry("_HANDLER", function.handler()),
                Map.entry("_X_AMZN_TRACE_ID", ""),
                Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", function.name()),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", function.id().version()),
                Map.entry(
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        Integer.toString(function.limits().memory())),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", initializationType()),
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name()),
                Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", logStream()),
                Map.entry("LAMBDA_RUNTIME_DIR", settings.runtime().toString()),
                Map.entry("LANG", "en_US.UTF-8"),
                Map.entry("PATH", "/usr/local/bin:/usr/bin:/bin"),
                Map.entry("TZ", ":UTC"));
    }

    private String initializationType() {
        return function.snapStart() ? "snap-start" : "on-demand";
    }

    private String logStream() {
        var unique = UUID.randomUUID().toString().replace("-", "");
        return "%s/[%s]%s"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC).format(DAY), function.id().version(), unique);
    }
}
