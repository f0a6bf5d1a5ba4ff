package io.cloakroom.api.json;

import io.cloakroom.api.problem.ProblemException;
import io.cloakroom.api.problem.Violation;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.tree.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the members of a body one by one and collects what is wrong with them, so that a client
 * learns everything at once.
 */
public final class Members {

    static final String DETAIL = "The body cannot be accepted; errors names each member at fault.";

    private final Map<String, JsonNode> left = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    public Members(JsonNode body) {
        if (!body.isObject()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "The body must be a JSON object.");
        }
        body.entries().forEach(entry -> left.put(entry.getKey(), entry.getValue()));
    }

    /** Empty if the body has no such member; a member that is null is there. */
    public Optional<JsonNode> take(String name) {
        return Optional.ofNullable(left.remove(name));
    }

    public void refuse(String name, String message) {
        violations.add(new Violation(name, message));
    }

    /** To be called when every known member has been taken: what is left is unknown. */
    public void finish() {
        left.keySet().forEach(name -> refuse(name, "is not known here"));
        if (!violations.isEmpty()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, DETAIL, violations);
        }
    }
}
