package io.cloakroom.api.faults;

import io.cloakroom.api.Answer;
import io.cloakroom.api.Api;
import io.cloakroom.api.Event;
import io.micronaut.json.tree.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** What stands in the table for a user. */
final class Kept {

    private Kept() {}

    /** Title and tag of each item, newest first; each is listed and read. */
    static List<String> of(Api api, String user) {
        List<String> kept = new ArrayList<>();
        for (JsonNode listed : api.send(Event.get("/items").as(user)).member("items").values()) {
            String id = Answer.required(listed, "id").getStringValue();
            Answer item = api.send(Event.get("/items/" + id).as(user));
            kept.add(item.text("title") + " " + item.header("ETag"));
        }
        return kept;
    }
}
