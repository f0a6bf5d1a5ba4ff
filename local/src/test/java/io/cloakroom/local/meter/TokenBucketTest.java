package io.cloakroom.local.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.restapi.Throttle;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class TokenBucketTest {
    private static final Instant START = Requests.NOW;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    starts full                         | 1    | 3 | 0 0 0 0           | yes yes yes no
                    fills at its rate                   | 2    | 1 | 0 499 500 501     | yes no yes no
                    fills steadily, not by the second   | 10   | 1 | 0 100 200 250     | yes yes yes no
                    holds no more than its burst        | 10   | 2 | 60000 60000 60000 | yes yes no
                    is slower than one a second         | 0.1  | 1 | 0 9999 10000      | yes no yes
                    has a burst below its rate          | 1000 | 1 | 0 0 1 1           | yes no yes no
                    never fills                         | 0    | 1 | 0 86400000        | yes no
                    holds nothing                       | 1000 | 0 | 0 1000            | no no
                    is not filled by a clock set back   | 1    | 1 | 1000 0 1500 2000  | yes no no yes
                    """)
    void admits(String name, double rate, int burst, String millis, String expected) {
        var bucket = TokenBucket.full("rate", Throttle.of(rate, burst), START);

        var answers = new ArrayList<String>();
        for (String time : millis.split(" ", -1)) {
            answers.add(admits(bucket, START.plusMillis(Long.parseLong(time))) ? "yes" : "no");
        }

        assertThat(answers).containsExactly(expected.split(" ", -1));
    }

    @Property(tries = 300)
    void admitsNeverMoreThanBurstAndRateAllowInAnyWindow(
            @ForAll @IntRange(min = 1, max = 2_000) int deciRate,
            @ForAll @IntRange(min = 1, max = 20) int burst,
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 300_000) Integer> micros) {
        var bucket = TokenBucket.full("rate", Throttle.of(deciRate / 10.0, burst), START);
        List<Long> admitted = new ArrayList<>();
        long now = 0;
        for (int step : micros) {
            now += step;
            if (admits(bucket, START.plusNanos(now * 1_000))) {
                admitted.add(now);
            }
        }

        for (int from = 0; from < admitted.size(); from++) {
            for (int to = from; to < admitted.size(); to++) {
                assertThat(BigDecimal.valueOf(to - from + 1L))
                        .isLessThanOrEqualTo(
                                most(deciRate, burst, admitted.get(to) - admitted.get(from)));
            }
        }
    }

    /** Exact: burst + rate × time. */
    private static BigDecimal most(int deciRate, int burst, long micros) {
        return BigDecimal.valueOf(burst)
                .add(BigDecimal.valueOf(deciRate, 1).multiply(BigDecimal.valueOf(micros, 6)));
    }

    @Property(tries = 300)
    void refusesNobodyForWhomThereIsAToken(
            @ForAll @IntRange(min = 1, max = 2_000) int deciRate,
            @ForAll @IntRange(min = 1, max = 20) int burst,
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 300_000) Integer> micros) {
        var bucket = TokenBucket.full("rate", Throttle.of(deciRate / 10.0, burst), START);
        BigDecimal tokens = BigDecimal.valueOf(burst);
        long now = 0;
        for (int step : micros) {
            now += step;
            tokens = tokens.add(most(deciRate, 0, step)).min(BigDecimal.valueOf(burst));
            boolean expected = tokens.compareTo(BigDecimal.ONE) >= 0;
            assertThat(admits(bucket, START.plusNanos(now * 1_000))).isEqualTo(expected);
            if (expected) {
                tokens = tokens.subtract(BigDecimal.ONE);
            }
        }
    }

    private static boolean admits(TokenBucket bucket, Instant now) {
        boolean admitted = !bucket.isReached(now);
        if (admitted) {
            bucket.take(now);
        }
        return admitted;
    }
}
