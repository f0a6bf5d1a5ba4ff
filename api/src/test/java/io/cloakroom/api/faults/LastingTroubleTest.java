package io.cloakroom.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.Answer;
import io.cloakroom.faults.Script;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table fails for longer than we try: an answer of ours asks to try again, and nothing is half
 * done or done later.
 */
final class LastingTroubleTest {

    /** The function's timeout in the template; whoever needs longer is answered for by others. */
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private static final Environments ENVIRONMENTS = new Environments(24);

    @AfterAll
    static void stop() {
        ENVIRONMENTS.close();
    }

    @TestFactory
    Stream<DynamicTest> isAnsweredWith503() {
        List<AtOnce.Case> cases = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Operation operation : Operation.values()) {
                for (Ailment ailment : Ailment.ALL) {
                    if (ailment.lasts()) {
                        cases.add(forEver(kind, operation, ailment));
                    }
                }
            }
        }
        return AtOnce.tests(cases);
    }

    private static AtOnce.Case forEver(Kind kind, Operation operation, Ailment ailment) {
        return new AtOnce.Case(
                "%s %s for ever: %s %s".formatted(ailment.row(), ailment.name(), operation, kind),
                () -> run(kind, operation, ailment));
    }

    private static void run(Kind kind, Operation operation, Ailment ailment)
            throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    Sample sample = Sample.made(kind, api);
                    Script.Trouble trouble =
                            ENVIRONMENTS.script.spoilAll(
                                    call -> operation.hits(call, sample), ailment.fault());

                    long start = System.nanoTime();
                    Answer answer = api.send(operation.of(sample));
                    Duration taken = Duration.ofNanos(System.nanoTime() - start);

                    assertThat(taken).isLessThan(TIMEOUT);
                    // E2: nobody repeats what the SDK has repeated.
                    assertThat(trouble.struck()).isBetween(1, 3);
                    askedToTryAgain(answer);
                    // For a write it goes on: a call that the client gave up may reach us yet.
                    if (operation.isHitAtARead()) {
                        trouble.end();
                    }
                    assertThat(Kept.of(api, sample)).isIn(possible(operation, ailment.isDone()));
                    if (operation == Operation.CREATE_WITH_KEY) {
                        // The client sends it again, as it was asked to; a late call does no harm.
                        trouble.end();
                        assertThat(api.send(operation.of(sample)).status()).isEqualTo(201);
                        assertThat(Kept.of(api, sample)).isIn(possible(operation, true));
                    }
                });
    }

    static void askedToTryAgain(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:3000");
        assertThat(answer.body()).doesNotContain("arn:", "Exception");
    }

    /** Without an answer of the table nobody knows whether it was done; once at most. */
    private static List<List<String>> possible(Operation operation, boolean isDone) {
        List<String> before = List.of("old title \"1\"");
        List<String> after =
                switch (operation) {
                    case READ, LIST, REPLACE_AT_ITS_READ -> before;
                    case CREATE, CREATE_WITH_KEY -> List.of("new title \"1\"", "old title \"1\"");
                    case REPLACE, CHANGE -> List.of("new title \"2\"");
                    case DELETE -> List.of();
                };
        return List.of(isDone ? after : before);
    }
}
