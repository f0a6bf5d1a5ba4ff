package io.cloakroom.local.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.history.Action.Change;
import io.cloakroom.local.history.Action.Create;
import io.cloakroom.local.history.Action.Delete;
import io.cloakroom.local.history.Action.Read;
import io.cloakroom.local.history.Outcome.Absent;
import io.cloakroom.local.history.Outcome.Deleted;
import io.cloakroom.local.history.Outcome.Found;
import io.cloakroom.local.history.Outcome.Overtaken;
import io.cloakroom.local.history.Outcome.Unknown;
import io.cloakroom.local.history.Outcome.Written;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;
import java.util.OptionalLong;

/** Histories made by hand: the check must see what is wrong, and nothing where nothing is. */
class ExplanationTest {
    private static final Action READ = new Read();
    private static final Action DELETE = new Delete(OptionalLong.empty());
    private static final Outcome ABSENT = new Absent();
    private static final Outcome DELETED = new Deleted();
    private static final Outcome OVERTAKEN = new Overtaken();
    private static final Outcome UNKNOWN = new Unknown();
    private static final Event CREATED = at(0, 1, new Create("a"), new Written(1));

    static final List<History> BAD =
            List.of(
                    new History("a create is lost", CREATED, at(2, 3, READ, ABSENT)),
                    new History(
                            "a create is lost after it was seen",
                            at(0, 1, new Create("a"), UNKNOWN),
                            at(2, 3, READ, found(1, "a")),
                            at(4, 5, READ, ABSENT)),
                    new History(
                            "a write is lost",
                            CREATED,
                            at(2, 3, change("b"), new Written(2)),
                            at(4, 5, READ, found(1, "a"))),
                    new History(
                            "two writes share a version",
                            CREATED,
                            at(2, 5, change("b"), new Written(2)),
                            at(3, 6, change("c"), new Written(2))),
                    new History(
                            "two writers win with one tag",
                            CREATED,
                            at(2, 5, changeOf(1, "b"), new Written(2)),
                            at(3, 6, changeOf(1, "c"), new Written(3))),
                    new History(
                            "a version is left out",
                            CREATED,
                            at(2, 3, change("b"), new Written(3))),
                    new History(
                            "a version comes twice",
                            CREATED,
                            at(2, 3, change("b"), new Written(2)),
                            at(4, 5, READ, found(2, "c"))),
                    new History(
                            "an item comes back",
                            CREATED,
                            at(2, 3, DELETE, DELETED),
                            at(4, 5, READ, found(1, "a"))),
                    new History(
                            "a change revives an item",
                            CREATED,
                            at(2, 3, DELETE, DELETED),
                            at(4, 5, change("b"), new Written(2))),
                    new History(
                            "what was unknown happens and is undone",
                            CREATED,
                            at(2, 3, change("b"), UNKNOWN),
                            at(4, 5, READ, found(2, "b")),
                            at(6, 7, READ, found(1, "a"))),
                    new History(
                            "what was unknown happens twice",
                            CREATED,
                            at(2, 3, change("b"), UNKNOWN),
                            at(4, 5, READ, found(2, "b")),
                            at(6, 7, change("c"), new Written(3)),
                            at(8, 9, READ, found(4, "b"))),
                    new History(
                            "what is called later happened before",
                            CREATED,
                            at(2, 3, READ, found(2, "b")),
                            at(4, 5, change("b"), UNKNOWN)),
                    new History(
                            "what was refused has happened",
                            CREATED,
                            at(2, 3, changeOf(7, "b"), OVERTAKEN),
                            at(4, 5, READ, found(2, "b"))),
                    new History(
                            "the right tag is refused",
                            CREATED,
                            at(2, 3, changeOf(1, "b"), OVERTAKEN)),
                    new History(
                            "the wrong tag is accepted",
                            CREATED,
                            at(2, 3, changeOf(7, "b"), new Written(2))),
                    new History(
                            "an item is missing while a delete is still to come",
                            CREATED,
                            at(2, 3, READ, ABSENT),
                            at(4, 5, DELETE, DELETED)));

    static final List<History> GOOD =
            List.of(
                    new History("nothing but a create", CREATED),
                    new History(
                            "a read during a change sees either",
                            CREATED,
                            at(2, 9, change("b"), new Written(2)),
                            at(3, 4, READ, found(1, "a")),
                            at(5, 6, READ, found(2, "b")),
                            at(7, 8, READ, found(2, "b"))),
                    new History(
                            "what is unknown happens late",
                            CREATED,
                            at(2, 3, change("b"), UNKNOWN),
                            at(4, 5, READ, found(1, "a")),
                            at(6, 7, READ, found(2, "b"))),
                    new History(
                            "what is unknown never happens",
                            CREATED,
                            at(2, 3, change("b"), UNKNOWN),
                            at(4, 5, DELETE, UNKNOWN),
                            at(6, 7, change("c"), new Written(2)),
                            at(8, 9, READ, found(2, "c"))),
                    new History(
                            "an unknown create never happens", at(0, 1, new Create("a"), UNKNOWN)),
                    new History(
                            "one of many wins with one tag",
                            CREATED,
                            at(2, 9, changeOf(1, "b"), OVERTAKEN),
                            at(2, 9, changeOf(1, "c"), new Written(2)),
                            at(2, 9, changeOf(1, "d"), OVERTAKEN)),
                    new History(
                            "two delete at once and both find it done",
                            CREATED,
                            at(2, 9, DELETE, DELETED),
                            at(3, 8, DELETE, DELETED),
                            at(10, 11, READ, ABSENT)),
                    new History(
                            "a delete is unknown, then seen",
                            CREATED,
                            at(2, 3, DELETE, UNKNOWN),
                            at(4, 5, READ, ABSENT),
                            at(6, 7, change("b"), ABSENT)));

    record History(String name, List<Event> events) {
        History(String name, Event... events) {
            this(name, List.of(events));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @FieldSource("BAD")
    void findsNoneWhen(History history) {
        assertThat(Explanation.missing(history.events())).isPresent();
    }

    @ParameterizedTest
    @FieldSource("GOOD")
    void findsOneWhen(History history) {
        assertThat(Explanation.missing(history.events())).isEmpty();
    }

    private static Event at(long called, long answered, Action action, Outcome outcome) {
        return new Event(1, action, outcome, called, answered);
    }

    private static Action change(String content) {
        return new Change(OptionalLong.empty(), content);
    }

    private static Action changeOf(long version, String content) {
        return new Change(OptionalLong.of(version), content);
    }

    private static Outcome found(long version, String content) {
        return new Found(version, content);
    }
}
