package io.cloakroom.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.Answer;
import io.cloakroom.api.Api;
import io.cloakroom.api.Event;
import io.cloakroom.faults.Fault;
import io.cloakroom.faults.Script;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The table refuses us, not the client: that is our fault, and says nothing of why. */
final class RefusedCallsTest {

    private static final List<String> REFUSALS =
            List.of(
                    "AccessDeniedException",
                    "ResourceNotFoundException",
                    "ValidationException",
                    "UnrecognizedClientException");

    private static final Environments ENVIRONMENTS = new Environments(4);

    @AfterAll
    static void stop() {
        ENVIRONMENTS.close();
    }

    @TestFactory
    Stream<DynamicTest> areOursToMend() {
        List<AtOnce.Case> cases = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Operation operation : Operation.values()) {
                for (String code : REFUSALS) {
                    cases.add(
                            new AtOnce.Case(
                                    "%s: %s %s".formatted(code, operation, kind),
                                    () -> run(kind, operation, code)));
                }
            }
        }
        return AtOnce.tests(cases);
    }

    private static void run(Kind kind, Operation operation, String code)
            throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    Sample sample = Sample.made(kind, api);
                    Script.Trouble trouble =
                            ENVIRONMENTS.script.spoilAll(
                                    call -> operation.hits(call, sample), Fault.refusal(400, code));

                    areOurFault(api.send(operation.of(sample)));

                    trouble.end();
                    assertThat(api.send(operation.of(sample)).status())
                            .isEqualTo(operation.success);
                });
    }

    /** But what is too large is the client's: the table alone knows how large that is. */
    @ParameterizedTest
    @EnumSource(names = {"CREATE", "CREATE_WITH_KEY", "REPLACE", "CHANGE"})
    void areTheClientsToMendIfTooLarge(Operation operation) throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    for (Kind kind : Kind.values()) {
                        Sample sample = Sample.made(kind, api);
                        ENVIRONMENTS.script.spoil(
                                1, call -> operation.hits(call, sample), Fault.tooLarge());

                        assertThat(api.send(operation.of(sample)).status()).isEqualTo(413);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void f9EndWithNewCredentials(Kind kind) {
        Event creation = kind.creation(Api.someone(), "t");
        AtomicReference<AwsCredentials> current = new AtomicReference<>(credentials("OLDKEY"));
        Api api = ENVIRONMENTS.start(current::get);
        assertThat(api.send(creation).status()).isEqualTo(201);
        Script.Trouble trouble =
                ENVIRONMENTS.script.spoilAll(
                        call -> call.isSignedBy("OLDKEY"),
                        Fault.refusal(400, "ExpiredTokenException"));

        areOurFault(api.send(creation));

        current.set(credentials("NEWKEY"));
        assertThat(api.send(creation).status()).isEqualTo(201);
        trouble.end();
    }

    @Test
    void leaveHealthAlone() throws InterruptedException {
        Script.Trouble trouble = ENVIRONMENTS.script.spoilAll(call -> true, Fault.internalError());
        ENVIRONMENTS.use(api -> assertThat(api.send(Event.get("/health")).status()).isEqualTo(200));
        trouble.end();
    }

    private static AwsCredentials credentials(String accessKeyId) {
        return AwsBasicCredentials.create(accessKeyId, "secret");
    }

    private static void areOurFault(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("arn:", "Exception").contains("request-1");
    }
}
