package io.cloakroom.local.meter;

import io.cloakroom.local.meter.UsageRecord.Count;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The counts of all keys and plans, which outlive a run in its data folder.
 *
 * <p>A count is written before its request goes on, without waiting for the disk: nothing is lost
 * when this process ends, however it ends. When the machine loses its power, what the operating
 * system had not written yet is lost.
 */
final class UsageRecords implements AutoCloseable {
    private final List<UsageRecord> records = new ArrayList<>();
    private final Optional<UsageFile> file;
    private final Consumer<String> trouble;
    private boolean troubled;

    private UsageRecords(Optional<UsageFile> file, Consumer<String> trouble) {
        this.file = file;
        this.trouble = trouble;
    }

    /**
     * Opens them.
     *
     * @param folder empty forgets them with this run
     * @param trouble is told when counts can no longer be written
     * @throws IOException saying which file cannot be used, and what to do
     */
    static UsageRecords open(Optional<Path> folder, Consumer<String> trouble) throws IOException {
        if (folder.isEmpty()) {
            return new UsageRecords(Optional.empty(), trouble);
        }
        Path path = folder.get().resolve("usage.txt");
        List<Count> counts = UsageFile.read(path);
        var all = new UsageRecords(Optional.of(UsageFile.open(path)), trouble);
        counts.forEach(all::add);
        return all;
    }

    /**
     * The record of a key in a plan.
     *
     * @param start of the period that runs, which is the first of all if there is no record yet
     */
    synchronized UsageRecord of(String plan, String key, LocalDate start) {
        for (UsageRecord record : records) {
            if (record.isOf(plan, key)) {
                return record;
            }
        }
        var first = new Count(plan, key, start, start, 0);
        keep(records.size(), first);
        return add(first);
    }

    private UsageRecord add(Count count) {
        int line = records.size();
        var record = new UsageRecord(count, changed -> keep(line, changed));
        records.add(record);
        return record;
    }

    /** Requests go on when a count cannot be kept: the real gateway lets them pass then too. */
    private synchronized void keep(int line, Count count) {
        try {
            if (file.isPresent()) {
                file.get().write(line, count);
            }
        } catch (IOException failure) {
            if (!troubled) {
                trouble.accept("Usage counts are not kept any more: " + failure.getMessage());
            }
            troubled = true;
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
