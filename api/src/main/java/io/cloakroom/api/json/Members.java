package io.cloakroom.api.json;

import io.cloakroom.api.problem.ProblemException;
import io.cloakroom.api.problem.Violation;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.tree.JsonNode;

import org.jspecify.annotations.Nullable;

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

    private static final JsonNode EMPTY = JsonNode.createObjectNode(Map.of());

    private final Map<String, JsonNode> left = new LinkedHashMap<>();
    private final List<Violation> violations;
    private final String path;

    public Members(JsonNode body) {
        this(requireObject(body), "", new ArrayList<>());
    }

    private Members(JsonNode object, String path, List<Violation> violations) {
        this.path = path;
        this.violations = violations;
        object.entries().forEach(entry -> left.put(entry.getKey(), entry.getValue()));
    }

    private static JsonNode requireObject(JsonNode body) {
        if (!body.isObject()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "The body must be a JSON object.");
        }
        return body;
    }

    /** Empty if the body has no such member; a member that is null is there. */
    public Optional<JsonNode> take(String name) {
        return Optional.ofNullable(left.remove(name));
    }

    /** A text of so many code points at most; empty, and refused, if the member is none. */
    public String text(String name, int longest) {
        return text(name, longest, take(name).orElse(JsonNode.nullNode()));
    }

    /** As {@link #text}; null, and not refused, if there is no such member. */
    public @Nullable String optionalText(String name, int longest) {
        return take(name).map(node -> text(name, longest, node)).orElse(null);
    }

    private String text(String name, int longest, JsonNode node) {
        if (!node.isString()) {
            refuse(name, "must be a text");
            return "";
        }
        String text = node.getStringValue();
        if (!Texts.fits(text, longest)) {
            refuse(name, "must have 1 to " + longest + " characters, not all of them blank");
        }
        return text;
    }

    /** Any JSON object; an empty one if there is no such member. */
    public JsonNode object(String name) {
        JsonNode object = take(name).orElse(EMPTY);
        if (!object.isObject()) {
            refuse(name, "must be a JSON object");
        }
        return object;
    }

    /**
     * The members of a member, which report to this body; empty, and refused, if it is no object.
     */
    public Optional<Members> within(String name) {
        JsonNode object = take(name).orElse(JsonNode.nullNode());
        if (!object.isObject()) {
            refuse(name, "must be a JSON object");
            return Optional.empty();
        }
        return Optional.of(new Members(object, path + name + "/", violations));
    }

    public void refuse(String name, String message) {
        violations.add(new Violation(path + name, message));
    }

    /** To be called when every known member of this object has been taken. */
    public void refuseOthers() {
        left.keySet().forEach(name -> refuse(name, "is not known here"));
    }

    /** To be called when every known member of the body has been taken: what is left is unknown. */
    public void finish() {
        refuseOthers();
        if (!violations.isEmpty()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, DETAIL, violations);
        }
    }
}
