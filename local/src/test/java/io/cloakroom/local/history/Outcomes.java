package io.cloakroom.local.history;

import io.cloakroom.local.ApiClient.Answer;
import io.cloakroom.local.Kind;
import io.cloakroom.local.history.Action.Create;
import io.cloakroom.local.history.Action.Read;

/** Reads outcomes from answers. */
final class Outcomes {
    private Outcomes() {}

    static Outcome of(Kind kind, Action action, Answer answer) {
        return switch (answer.status()) {
            case 200, 201 -> {
                long version = answer.json().path("version").asLong();
                yield action instanceof Read
                        ? new Outcome.Found(version, kind.titleOf(answer.json()))
                        : new Outcome.Written(version);
            }
            case 204 -> new Outcome.Deleted();
            case 404 -> new Outcome.Absent();
            // To a create it says that the same one is under way, or was.
            case 409 -> action instanceof Create ? new Outcome.Unknown() : new Outcome.Refused();
            case 412 -> new Outcome.Overtaken();
            case 500, 502, 503, 504 -> new Outcome.Unknown();
            default -> throw new AssertionError(action + " was answered " + answer);
        };
    }
}
