package io.cloakroom.local.history;

/** What the client learnt. */
sealed interface Outcome {
    /** 200 to a read. */
    record Found(long version, String content) implements Outcome {}

    /** 201 or 200 to a write. */
    record Written(long version) implements Outcome {}

    /** 204. */
    record Deleted() implements Outcome {}

    /** 404. */
    record Absent() implements Outcome {}

    /** 412: the version is not the one named. */
    record Overtaken() implements Outcome {}

    /** 409: others were faster, again and again; nothing was done. */
    record Refused() implements Outcome {}

    /** No answer, or one that does not say: done now, done later, or never. */
    record Unknown() implements Outcome {}
}
