package io.cloakroom.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs functions from their zips, each execution environment in a process of its own. */
public final class Lambda implements Functions, AutoCloseable {
    private final LambdaSettings settings;
    private final Map<String, FunctionPool> pools;
    private final Thread caretaker;

    /**
     * Starts nothing yet: a function's first call does.
     *
     * @throws IOException when the work folder cannot be emptied
     */
    public Lambda(List<FunctionDefinition> functions, LambdaSettings settings, FunctionLog log)
            throws IOException {
        this.settings = settings;
        Folder.delete(settings.work());
        Files.createDirectories(settings.work());
        this.pools =
                functions.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        FunctionDefinition::logicalId,
                                        one -> new FunctionPool(one, settings, log)));
        this.caretaker = Thread.startVirtualThread(this::stopIdleEnvironments);
    }

    @Override
    public Invocation.Result invoke(String logicalId, Invocation invocation)
            throws InterruptedException {
        var pool = pools.get(logicalId);
        if (pool == null) {
            throw new IllegalArgumentException("no function " + logicalId);
        }
        return pool.invoke(invocation);
    }

    /** How each function is doing, by name. */
    public List<FunctionStatus> status() {
        return pools.values().stream()
                .map(FunctionPool::status)
                .sorted(Comparator.comparing(FunctionStatus::name))
                .toList();
    }

    /** Ends all processes, within about a second. */
    @Override
    public void close() throws IOException {
        caretaker.interrupt();
        var ends = pools.values().stream().flatMap(pool -> pool.close().stream()).toList();
        try {
            await(ends);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Folder.delete(settings.work());
    }

    void stopIdleSince(Instant time) throws InterruptedException {
        await(pools.values().stream().flatMap(pool -> pool.stopIdleSince(time).stream()).toList());
    }

    private static void await(List<Thread> ends) throws InterruptedException {
        for (var end : ends) {
            end.join();
        }
    }

    private void stopIdleEnvironments() {
        try {
            while (true) {
                Thread.sleep(settings.idle().dividedBy(4));
                stopIdleSince(Instant.now().minus(settings.idle()));
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }
}
