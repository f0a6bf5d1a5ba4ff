package io.cloakroom.api.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.api.FakeClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The function: what it answers, what it logs, and that it comes to the end of a big table. */
final class CleanupHandlerTest {

    /** {@code -Dcleanup.items=10000} for a longer run. */
    private static final int MANY = Integer.getInteger("cleanup.items", 1200);

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @Test
    void answersAndLogsWhatItDid() throws IOException {
        try (Stock stock = new Stock().fresh(1).untouched(2).expired(3).stored()) {
            String answer = call(stock);

            assertThat(answer)
                    .isEqualTo(
                            "{\"examined\":6,\"expired\":3,\"untouched\":2,\"spared\":0,"
                                    + "\"unprocessed\":0,\"complete\":true}");
            assertThat(log.toString(StandardCharsets.UTF_8))
                    .startsWith("{\"time\":\"2026-11-21T02:45:50.123456Z\",\"level\":\"INFO\"")
                    .contains("\"_aws\":{\"Timestamp\":1795229150123,", "\"Name\":\"untouched\"")
                    .contains("\"Namespace\":\"Cloakroom\",\"Dimensions\":[[\"job\"]]")
                    .contains("\"job\":\"cleanup\"", "\"expired\":3", "\"untouched\":2")
                    .endsWith("}" + System.lineSeparator());
        }
    }

    @Test
    void comesToTheEndOfABigTable() throws IOException {
        int third = MANY / 3;
        try (Stock stock = new Stock().fresh(third).untouched(third).expired(third).stored()) {
            long start = System.nanoTime();

            String report = call(stock);

            System.out.printf(
                    "Clean-up in %d ms: %s%n",
                    Duration.ofNanos(System.nanoTime() - start).toMillis(), report);
            assertThat(stock.left()).isEqualTo(Map.of("fresh", third));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "a month", "1000000"})
    void refusesToStartWithoutANumberOfDays(String days) {
        assertThatThrownBy(
                        () ->
                                CleanupSettings.of(
                                        Map.of("ITEMS_TABLE", "items", "RETENTION_DAYS", days)))
                .hasMessageContaining("RETENTION_DAYS");
    }

    @Test
    void readsItsSettings() {
        assertThat(CleanupSettings.of(Map.of("ITEMS_TABLE", "items", "RETENTION_DAYS", "30")))
                .isEqualTo(new CleanupSettings("items", Optional.of(Duration.ofDays(30))));
        assertThat(CleanupSettings.of(Map.of("ITEMS_TABLE", "items", "RETENTION_DAYS", "0")))
                .isEqualTo(new CleanupSettings("items", Optional.empty()));
        assertThatThrownBy(() -> CleanupSettings.of(Map.of("RETENTION_DAYS", "0")))
                .hasMessageContaining("ITEMS_TABLE");
    }

    private String call(Stock stock) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new CleanupHandler(
                        new CleanupSettings(stock.table, Optional.of(Stock.RETENTION)),
                        stock.client,
                        new FakeClock(Stock.NOW),
                        new PrintStream(log, true, StandardCharsets.UTF_8))
                .handleRequest(
                        new ByteArrayInputStream(new byte[0]), answer, FiveMinutesContext.make());
        return answer.toString(StandardCharsets.UTF_8);
    }
}
