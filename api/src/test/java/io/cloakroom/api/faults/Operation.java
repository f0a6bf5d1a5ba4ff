package io.cloakroom.api.faults;

import io.cloakroom.api.Event;
import io.cloakroom.faults.Call;

/** What clients ask of one item or product, and the call of the table that a fault hits. */
enum Operation {
    CREATE("PutItem", 201),
    CREATE_WITH_KEY("TransactWriteItems", 201),
    READ("GetItem", 200),
    LIST("Query", 200),
    REPLACE("PutItem", 200),
    REPLACE_AT_ITS_READ("GetItem", 200),
    CHANGE("PutItem", 200),
    DELETE("DeleteItem", 204);

    private static final String NEW = "new title";

    private final String call;
    final int success;

    Operation(String call, int success) {
        this.call = call;
        this.success = success;
    }

    /** Whether this call of the table serves it; of the queries of a list, one does. */
    boolean hits(Call one, Sample sample) {
        String partition = sample.kind().partitions(sample.owner()).getFirst();
        return one.operation().equals(call)
                && one.mentions(
                        switch (this) {
                            case CREATE, CREATE_WITH_KEY -> sample.owner();
                            case LIST -> partition;
                            default -> sample.id();
                        });
    }

    /** Whether the call that is hit leaves everything as it is. */
    boolean isHitAtARead() {
        return call.equals("GetItem") || call.equals("Query");
    }

    Event of(Sample sample) {
        Kind kind = sample.kind();
        String owner = sample.owner();
        return switch (this) {
            case CREATE -> kind.creation(owner, NEW);
            case CREATE_WITH_KEY ->
                    kind.creation(owner, NEW).header("Idempotency-Key", sample.id());
            case READ -> sample.request("GET");
            case LIST -> kind.list(owner);
            case REPLACE, REPLACE_AT_ITS_READ ->
                    sample.request("PUT").header("If-Match", "\"1\"").json(kind.body(owner, NEW));
            case CHANGE -> sample.request("PATCH").mergePatch(kind.patch(NEW));
            case DELETE -> sample.request("DELETE");
        };
    }
}
