package io.cloakroom.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.Answer;
import io.cloakroom.api.Api;
import io.cloakroom.api.Event;
import io.cloakroom.faults.Fault;
import io.cloakroom.faults.Script;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

import java.util.concurrent.atomic.AtomicReference;

/** The table refuses us, not the client: that is our fault, and says nothing of why. */
final class RefusedCallsTest {

    private static final Environments ENVIRONMENTS = new Environments(1);

    private final String user = Api.someone();

    @AfterAll
    static void stop() {
        ENVIRONMENTS.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AccessDeniedException",
                "ResourceNotFoundException",
                "ValidationException",
                "UnrecognizedClientException"
            })
    void areOursToMend(String code) throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    Script.Trouble trouble =
                            ENVIRONMENTS.script.spoilAll(
                                    call -> call.mentions(user), Fault.refusal(400, code));

                    areOurFault(api.send(create()));

                    trouble.end();
                    assertThat(api.send(create()).status()).isEqualTo(201);
                });
    }

    @Test
    void f9EndWithNewCredentials() {
        AtomicReference<AwsCredentials> current = new AtomicReference<>(credentials("OLDKEY"));
        Api api = ENVIRONMENTS.start(current::get);
        assertThat(api.send(create()).status()).isEqualTo(201);
        ENVIRONMENTS.script.spoilAll(
                call -> call.isSignedBy("OLDKEY"), Fault.refusal(400, "ExpiredTokenException"));

        areOurFault(api.send(create()));

        current.set(credentials("NEWKEY"));
        assertThat(api.send(create()).status()).isEqualTo(201);
    }

    @Test
    void leaveHealthAlone() throws InterruptedException {
        Script.Trouble trouble = ENVIRONMENTS.script.spoilAll(call -> true, Fault.internalError());
        ENVIRONMENTS.use(api -> assertThat(api.send(Event.get("/health")).status()).isEqualTo(200));
        trouble.end();
    }

    private Event create() {
        return Event.of("POST", "/items").as(user).json("{\"title\":\"t\"}");
    }

    private static AwsCredentials credentials(String accessKeyId) {
        return AwsBasicCredentials.create(accessKeyId, "secret");
    }

    private static void areOurFault(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("arn:", "Exception").contains("request-1");
    }
}
