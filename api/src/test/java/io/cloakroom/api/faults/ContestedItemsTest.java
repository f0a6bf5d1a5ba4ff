package io.cloakroom.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.Answer;
import io.cloakroom.api.Api;
import io.cloakroom.api.Event;
import io.cloakroom.faults.Fault;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;

/** F16: many clients at once want one item, and the answers to some of their writes get lost. */
final class ContestedItemsTest {

    private static final int CLIENTS = 6;
    private static final Environments ENVIRONMENTS = new Environments(CLIENTS);

    private final String user = Api.someone();

    @AfterAll
    static void stop() {
        ENVIRONMENTS.close();
    }

    @RepeatedTest(5)
    void haveOneWriterForEachTag() throws InterruptedException {
        String id = create();
        loseAnswersTo("PutItem", id);

        List<Integer> statuses =
                statuses(
                        all(
                                CLIENTS,
                                Event.of("PUT", "/items/" + id)
                                        .header("If-Match", "\"1\"")
                                        .json("{\"title\":\"u\"}")));

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(read(id).header("ETag")).isEqualTo("\"2\"");
    }

    /** Who cannot know whether another has changed the item after him is told so: 503. */
    @RepeatedTest(5)
    void countEveryWriterWithoutATag() throws InterruptedException {
        String id = create();
        loseAnswersTo("PutItem", id);

        List<Answer> answers =
                all(3, Event.of("PATCH", "/items/" + id).mergePatch("{\"title\":\"u\"}"));

        long written = answers.stream().filter(answer -> answer.status() == 200).count();
        assertThat(statuses(answers)).isSubsetOf(200, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .extracting(answer -> answer.header("ETag"))
                .doesNotHaveDuplicates();
        assertThat(read(id).member("version").getLongValue()).isBetween(1 + written, 4L);
    }

    @RepeatedTest(5)
    void areMadeOnceForOneKey() throws InterruptedException {
        Event again =
                Event.of("POST", "/items")
                        .header("Idempotency-Key", Api.someone())
                        .json("{\"title\":\"t\"}");
        loseAnswersTo("TransactWriteItems", user);

        List<Answer> answers = all(CLIENTS, again);

        assertThat(statuses(answers)).isSubsetOf(201, 409, 503).contains(201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(Answer::body)
                .containsOnly(all(1, again).getFirst().body());
        assertThat(all(1, Event.get("/items")).getFirst().member("items").size()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void stayGoneWhoeverChangesThem() throws InterruptedException {
        String id = create();
        loseAnswersTo("DeleteItem", id);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            events.add(
                    i % 2 == 0
                            ? Event.of("DELETE", "/items/" + id)
                            : Event.of("PUT", "/items/" + id).json("{\"title\":\"u\"}"));
        }

        assertThat(statuses(all(events))).contains(204).isSubsetOf(200, 204, 404, 409, 503);
        assertThat(read(id).status()).isEqualTo(404);
    }

    private String create() throws InterruptedException {
        BlockingQueue<String> id = new LinkedBlockingQueue<>();
        ENVIRONMENTS.use(api -> id.add(api.create(user, "{\"title\":\"t\"}")));
        return id.take();
    }

    private Answer read(String id) throws InterruptedException {
        return all(1, Event.get("/items/" + id)).getFirst();
    }

    /** Of some first attempts, after they have been done. */
    private static void loseAnswersTo(String operation, String id) {
        ENVIRONMENTS.script.spoilAll(
                call ->
                        call.operation().equals(operation)
                                && call.mentions(id)
                                && call.isFirstAttempt()
                                && ThreadLocalRandom.current().nextBoolean(),
                Fault.resetAfter());
    }

    private List<Answer> all(int times, Event event) throws InterruptedException {
        return all(Collections.nCopies(times, event));
    }

    /** Sends them at once and waits for all answers. */
    private List<Answer> all(List<Event> events) throws InterruptedException {
        BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
        List<Thread> clients = new ArrayList<>();
        for (Event event : events) {
            clients.add(Thread.ofPlatform().daemon().start(() -> send(event, answers)));
        }
        for (Thread client : clients) {
            client.join();
        }
        return List.copyOf(answers);
    }

    private void send(Event event, BlockingQueue<Answer> answers) {
        try {
            ENVIRONMENTS.use(api -> answers.add(api.send(event.as(user))));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).toList();
    }
}
