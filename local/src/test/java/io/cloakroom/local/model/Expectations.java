package io.cloakroom.local.model;

import io.cloakroom.local.ApiClient;

import java.util.Optional;

/** What several steps expect. */
final class Expectations {
    private Expectations() {}

    /** The status that refuses a change, if anything is wrong with it. */
    static Optional<Integer> refusal(int user, Tag tag, Kept kept) {
        if (!kept.isVisibleTo(user)) {
            return Optional.of(404);
        }
        return tag.isMatch() ? Optional.empty() : Optional.of(412);
    }

    static ApiClient conditional(ApiClient client, Tag tag, Kept kept) {
        String header = tag.header(kept.version);
        return header.isEmpty() ? client : client.with("If-Match", header);
    }
}
