package io.cloakroom.local.restapi;

import java.util.Map;

/** The stage's name, which is the first segment of every path, and its variables. */
public record Stage(String name, Map<String, String> variables) {
    public Stage {
        variables = Map.copyOf(variables);
    }
}
