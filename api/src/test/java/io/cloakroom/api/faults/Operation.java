package io.cloakroom.api.faults;

import io.cloakroom.api.Event;
import io.cloakroom.faults.Call;

/** What clients ask of one item, and the call of the table that a fault hits. */
enum Operation {
    CREATE("PutItem", 201),
    CREATE_WITH_KEY("TransactWriteItems", 201),
    READ("GetItem", 200),
    LIST("Query", 200),
    REPLACE("PutItem", 200),
    REPLACE_AT_ITS_READ("GetItem", 200),
    CHANGE("PutItem", 200),
    DELETE("DeleteItem", 204);

    static final String NEW = "new title";

    private final String call;
    final int success;

    Operation(String call, int success) {
        this.call = call;
        this.success = success;
    }

    /** Whether this call of the table serves it, on this item or for this user. */
    boolean hits(Call one, String user, String id) {
        return one.operation().equals(call) && (one.mentions(user) || one.mentions(id));
    }

    /** Whether the call that is hit leaves everything as it is. */
    boolean isHitAtARead() {
        return call.equals("GetItem") || call.equals("Query");
    }

    Event of(String id) {
        String body = "{\"title\":\"" + NEW + "\"}";
        return switch (this) {
            case CREATE -> Event.of("POST", "/items").json(body);
            case CREATE_WITH_KEY ->
                    Event.of("POST", "/items").header("Idempotency-Key", id).json(body);
            case READ -> Event.get("/items/" + id);
            case LIST -> Event.get("/items");
            case REPLACE, REPLACE_AT_ITS_READ ->
                    Event.of("PUT", "/items/" + id).header("If-Match", "\"1\"").json(body);
            case CHANGE -> Event.of("PATCH", "/items/" + id).mergePatch(body);
            case DELETE -> Event.of("DELETE", "/items/" + id);
        };
    }
}
