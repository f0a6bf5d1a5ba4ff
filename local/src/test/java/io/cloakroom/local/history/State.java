package io.cloakroom.local.history;

import io.cloakroom.local.history.Action.Change;
import io.cloakroom.local.history.Action.Create;
import io.cloakroom.local.history.Action.Delete;
import io.cloakroom.local.history.Action.Read;
import io.cloakroom.local.history.Outcome.Absent;
import io.cloakroom.local.history.Outcome.Deleted;
import io.cloakroom.local.history.Outcome.Found;
import io.cloakroom.local.history.Outcome.Overtaken;
import io.cloakroom.local.history.Outcome.Refused;
import io.cloakroom.local.history.Outcome.Unknown;
import io.cloakroom.local.history.Outcome.Written;

import java.util.Optional;
import java.util.OptionalLong;

/** An item as the contract has it: nothing happens to it but one action after the other. */
record State(Life life, long version, String content) {
    static final State NEW = new State(Life.NEW, 0, "");
    private static final State GONE = new State(Life.GONE, 0, "");

    enum Life {
        NEW,
        PRESENT,
        GONE
    }

    /** Empty if the action cannot have this outcome now. */
    Optional<State> after(Action action, Outcome outcome) {
        return switch (outcome) {
            case Found found -> action instanceof Read ? stays(equals(present(found))) : no();
            case Absent _ -> stays(life != Life.PRESENT);
            case Overtaken _ -> stays(life == Life.PRESENT && !isMet(condition(action)));
            case Refused _ -> Optional.of(this);
            case Written(long written) ->
                    effect(action).filter(next -> next.equals(present(written, next.content())));
            // Whoever repeats a delete whose answer got lost finds it done, by whomever.
            case Deleted _ ->
                    action instanceof Delete && life == Life.GONE
                            ? Optional.of(this)
                            : effect(action).filter(GONE::equals);
            case Unknown _ -> effect(action);
        };
    }

    private Optional<State> effect(Action action) {
        return switch (action) {
            case Create(String created) ->
                    life == Life.NEW ? Optional.of(present(1, created)) : no();
            case Change(OptionalLong ifVersion, String changed) ->
                    isMet(ifVersion) ? Optional.of(present(version + 1, changed)) : no();
            case Delete(OptionalLong ifVersion) -> isMet(ifVersion) ? Optional.of(GONE) : no();
            case Read _ -> Optional.of(this);
        };
    }

    private boolean isMet(OptionalLong ifVersion) {
        return life == Life.PRESENT && ifVersion.orElse(version) == version;
    }

    private static OptionalLong condition(Action action) {
        return switch (action) {
            case Change change -> change.ifVersion();
            case Delete delete -> delete.ifVersion();
            case Create _, Read _ -> OptionalLong.empty();
        };
    }

    private Optional<State> stays(boolean possible) {
        return possible ? Optional.of(this) : no();
    }

    private static Optional<State> no() {
        return Optional.empty();
    }

    private static State present(Found found) {
        return present(found.version(), found.content());
    }

    private static State present(long version, String content) {
        return new State(Life.PRESENT, version, content);
    }
}
