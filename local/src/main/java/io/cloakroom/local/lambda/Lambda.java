package io.cloakroom.local.lambda;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs functions from their zips, each execution environment in a process of its own. */
public final class Lambda implements Functions, AutoCloseable {
    private final LambdaSettings settings;
    private final FunctionLog log;
    private final Thread caretaker;
    private final Set<FunctionPool> replaced = ConcurrentHashMap.newKeySet();
    private volatile Map<String, FunctionPool> pools = Map.of();

    /**
     * Starts nothing yet: a function's first call does.
     *
     * @throws IOException when the work folder cannot be emptied
     */
    public Lambda(List<FunctionDefinition> functions, LambdaSettings settings, FunctionLog log)
            throws IOException {
        this.settings = settings;
        this.log = log;
        Folder.delete(settings.work());
        Files.createDirectories(settings.work());
        define(functions);
        this.caretaker = Thread.startVirtualThread(this::stopIdleEnvironments);
    }

    /** Has these functions and no others; those that stay as they are stay warm. */
    public synchronized void define(List<FunctionDefinition> functions) {
        var before = pools;
        var after =
                functions.stream()
                        .map(one -> pool(before.get(one.logicalId()), one))
                        .collect(Collectors.toUnmodifiableMap(FunctionPool::id, pool -> pool));
        pools = after;
        before.values().stream().filter(pool -> !after.containsValue(pool)).forEach(this::replace);
    }

    private FunctionPool pool(@Nullable FunctionPool known, FunctionDefinition function) {
        return known != null && known.isOf(function)
                ? known
                : new FunctionPool(function, settings, log);
    }

    private void replace(FunctionPool pool) {
        replaced.add(pool);
        pool.retire();
    }

    /** The functions as they are now, whatever becomes of them: for requests on their way. */
    public Functions snapshot() {
        var now = pools;
        return (id, invocation) -> invoke(now, id, invocation);
    }

    @Override
    public Invocation.Result invoke(String logicalId, Invocation invocation)
            throws InterruptedException {
        return invoke(pools, logicalId, invocation);
    }

    private static Invocation.Result invoke(
            Map<String, FunctionPool> pools, String logicalId, Invocation invocation)
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
        var ends = all().flatMap(pool -> pool.close().stream()).toList();
        try {
            await(ends);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Folder.delete(settings.work());
    }

    void stopIdleSince(Instant time) throws InterruptedException {
        await(all().flatMap(pool -> pool.stopIdleSince(time).stream()).toList());
        replaced.removeIf(FunctionPool::isGone);
    }

    private Stream<FunctionPool> all() {
        return Stream.concat(pools.values().stream(), replaced.stream());
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
