package io.cloakroom.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.Answer;
import io.cloakroom.api.Api;
import io.cloakroom.api.Event;
import io.cloakroom.faults.Fault;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;

/** F16: many clients want the same at once, and the answers to some of their writes get lost. */
final class ContestedEntitiesTest {

    private static final int CLIENTS = 6;

    /** Five rounds of each, since who comes first differs. */
    static final List<Kind> ROUNDS =
            Collections.nCopies(5, List.of(Kind.values())).stream().flatMap(List::stream).toList();

    private static final Environments ENVIRONMENTS = new Environments(CLIENTS);

    private final String owner = Api.someone();

    @AfterAll
    static void stop() {
        ENVIRONMENTS.close();
    }

    @ParameterizedTest
    @FieldSource("ROUNDS")
    void haveOneWriterForEachTag(Kind kind) throws InterruptedException {
        Sample sample = create(kind);
        loseAnswersTo("PutItem", sample.id());

        List<Integer> statuses = statuses(all(CLIENTS, Operation.REPLACE.of(sample)));

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(read(sample).header("ETag")).isEqualTo("\"2\"");
    }

    /** Who cannot know whether another has changed the item after him is told so: 503. */
    @ParameterizedTest
    @FieldSource("ROUNDS")
    void countEveryWriterWithoutATag(Kind kind) throws InterruptedException {
        Sample sample = create(kind);
        loseAnswersTo("PutItem", sample.id());

        List<Answer> answers = all(3, Operation.CHANGE.of(sample));

        long written = answers.stream().filter(answer -> answer.status() == 200).count();
        assertThat(statuses(answers)).isSubsetOf(200, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .extracting(answer -> answer.header("ETag"))
                .doesNotHaveDuplicates();
        assertThat(read(sample).member("version").getLongValue()).isBetween(1 + written, 4L);
    }

    @ParameterizedTest
    @FieldSource("ROUNDS")
    void areMadeOnceForOneKey(Kind kind) throws InterruptedException {
        Event again = kind.creation(owner, "t").header("Idempotency-Key", owner);
        loseAnswersTo("TransactWriteItems", owner);

        List<Answer> answers = all(CLIENTS, again);

        assertThat(statuses(answers)).isSubsetOf(201, 409, 503).contains(201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(Answer::body)
                .containsOnly(all(1, again).getFirst().body());
        assertThat(all(1, kind.list(owner)).getFirst().member("items").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @FieldSource("ROUNDS")
    void stayGoneWhoeverChangesThem(Kind kind) throws InterruptedException {
        Sample sample = create(kind);
        loseAnswersTo("DeleteItem", sample.id());
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            events.add(
                    i % 2 == 0
                            ? Operation.DELETE.of(sample)
                            : sample.request("PUT").json(kind.body(owner, "u")));
        }

        assertThat(statuses(all(events))).contains(204).isSubsetOf(200, 204, 404, 409, 503);
        assertThat(read(sample).status()).isEqualTo(404);
    }

    private Sample create(Kind kind) throws InterruptedException {
        BlockingQueue<Sample> made = new LinkedBlockingQueue<>();
        ENVIRONMENTS.use(api -> made.add(Sample.made(kind, api)));
        return made.take();
    }

    private Answer read(Sample sample) throws InterruptedException {
        return all(1, Operation.READ.of(sample)).getFirst();
    }

    /** Of some first attempts, after they have been done. */
    private static void loseAnswersTo(String operation, String text) {
        ENVIRONMENTS.script.spoilAll(
                call ->
                        call.operation().equals(operation)
                                && call.mentions(text)
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
            ENVIRONMENTS.use(api -> answers.add(api.send(event)));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).toList();
    }
}
