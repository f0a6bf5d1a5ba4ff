package io.cloakroom.api.items;

import io.cloakroom.api.aws.TooLargeException;
import io.cloakroom.api.json.JsonSize;
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
                        description = ItemContent.ABOUT_DATA)
                JsonNode data,
        @Schema(
                        maxLength = 35,
                        nullable = false,
                        description =
                                "From this second on the item is gone. A fraction is cut off.")
                @Nullable Instant expiresAt) {

    static final int LONGEST_TITLE = 200;
    static final String ABOUT_DATA =
            "Any JSON object of at most 262144 bytes and 20 levels; numbers of at most 38"
                    + " significant digits come back exactly";

    private static final List<String> MEMBERS = List.of("title", "data", "expiresAt");
    private static final int MOST_DATA_BYTES = 256 * 1024;
    private static final JsonNode EMPTY = JsonNode.createObjectNode(Map.of());

    /**
     * Reads a body, or what a merge patch made; throws, naming each member that cannot be accepted.
     */
    static ItemContent of(JsonNode body, Instant now) {
        Members members = new Members(body);
        String title = title(members);
        JsonNode data = data(members);
        Instant expiresAt = expiresAt(members, now);
        members.finish();
        if (JsonSize.of(data) > MOST_DATA_BYTES) {
            throw new TooLargeException();
        }
        return new ItemContent(title, data, expiresAt);
    }

    private static String title(Members members) {
        JsonNode title = members.take("title").orElse(JsonNode.nullNode());
        if (!title.isString()) {
            members.refuse("title", "must be a text");
            return "";
        }
        String text = title.getStringValue();
        int length = text.codePointCount(0, text.length());
        if (text.isBlank() || length > LONGEST_TITLE) {
            members.refuse(
                    "title",
                    "must have 1 to " + LONGEST_TITLE + " characters, not all of them blank");
        }
        return text;
    }

    private static JsonNode data(Members members) {
        JsonNode data = members.take("data").orElse(EMPTY);
        if (!data.isObject()) {
            members.refuse("data", "must be a JSON object");
        }
        return data;
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

    /** What a merge patch makes of this; the patch itself may not even remove what is not known. */
    ItemContent patched(MergePatch patch, Instant now) {
        Members named = new Members(patch.root());
        MEMBERS.forEach(named::take);
        named.finish();
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
