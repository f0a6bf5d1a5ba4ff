package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** A request with an Idempotency-Key may be sent again and is done once. */
final class IdempotencyTest {

    private static final String UMBRELLA = "{\"title\":\"Umbrella\"}";

    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-21T02:45:50.123456Z"));
    private final Api api = Api.start(clock);
    private final String alice = Api.someone();

    @AfterEach
    void stop() {
        api.secrets().close();
    }

    @Test
    void givesTheSameAnswerAgain() {
        Answer first = create("key", UMBRELLA);
        clock.advance(Duration.ofHours(1));

        assertThat(create("key", UMBRELLA)).isEqualTo(first);
        assertThat(items()).isEqualTo(1);
    }

    @Test
    void makesOneItemForEachKeyAndOneForEachSendingWithout() {
        create("one", UMBRELLA);
        create("two", UMBRELLA);
        api.create(alice, UMBRELLA);
        api.create(alice, UMBRELLA);

        assertThat(items()).isEqualTo(4);
    }

    @Test
    void refusesAnotherBody() {
        create("key", UMBRELLA);

        Answer refused = create("key", "{\"title\":\"Umbrella\" }");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(items()).isEqualTo(1);
    }

    @Test
    void isOfOneUser() {
        String bob = Api.someone();
        Answer first = create("key", UMBRELLA);

        Answer bobs = api.send(post("key", "{\"title\":\"Hat\"}").as(bob));

        assertThat(bobs.status()).isEqualTo(201);
        assertThat(bobs.text("id")).isNotEqualTo(first.text("id"));
    }

    @Test
    void holdsWhenTheItemHasChangedSince() {
        Answer first = create("key", UMBRELLA);
        api.send(item("PUT", first).json("{\"title\":\"Parasol\"}"));

        assertThat(create("key", UMBRELLA)).isEqualTo(first);
        assertThat(api.send(item("GET", first)).text("title")).isEqualTo("Parasol");
    }

    @Test
    void doesNotReviveWhatWasDeleted() {
        Answer first = create("key", UMBRELLA);
        api.send(item("DELETE", first));

        assertThat(create("key", UMBRELLA)).isEqualTo(first);
        assertThat(api.send(item("GET", first)).status()).isEqualTo(404);
        assertThat(items()).isZero();
    }

    @Test
    void holdsWhenTheItemHasExpiredSince() {
        String short_ = "{\"title\":\"t\",\"expiresAt\":\"2026-11-21T02:46:00Z\"}";
        Answer first = create("key", short_);
        clock.advance(Duration.ofMinutes(5));

        assertThat(create("key", short_)).isEqualTo(first);
        assertThat(items()).isZero();
    }

    @Test
    void isForgottenAfterADayAndNoSooner() {
        Answer first = create("key", UMBRELLA);

        clock.advance(Duration.ofHours(24));
        assertThat(create("key", UMBRELLA)).isEqualTo(first);

        clock.advance(Duration.ofSeconds(1));
        assertThat(create("key", UMBRELLA).text("id")).isNotEqualTo(first.text("id"));
        assertThat(items()).isEqualTo(2);
    }

    @Test
    void isFreeAfterARefusal() {
        assertThat(create("key", "{\"title\":7}").status()).isEqualTo(400);

        assertThat(create("key", UMBRELLA).status()).isEqualTo(201);
    }

    @Test
    void makesOneOfManyAtOnce() throws Exception {
        Callable<Answer> sender = () -> create("key", UMBRELLA);
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Answer> answers =
                    senders.invokeAll(Stream.generate(() -> sender).limit(8).toList()).stream()
                            .map(Future::resultNow)
                            .toList();

            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers).containsOnly(answers.getFirst());
        }
        assertThat(items()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "é", "a\tb"})
    void refusesAKeyOfAnotherForm(String key) {
        assertThat(create(key, UMBRELLA).status()).isEqualTo(400);
    }

    @Test
    void refusesAKeyThatIsTooLongOrStandsTwice() {
        assertThat(create("k".repeat(256), UMBRELLA).status()).isEqualTo(400);
        assertThat(create("k".repeat(255), UMBRELLA).status()).isEqualTo(201);
        Event twice = post("a", UMBRELLA).header("Idempotency-Key", "a", "b");
        assertThat(api.send(twice.as(alice)).status()).isEqualTo(400);
    }

    private Answer create(String key, String body) {
        return api.send(post(key, body).as(alice));
    }

    private static Event post(String key, String body) {
        return Event.of("POST", "/items").header("Idempotency-Key", key).json(body);
    }

    private Event item(String verb, Answer created) {
        return Event.of(verb, "/items/" + created.text("id")).as(alice);
    }

    private int items() {
        return api.send(Event.get("/items").as(alice)).member("items").size();
    }
}
