package io.cloakroom.local.history;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.ApiClient;
import io.cloakroom.local.ApiClient.Answer;
import io.cloakroom.local.Kind;
import io.cloakroom.local.history.Action.Change;
import io.cloakroom.local.history.Action.Create;
import io.cloakroom.local.history.Action.Delete;
import io.cloakroom.local.history.Action.Read;
import io.cloakroom.local.history.Ledger.Walk;
import io.cloakroom.local.history.Outcome.Unknown;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Does this and that with what stands on a shelf, and writes it down. */
final class Client {
    private static final int MOST_TRIES = 5;

    private final int number;
    private final ApiClient api;
    private final Shelf shelf;
    private final Ledger ledger;
    private final Random random;
    private int contents;

    Client(int number, ApiClient api, Shelf shelf, Ledger ledger, Random random) {
        this.number = number;
        this.api = api;
        this.shelf = shelf;
        this.ledger = ledger;
        this.random = random;
    }

    void step() throws InterruptedException {
        Optional<Shelf.Item> item = shelf.pick(random);
        int die = random.nextInt(100);
        if (item.isEmpty() || die < 12) {
            create();
        } else if (die < 40) {
            read(item.get());
        } else if (die < 80) {
            change(item.get(), condition(item.get()));
        } else if (die < 92) {
            delete(item.get(), condition(item.get()));
        } else {
            walk();
        }
    }

    /** The version seen last by whomever, or none. */
    private OptionalLong condition(Shelf.Item item) {
        return random.nextBoolean() ? OptionalLong.of(item.seen().get()) : OptionalLong.empty();
    }

    /** Half of the time with a key, and then again and again until the outcome is known. */
    private void create() throws InterruptedException {
        String name = "%s/%d-%d".formatted(shelf.name(), number, contents++);
        boolean hasKey = random.nextBoolean();
        ApiClient client = hasKey ? api.with("Idempotency-Key", name) : api;
        long called = System.nanoTime();
        Optional<Answer> answer = Optional.empty();
        for (int tries = hasKey ? MOST_TRIES : 1; tries > 0 && !isMade(answer); tries--) {
            answer = answer(() -> client.json("POST", shelf.kind().path(), body(name)));
        }
        note(name, new Create(name), answer, called);
        if (isMade(answer)) {
            shelf.put(item(answer.get().json()));
        }
    }

    private static boolean isMade(Optional<Answer> answer) {
        return answer.filter(created -> created.status() == 201).isPresent();
    }

    /** With the faults over, looks once more at all that there ever was. */
    void settle() throws InterruptedException {
        walk().stream().filter(item -> !shelf.knows(item)).forEach(shelf::put);
        for (Shelf.Item item : shelf.everything()) {
            read(item);
        }
    }

    private void read(Shelf.Item item) throws InterruptedException {
        long called = System.nanoTime();
        Optional<Answer> answer = answer(() -> api.get(path(item)));
        note(item.name(), new Read(), answer, called);
        answer.filter(found -> found.status() == 200)
                .ifPresent(found -> item.seen().set(found.json().path("version").asLong()));
    }

    private void change(Shelf.Item item, OptionalLong ifVersion) throws InterruptedException {
        String content = "%s by %d-%d".formatted(item.name(), number, contents++);
        ApiClient client = conditional(ifVersion);
        long called = System.nanoTime();
        Optional<Answer> answer =
                answer(
                        () ->
                                random.nextBoolean()
                                        ? client.json("PUT", path(item), body(content))
                                        : client.mergePatch(
                                                path(item), shelf.kind().patch(content)));
        note(item.name(), new Change(ifVersion, content), answer, called);
    }

    private void delete(Shelf.Item item, OptionalLong ifVersion) throws InterruptedException {
        ApiClient client = conditional(ifVersion);
        long called = System.nanoTime();
        Optional<Answer> answer = answer(() -> client.delete(path(item)));
        note(item.name(), new Delete(ifVersion), answer, called);
        answer.filter(deleted -> deleted.status() == 204 || deleted.status() == 404)
                .ifPresent(_ -> shelf.remove(item));
    }

    /** Reads the list to its end; gives nothing if a page of it cannot be had. */
    private List<Shelf.Item> walk() throws InterruptedException {
        var found = new ArrayList<Shelf.Item>();
        long called = System.nanoTime();
        String cursor = "";
        do {
            String page = list() + "limit=5" + cursor;
            Optional<Answer> answer = answer(() -> api.get(page)).filter(a -> a.status() == 200);
            if (answer.isEmpty()) {
                return List.of();
            }
            answer.get().json().path("items").forEach(item -> found.add(item(item)));
            JsonNode next = answer.get().json().path("nextCursor");
            cursor = next.isTextual() ? "&cursor=" + next.asText() : "";
        } while (!cursor.isEmpty());
        var names = found.stream().map(Shelf.Item::name).toList();
        ledger.add(new Walk(shelf.name(), names, called, System.nanoTime()));
        return found;
    }

    private String list() {
        String list = shelf.kind().path() + "?";
        return shelf.kind() == Kind.PRODUCT ? list + "category=" + shelf.name() + "&" : list;
    }

    /** Its name is its first title, with which all later ones begin. */
    private Shelf.Item item(JsonNode item) {
        return new Shelf.Item(
                item.path("id").asText(),
                shelf.kind().titleOf(item).split(" ", 2)[0],
                new AtomicLong(item.path("version").asLong()));
    }

    private void note(String item, Action action, Optional<Answer> answer, long called) {
        Outcome outcome =
                answer.map(a -> Outcomes.of(shelf.kind(), action, a)).orElseGet(Unknown::new);
        boolean tellsNothing = action instanceof Read && outcome instanceof Unknown;
        if (!tellsNothing) {
            ledger.add(item, new Event(number, action, outcome, called, System.nanoTime()));
        }
    }

    private ApiClient conditional(OptionalLong ifVersion) {
        return ifVersion.isPresent()
                ? api.with("If-Match", "\"" + ifVersion.getAsLong() + "\"")
                : api;
    }

    private String path(Shelf.Item item) {
        return shelf.kind().path() + "/" + item.id();
    }

    private String body(String title) {
        return shelf.kind() == Kind.PRODUCT
                ? Kind.PRODUCT.body(title, ",\"category\":\"%s\"".formatted(shelf.name()))
                : Kind.ITEM.body(title, "");
    }

    @FunctionalInterface
    private interface Question {
        Answer ask() throws IOException, InterruptedException;
    }

    /** Empty when the line broke. */
    private static Optional<Answer> answer(Question question) throws InterruptedException {
        try {
            return Optional.of(question.ask());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
