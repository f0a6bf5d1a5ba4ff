package io.cloakroom.local.lambda;

import java.time.Duration;

/**
 * When a process is made ready, and how long that may take.
 *
 * <p>Source: Lambda developer guide, "Understanding the Lambda execution environment lifecycle".
 *
 * @param name as {@code INIT_REPORT} has it
 */
record InitPhase(String name, Duration limit) {
    /** Before the first call, in its own time. */
    static final InitPhase INIT = new InitPhase("init", Duration.ofSeconds(10));

    /** When a version is published, for its snapshot. */
    static final InitPhase SNAPSHOT = new InitPhase("init", Duration.ofSeconds(130));

    /** Once more after it failed, as a part of the call and in the call's time. */
    static InitPhase within(Duration timeout) {
        return new InitPhase("invoke", timeout);
    }
}
