package io.cloakroom.local.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class UsageRecordsTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final List<String> trouble = new ArrayList<>();

    @TempDir private Path folder;

    private UsageRecords open() throws IOException {
        return UsageRecords.open(Optional.of(folder), trouble::add);
    }

    @Test
    void remembersWithoutEverBeingClosed() throws IOException {
        var killed = open();
        killed.of("basic", "one", MONDAY).count(MONDAY);
        killed.of("basic", "two", MONDAY).count(MONDAY);
        killed.of("basic", "two", MONDAY).count(MONDAY);

        try (var next = open()) {
            assertThat(next.of("basic", "one", MONDAY).used(MONDAY)).isEqualTo(1);
            assertThat(next.of("basic", "two", MONDAY).used(MONDAY)).isEqualTo(2);
            assertThat(next.of("pro", "one", MONDAY).used(MONDAY)).isZero();
        }
        killed.close();
    }

    @Test
    void beginsAnewInAnotherPeriodAndKnowsTheFirst() throws IOException {
        try (var records = open()) {
            records.of("basic", "one", MONDAY).count(MONDAY);
        }

        try (var records = open()) {
            var record = records.of("basic", "one", TUESDAY);

            assertThat(record.used(TUESDAY)).isZero();
            assertThat(record.isFirst(MONDAY)).isTrue();
            assertThat(record.isFirst(TUESDAY)).isFalse();

            record.count(TUESDAY);
            assertThat(record.used(TUESDAY)).isEqualTo(1);
        }
    }

    @Test
    void givesEverybodyTheSameRecord() throws IOException {
        try (var records = open()) {
            assertThat(records.of("basic", "one", MONDAY))
                    .isSameAs(records.of("basic", "one", TUESDAY));
        }
    }

    @Test
    void isNotInterrupted() throws IOException {
        try (var records = open()) {
            Thread.currentThread().interrupt();
            records.of("basic", "one", MONDAY).count(MONDAY);
            assertThat(Thread.interrupted()).isTrue();
            records.of("basic", "one", MONDAY).count(MONDAY);
        }
        assertThat(trouble).isEmpty();
        try (var records = open()) {
            assertThat(records.of("basic", "one", MONDAY).used(MONDAY)).isEqualTo(2);
        }
    }

    @Test
    void saysOnceThatItCannotWriteAndCountsOn() throws IOException {
        var records = open();
        var record = records.of("basic", "one", MONDAY);
        records.close();

        record.count(MONDAY);
        record.count(MONDAY);

        assertThat(record.used(MONDAY)).isEqualTo(2);
        assertThat(trouble).singleElement().asString().contains("not kept any more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "basic one 2026-11-23 2026-11-23 1\n", "\0\0", "é"})
    void saysWhichFileIsDamagedAndKeepsIt(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("usage.txt"), content);

        assertThatThrownBy(this::open)
                .isInstanceOf(IOException.class)
                .hasMessage("The usage counts in %s are damaged; delete it to count anew", file);
        assertThat(Files.readString(file)).isEqualTo(content);
    }

    @Test
    void refusesADayThatIsNone() throws IOException {
        String line = "basic one 2026-02-30 2026-11-23 1";
        Files.writeString(
                folder.resolve("usage.txt"), line + " ".repeat(127 - line.length()) + "\n");

        assertThatThrownBy(this::open).hasMessageContaining("damaged");
    }
}
