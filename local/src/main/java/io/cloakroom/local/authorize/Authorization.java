package io.cloakroom.local.authorize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * An authorizer's word on one request.
 *
 * @param latency of the authorizer's call; zero when its answer came from the cache
 */
public record Authorization(Caller caller, Duration latency, boolean coldStart) {
    /** {@code requestContext.authorizer}: the context, flat, beside two members of its own. */
    public ObjectNode asEventField() {
        ObjectNode field = JsonNodeFactory.instance.objectNode();
        caller.context().forEach(field::put);
        field.put("principalId", caller.principalId());
        // A number, where everything else is text (recorded).
        field.put("integrationLatency", latency.toMillis());
        return field;
    }

    Map<String, String> variables() {
        var variables = new HashMap<String, String>();
        caller.context()
                .forEach(
                        (name, value) -> {
                            if (value != null) {
                                variables.put("context.authorizer." + name, value);
                            }
                        });
        variables.put("context.authorizer.principalId", caller.principalId());
        return variables;
    }
}
