package io.cloakroom.api.items;

import io.cloakroom.api.entity.DataAttributes;
import io.cloakroom.api.json.Members;
import io.cloakroom.api.json.MergePatch;
import io.cloakroom.api.time.Timestamps;
import io.micronaut.json.tree.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client says about an item, all of it: everything else is ours. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ItemContent(
        @Schema(minLength = 1, maxLength = ItemContent.LONGEST_TITLE, pattern = "\\S") String title,
        @Schema(
                        type = "object",
                        additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        description = DataAttributes.DESCRIPTION)
                JsonNode data,
        @Schema(
                        maxLength = 35,
                        nullable = false,
                        description =
                                "From this second on the item is gone. A fraction is cut off.")
                @Nullable Instant expiresAt) {

    static final int LONGEST_TITLE = 200;

    private static final List<String> MEMBERS = List.of("title", "data", "expiresAt");

    /**
     * Reads a body, or what a merge patch made; throws, naming each member that cannot be accepted.
     */
    static ItemContent of(JsonNode body, Instant now) {
        Members members = new Members(body);
        String title = members.text("title", LONGEST_TITLE);
        JsonNode data = members.object("data");
        Instant expiresAt = expiresAt(members, now);
        members.finish();
        DataAttributes.requireKeepable(data);
        return new ItemContent(title, data, expiresAt);
    }

    /** Whole seconds, as the table's time to live counts them: a fraction is cut off. */
    private static @Nullable Instant expiresAt(Members members, Instant now) {
        JsonNode node = members.take("expiresAt").orElse(null);
        if (node == null) {
            return null;
        }
        Instant expiresAt =
                node.isString()
                        ? Timestamps.instant(node.getStringValue())
                                .map(instant -> instant.truncatedTo(ChronoUnit.SECONDS))
                                .orElse(null)
                        : null;
        if (expiresAt == null) {
            members.refuse(
                    "expiresAt",
                    "must be a date and time of RFC 3339, such as 2030-12-31T23:59:59Z");
        } else if (!expiresAt.isAfter(now)) {
            members.refuse("expiresAt", "must be in the future");
        }
        return expiresAt;
    }

    ItemContent patched(MergePatch patch, Instant now) {
        patch.requireOnly(MEMBERS);
        return of(patch.applyTo(json()), now);
    }

    /** As a client would send it. */
    JsonNode json() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        members.put("title", JsonNode.createStringNode(title));
        members.put("data", data);
        if (expiresAt != null) {
            members.put("expiresAt", JsonNode.createStringNode(Timestamps.text(expiresAt)));
        }
        return JsonNode.createObjectNode(members);
    }
}
