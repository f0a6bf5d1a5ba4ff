package io.cloakroom.local;

/** The start cannot go on; the message is one sentence that names the thing and the way out. */
public final class StartupException extends RuntimeException {
    public StartupException(String message) {
        super(message);
    }

    public StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
