package io.cloakroom.api.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.api.LocalDynamoDb;
import io.cloakroom.faults.Call;
import io.cloakroom.faults.Fault;
import io.cloakroom.faults.FaultyTable;
import io.cloakroom.faults.Script;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What a run deletes, what it leaves, and how it ends. */
final class CleanupTest {

    private final Script script = new Script();
    private final FaultyTable faulty =
            FaultyTable.before(LocalDynamoDb.shared().endpoint(), script);
    private final DynamoDbClient client = LocalDynamoDb.builder(faulty.endpoint()).build();
    private final Stock stock = new Stock();
    private final List<Duration> waits = new ArrayList<>();

    @AfterEach
    void stop() {
        client.close();
        faulty.close();
        stock.close();
    }

    @Test
    void deletesWhatHasExpiredAndWhatNobodyTouches() {
        stock.fresh(3).untouched(4).expired(5).ending(6).stored();

        Report report = run(Optional.of(Stock.RETENTION));

        assertThat(report).isEqualTo(new Report(18, 5, 4, 0, 0, true));
        assertThat(stock.left()).isEqualTo(Map.of("fresh", 3, "ending", 6));
    }

    @Test
    void keepsUntouchedItemsForEverWithoutARetentionTime() {
        stock.untouched(4).expired(5).stored();

        assertThat(run(Optional.empty())).isEqualTo(new Report(9, 5, 0, 0, 0, true));
        assertThat(stock.left()).isEqualTo(Map.of("untouched", 4));
    }

    @Test
    void sparesWhatIsTouchedAfterItWasRead() {
        stock.untouched(1).expired(1).stored();
        StaleItems items = items(Optional.of(Stock.RETENTION));
        List<StaleItem> stale = items.page(Optional.empty()).stale();

        stale.forEach(stock::touch);

        assertThat(stale).hasSize(2).noneMatch(items::delete);
        assertThat(stock.left()).isEqualTo(Map.of("untouched", 1, "expired", 1));
    }

    @Test
    void f17HasDoneItAllWhenItRunsAgain() {
        stock.fresh(1).untouched(30).stored();

        assertThat(run(Optional.of(Stock.RETENTION)).untouched()).isEqualTo(30);
        assertThat(run(Optional.of(Stock.RETENTION))).isEqualTo(new Report(1, 0, 0, 0, 0, true));
    }

    @Test
    void sharesTheWorkOfTwoCopies() {
        stock.fresh(10).untouched(400).stored();

        List<Report> reports =
                IntStream.range(0, 2)
                        .mapToObj(
                                copy ->
                                        CompletableFuture.supplyAsync(
                                                () -> run(Optional.of(Stock.RETENTION))))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(reports).allMatch(Report::complete);
        assertThat(reports.stream().mapToLong(Report::untouched).sum()).isEqualTo(400);
        assertThat(stock.left()).isEqualTo(Map.of("fresh", 10));
    }

    @Test
    void stopsInTimeAndGoesOnFromThere() {
        stock.fresh(1500).untouched(700).stored();
        AtomicInteger checks = new AtomicInteger();
        Supplier<Duration> short20th =
                () -> Duration.ofSeconds(checks.incrementAndGet() < 20 ? 31 : 29);

        Report first = run(Optional.of(Stock.RETENTION), short20th);
        Report second = run(Optional.of(Stock.RETENTION));

        assertThat(first.complete()).isFalse();
        assertThat(first.untouched()).isPositive();
        assertThat(second.complete()).isTrue();
        assertThat(second.examined()).isLessThan(2200);
        assertThat(first.untouched() + second.untouched()).isEqualTo(700);
        assertThat(stock.left()).isEqualTo(Map.of("fresh", 1500));
    }

    @Test
    void countsOnceWhatItDeletedWithoutHearingOfIt() {
        stock.untouched(60).stored();
        script.spoilAll(
                call -> call.operation().equals("DeleteItem") && call.isFirstAttempt(),
                Fault.resetAfter());

        assertThat(run(Optional.of(Stock.RETENTION))).isEqualTo(new Report(60, 0, 60, 0, 0, true));
    }

    @Test
    void f6TriesAgainWhatTheTableRefusesTwice() {
        stock.untouched(25).stored();
        script.spoil(2 * 25, CleanupTest::isDelete, Fault.refusal(400, "LimitExceededException"));

        assertThat(run(Optional.of(Stock.RETENTION)).untouched()).isEqualTo(25);
        assertThat(waits).containsSequence(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void f6ReportsWhatTheTableRefusesForEver() {
        stock.untouched(30).stored();
        Script.Trouble trouble = script.spoilAll(CleanupTest::isDelete, Fault.internalError());

        assertThatThrownBy(() -> run(Optional.of(Stock.RETENTION)))
                .isInstanceOfSatisfying(
                        CleanupFailedException.class,
                        failure ->
                                assertThat(failure.report())
                                        .isEqualTo(new Report(30, 0, 0, 0, 25, false)));

        trouble.end();
        assertThat(run(Optional.of(Stock.RETENTION)).untouched()).isEqualTo(30);
    }

    private static boolean isDelete(Call call) {
        return call.operation().equals("DeleteItem") && !call.mentions(Bookmark.ID);
    }

    private Report run(Optional<Duration> retention) {
        return run(retention, () -> Duration.ofMinutes(5));
    }

    private Report run(Optional<Duration> retention, Supplier<Duration> timeLeft) {
        return new Cleanup(
                        items(retention),
                        new Bookmark(client, stock.table),
                        new Pace(timeLeft, waits::add))
                .run();
    }

    private StaleItems items(Optional<Duration> retention) {
        return new StaleItems(client, new CleanupSettings(stock.table, retention), Stock.NOW);
    }
}
