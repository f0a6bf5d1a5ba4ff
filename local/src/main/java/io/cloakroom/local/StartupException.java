package io.cloakroom.local;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** The start cannot go on; the message is one sentence that names the thing and the way out. */
final class StartupException extends RuntimeException {
    StartupException(String message) {
        super(message);
    }

    StartupException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Troubles with files, ports and servers say themselves what to do. */
    static Exception mendable(Exception failure) {
        Exception cause =
                failure.getCause() instanceof Exception inner
                                && failure instanceof ExecutionException
                        ? inner
                        : failure;
        return cause instanceof IOException
                ? new StartupException(String.valueOf(cause.getMessage()), cause)
                : cause;
    }
}
