package io.cloakroom.api.faults;

import io.cloakroom.api.Api;
import io.cloakroom.api.Event;

import java.util.List;
import java.util.stream.IntStream;

/** What the API keeps: either is made, changed, listed and deleted alike. */
enum Kind {
    ITEM("/items", "title", "{\"title\":\"%s\"}"),
    PRODUCT(
            "/products",
            "name",
            """
            {"name":"%s","category":"%s","price":{"amount":"1","currency":"EUR"}}
            """);

    /** Into so many lists the index cuts the products of a category. */
    private static final int SHARDS = 4;

    final String path;

    /** The member that says what it is called. */
    final String title;

    private final String body;

    Kind(String path, String title, String body) {
        this.path = path;
        this.title = title;
        this.body = body;
    }

    /** A request to make one; products of an owner have a category of their own. */
    Event creation(String owner, String title) {
        return Event.of("POST", path).json(body(owner, title)).asEditor(owner);
    }

    String body(String owner, String title) {
        return body.formatted(title, owner);
    }

    /** A merge patch that changes nothing else. */
    String patch(String title) {
        return "{\"%s\":\"%s\"}".formatted(this.title, title);
    }

    Event list(String owner) {
        Event list = Event.get(path).asEditor(owner);
        return this == PRODUCT ? list.query("category", owner) : list;
    }

    /** What stands in each of the queries that a list is made of. */
    List<String> partitions(String owner) {
        return this == PRODUCT
                ? IntStream.range(0, SHARDS).mapToObj(shard -> shard + "#" + owner).toList()
                : List.of(owner);
    }

    /** Makes one and tells its id. */
    String create(Api api, String owner, String title) {
        return api.create(creation(owner, title));
    }
}
