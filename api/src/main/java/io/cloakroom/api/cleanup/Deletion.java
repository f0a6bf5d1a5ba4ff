package io.cloakroom.api.cleanup;

import software.amazon.awssdk.core.exception.SdkException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Deletes a batch at once; what the table refuses is tried again, with growing waits. */
final class Deletion implements AutoCloseable {

    /** In each, the SDK makes attempts of its own. */
    private static final int ROUNDS = 3;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final ExecutorService threads = Executors.newFixedThreadPool(Page.BATCH);
    private final StaleItems items;
    private final Pace pace;
    private final Tally tally;

    Deletion(StaleItems items, Pace pace, Tally tally) {
        this.items = items;
        this.pace = pace;
        this.tally = tally;
    }

    /** Throws the table's last word when it keeps refusing. */
    void delete(List<StaleItem> batch) {
        Round round = attempt(batch);
        for (int i = 1; i < ROUNDS && !round.left().isEmpty(); i++) {
            pace.pause(FIRST_WAIT.multipliedBy(1L << (i - 1)));
            round = attempt(round.left());
        }
        if (!round.refusals().isEmpty()) {
            tally.unprocessed(round.left().size());
            throw round.refusals().getLast();
        }
    }

    /** What the table refused to delete, and its words. */
    private record Round(List<StaleItem> left, List<SdkException> refusals) {}

    private Round attempt(List<StaleItem> batch) {
        List<Future<Boolean>> deletes =
                batch.stream().map(item -> threads.submit(() -> items.delete(item))).toList();
        Round round = new Round(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < batch.size(); i++) {
            try {
                tally.count(batch.get(i).reason(), deletes.get(i).get());
            } catch (ExecutionException e) {
                round.left().add(batch.get(i));
                round.refusals().add(refusal(e));
            } catch (InterruptedException e) {
                throw new IllegalStateException("Interrupted while deleting", e);
            }
        }
        return round;
    }

    private static SdkException refusal(ExecutionException e) {
        if (e.getCause() instanceof SdkException refusal) {
            return refusal;
        }
        throw new IllegalStateException("A delete failed", e.getCause());
    }

    @Override
    public void close() {
        threads.close();
    }
}
