package io.cloakroom.api.json;

import io.micronaut.json.tree.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A body that came as application/merge-patch+json (RFC 7396). */
public record MergePatch(JsonNode root) {

    /** A patch may not even take away what is not known. */
    public void requireOnly(List<String> names) {
        Members members = new Members(root);
        names.forEach(members::take);
        members.finish();
    }

    public JsonNode applyTo(JsonNode target) {
        return merge(target, root);
    }

    /** RFC 7396, section 2. */
    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        Map<String, JsonNode> merged = new LinkedHashMap<>();
        if (target.isObject()) {
            target.entries().forEach(member -> merged.put(member.getKey(), member.getValue()));
        }
        for (Map.Entry<String, JsonNode> change : patch.entries()) {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                JsonNode before = merged.getOrDefault(change.getKey(), JsonNode.nullNode());
                merged.put(change.getKey(), merge(before, change.getValue()));
            }
        }
        return JsonNode.createObjectNode(merged);
    }
}
