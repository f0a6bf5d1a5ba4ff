package io.cloakroom.local.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class WallClockTimerTest {
    @Test
    void doesWhatIsDueInOrderAndNothingThatWasCalledOff() throws Exception {
        var done = new LinkedBlockingQueue<String>();
        try (var timer = new WallClockTimer()) {
            var now = timer.instant();
            timer.at(now.plusMillis(60), () -> done.add("last"));
            timer.at(now.plusMillis(30), () -> done.add("never")).cancel();
            timer.at(now.minusSeconds(1), () -> done.add("first"));
            assertThat(List.of(take(done), take(done))).containsExactly("first", "last");
        }
    }

    @Test
    void isNotHeldUpByWhatItDoes() throws Exception {
        var release = new CountDownLatch(1);
        var done = new LinkedBlockingQueue<String>();
        try (var timer = new WallClockTimer()) {
            timer.at(Instant.EPOCH, () -> await(release));
            timer.at(Instant.EPOCH, () -> done.add("other"));
            assertThat(take(done)).isEqualTo("other");
            release.countDown();
        }
    }

    private static String take(LinkedBlockingQueue<String> done) throws InterruptedException {
        return String.valueOf(done.poll(20, TimeUnit.SECONDS));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
