package io.cloakroom.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.faults.Fault;
import io.cloakroom.faults.Script;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** C28: the partition of one user, or of one category, is too busy; the others are not. */
final class HotPartitionTest {

    private static final int REQUESTS = 3;
    private static final Environments ENVIRONMENTS = new Environments(1);

    @AfterAll
    static void stop() {
        ENVIRONMENTS.close();
    }

    @ParameterizedTest
    @EnumSource
    void slowsNobodyElse(Kind kind) throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    Sample hot = Sample.made(kind, api);
                    Sample other = Sample.made(kind, api);
                    Script script = ENVIRONMENTS.script;
                    Script.Trouble heat =
                            script.spoilAll(call -> call.mentions(hot.owner()), Fault.throttling());

                    for (int i = 0; i < REQUESTS; i++) {
                        LastingTroubleTest.askedToTryAgain(api.send(Operation.LIST.of(hot)));
                        // Even what the other needs a second attempt for is done.
                        script.spoil(
                                1, call -> Operation.LIST.hits(call, other), Fault.resetBefore());
                        assertThat(api.send(Operation.LIST.of(other)).status()).isEqualTo(200);
                    }
                    heat.end();
                });
    }
}
