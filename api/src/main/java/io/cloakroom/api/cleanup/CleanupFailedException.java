package io.cloakroom.api.cleanup;

/**
 * The table let a run down. Lambda repeats it, and hands it to the failure destination when that
 * does not help.
 */
final class CleanupFailedException extends RuntimeException {

    private final transient Report report;

    CleanupFailedException(Report report, Throwable cause) {
        super("The table let the clean-up down after " + report, cause);
        this.report = report;
    }

    Report report() {
        return report;
    }
}
