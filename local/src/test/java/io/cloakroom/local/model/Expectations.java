package io.cloakroom.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.ApiClient;
import io.cloakroom.local.ApiClient.Answer;

import java.util.Optional;

/** What several steps expect. */
final class Expectations {
    private Expectations() {}

    /** The status that refuses a change, if anything is wrong with it. */
    static Optional<Integer> refusal(int user, Tag tag, Kept item) {
        if (!item.isVisibleTo(user)) {
            return Optional.of(404);
        }
        return tag.isMatch() ? Optional.empty() : Optional.of(412);
    }

    static ApiClient conditional(ApiClient client, Tag tag, Kept item) {
        String header = tag.header(item.version);
        return header.isEmpty() ? client : client.with("If-Match", header);
    }

    static void compare(Answer answer, Kept item) {
        assertThat(answer.header("ETag")).isEqualTo(item.tag());
        compare(answer.json(), item);
    }

    static void compare(JsonNode json, Kept item) {
        assertThat(json.path("id").asText()).isEqualTo(item.id);
        assertThat(json.path("title").asText()).isEqualTo(item.title);
        assertThat(json.path("version").asLong()).isEqualTo(item.version);
        assertThat(json.has("expiresAt")).isEqualTo(item.hasEnd);
    }
}
