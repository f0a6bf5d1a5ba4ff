package io.cloakroom.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.Answer;
import io.cloakroom.faults.Fault;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * E17: a list of products asks its shards side by side, and nothing of that outlives the answer.
 */
final class SideBySideTest {

    private static final Environments ENVIRONMENTS = new Environments(1);

    @AfterAll
    static void stop() {
        ENVIRONMENTS.close();
    }

    @Test
    void endsWithTheLastCallThoughTheFirstHasFailed() throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    Sample product = Sample.made(Kind.PRODUCT, api);
                    List<String> shards = Kind.PRODUCT.partitions(product.owner());
                    CountDownLatch failed = new CountDownLatch(1);
                    AtomicBoolean isOver = new AtomicBoolean();
                    ENVIRONMENTS.script.spoil(
                            1,
                            call -> call.mentions(shards.get(0)),
                            exchange -> {
                                Fault.refusal(400, "AccessDeniedException").strike(exchange);
                                failed.countDown();
                            });
                    ENVIRONMENTS.script.spoilAll(
                            call -> call.mentions(shards.get(1)),
                            Fault.altered(
                                    body -> {
                                        await(failed);
                                        isOver.set(true);
                                        return body;
                                    }));

                    Answer answer = api.send(Operation.LIST.of(product));

                    assertThat(answer.status()).isEqualTo(500);
                    assertThat(isOver).isTrue();
                });
    }

    /** And a little longer, so that whoever does not wait for us is surely gone. */
    private static void await(CountDownLatch failed) {
        try {
            failed.await();
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
