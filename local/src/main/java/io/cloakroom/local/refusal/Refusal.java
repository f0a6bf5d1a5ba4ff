package io.cloakroom.local.refusal;

import java.util.Map;
import java.util.Optional;

/**
 * Ends a request, from any phase, with the gateway response for one reason.
 *
 * <p>It has no stack trace: where it was thrown is its reason.
 */
public final class Refusal extends RuntimeException {
    private final Reason reason;
    private final Circumstances circumstances;
    private final Map<String, String> variables;

    /**
     * Ends a request.
     *
     * @param variables what templates may ask of this request, without the leading dollar: {@code
     *     context.requestId}; header names are in lower case
     */
    public Refusal(Reason reason, Circumstances circumstances, Map<String, String> variables) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.circumstances = circumstances;
        this.variables = Map.copyOf(variables);
    }

    public Reason reason() {
        return reason;
    }

    public Circumstances circumstances() {
        return circumstances;
    }

    /** What the client is told, unless a template says otherwise. */
    Optional<String> toldToClient() {
        return circumstances.message().or(reason::message);
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }
}
