package io.cloakroom.local;

/** The start cannot go on; the message is one sentence that names the thing and the way out. */
final class StartupException extends RuntimeException {
    StartupException(String message) {
        super(message);
    }

    StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
