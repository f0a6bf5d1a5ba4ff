package io.cloakroom.api.faults;

import io.cloakroom.api.Api;
import io.cloakroom.api.Event;

/** One item or product, whose owner has no other. */
record Sample(Kind kind, String owner, String id) {

    static Sample made(Kind kind, Api api) {
        String owner = Api.someone();
        return new Sample(kind, owner, kind.create(api, owner, "old title"));
    }

    Event request(String method) {
        return Event.of(method, kind.path + "/" + id).asEditor(owner);
    }
}
