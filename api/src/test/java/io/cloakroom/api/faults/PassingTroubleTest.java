package io.cloakroom.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.Answer;
import io.cloakroom.faults.Fault;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One call of the table fails: the client sees nothing of it, and everything is done once. */
final class PassingTroubleTest {

    private static final Environments ENVIRONMENTS = new Environments(12);

    @AfterAll
    static void stop() {
        ENVIRONMENTS.close();
    }

    @TestFactory
    Stream<DynamicTest> isNotSeenByClients() {
        List<AtOnce.Case> cases = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Operation operation : Operation.values()) {
                for (Ailment ailment : Ailment.ALL) {
                    cases.add(once(kind, operation, ailment));
                }
                cases.add(slow(kind, operation));
            }
        }
        return AtOnce.tests(cases);
    }

    private static AtOnce.Case once(Kind kind, Operation operation, Ailment ailment) {
        return new AtOnce.Case(
                "%s %s once: %s %s".formatted(ailment.row(), ailment.name(), operation, kind),
                () -> run(kind, operation, ailment.fault(), 1));
    }

    /** So slow that every call is, but no slower than an attempt may be. */
    private static AtOnce.Case slow(Kind kind, Operation operation) {
        return new AtOnce.Case(
                "F3 slow, 0.3 s, for ever: %s %s".formatted(operation, kind),
                () -> run(kind, operation, Fault.slow(Duration.ofMillis(300)), Integer.MAX_VALUE));
    }

    /** More often than a request is tried, less often than two are: the client repeats its own. */
    @TestFactory
    Stream<DynamicTest> endsWhileTheClientRepeatsItsRequest() {
        List<AtOnce.Case> cases = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Operation operation : Operation.values()) {
                for (Ailment ailment : Ailment.ALL) {
                    if (operation == Operation.CREATE_WITH_KEY || !ailment.isDone()) {
                        cases.add(fiveTimes(kind, operation, ailment));
                    }
                }
            }
        }
        return AtOnce.tests(cases);
    }

    private static AtOnce.Case fiveTimes(Kind kind, Operation operation, Ailment ailment) {
        return new AtOnce.Case(
                "%s %s 5 times: %s %s".formatted(ailment.row(), ailment.name(), operation, kind),
                () -> runTwice(kind, operation, ailment.fault()));
    }

    private static void runTwice(Kind kind, Operation operation, Fault fault)
            throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    Sample sample = Sample.made(kind, api);
                    ENVIRONMENTS.script.spoil(5, call -> operation.hits(call, sample), fault);

                    Answer first = api.send(operation.of(sample));
                    Answer second = api.send(operation.of(sample));

                    LastingTroubleTest.askedToTryAgain(first);
                    assertThat(second.status()).as(second.toString()).isEqualTo(operation.success);
                    check(operation, sample, second, Kept.of(api, sample));
                });
    }

    private static void run(Kind kind, Operation operation, Fault fault, int times)
            throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    Sample sample = Sample.made(kind, api);
                    ENVIRONMENTS.script.spoil(times, call -> operation.hits(call, sample), fault);

                    Answer answer = api.send(operation.of(sample));

                    assertThat(answer.status()).as(answer.toString()).isEqualTo(operation.success);
                    check(operation, sample, answer, Kept.of(api, sample));
                });
    }

    private static void check(
            Operation operation, Sample sample, Answer answer, List<String> kept) {
        switch (operation) {
            case CREATE, CREATE_WITH_KEY ->
                    assertThat(kept).containsExactly("new title \"1\"", "old title \"1\"");
            case READ -> assertThat(answer.text(sample.kind().title)).isEqualTo("old title");
            case LIST -> assertThat(answer.member("items").size()).isEqualTo(1);
            case REPLACE, REPLACE_AT_ITS_READ, CHANGE -> {
                assertThat(answer.header("ETag")).isEqualTo("\"2\"");
                assertThat(kept).containsExactly("new title \"2\"");
            }
            case DELETE -> assertThat(kept).isEmpty();
        }
    }
}
