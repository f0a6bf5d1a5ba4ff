package io.cloakroom.local;

/** What the command line asks for. */
sealed interface Command {
    /** Start the system, and either serve until stopped or walk the tour. */
    record Serve(Options options) implements Command {}

    /** Sign a demo user in at the running sign-in and print the token. */
    record Token(String user, int identityPort) implements Command {}

    /**
     * Call one function once.
     *
     * @param function its logical id
     */
    record Invoke(String function, EventSource event, Options options) implements Command {}

    /** Print the usage. */
    record Help(String usage) implements Command {}
}
