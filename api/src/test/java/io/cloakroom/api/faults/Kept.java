package io.cloakroom.api.faults;

import io.cloakroom.api.Answer;
import io.cloakroom.api.Api;
import io.micronaut.json.tree.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** What stands in the table for an owner. */
final class Kept {

    private Kept() {}

    /** Title and tag of each item or product, newest first; each is listed and read. */
    static List<String> of(Api api, Sample sample) {
        Kind kind = sample.kind();
        List<String> kept = new ArrayList<>();
        for (JsonNode listed : api.send(kind.list(sample.owner())).member("items").values()) {
            String id = Answer.required(listed, "id").getStringValue();
            Answer read = api.send(new Sample(kind, sample.owner(), id).request("GET"));
            kept.add(read.text(kind.title) + " " + read.header("ETag"));
        }
        return kept;
    }
}
