package io.cloakroom.local.lambda;

import io.cloakroom.local.lambda.Initialisation.Outcome;

import java.time.Duration;

/**
 * The line that says how a cold start went: ours when it went well, Lambda's own when it failed
 * (recorded: {@code INIT_REPORT Init Duration: 10007.33 ms Phase: init Status: timeout}).
 */
final class InitReport {
    private InitReport() {}

    static String line(Outcome outcome, InitPhase phase) {
        return switch (outcome) {
            case Outcome.Ready(var total, var restore) ->
                    "cold start in %d ms".formatted(total.toMillis())
                            + restore.map(hooks -> snapStart(total, hooks)).orElse("");
            case Outcome.Errored(var total, boolean restoring, var error) ->
                    failure(total, restoring, phase, "error\tError Type: " + error.type());
            case Outcome.Exited(var total, boolean restoring, int _) ->
                    failure(total, restoring, phase, "error\tError Type: Runtime.ExitError");
            case Outcome.TimedOut(var total, boolean restoring) ->
                    failure(total, restoring, phase, "timeout");
        };
    }

    private static String snapStart(Duration total, Duration restore) {
        return ": init with the hooks before a checkpoint %d ms, hooks after a restore %d ms; no snapshot is taken on a laptop, so every environment starts like this"
                .formatted(total.minus(restore).toMillis(), restore.toMillis());
    }

    private static String failure(
            Duration total, boolean restoring, InitPhase phase, String status) {
        return restoring
                ? "RESTORE_REPORT Restore Duration: %s\tStatus: %s".formatted(millis(total), status)
                : "INIT_REPORT Init Duration: %s\tPhase: %s\tStatus: %s"
                        .formatted(millis(total), phase.name(), status);
    }

    private static String millis(Duration duration) {
        return "%.2f ms".formatted(duration.toNanos() / 1e6);
    }
}
