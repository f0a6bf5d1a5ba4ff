package io.cloakroom.local.lambda;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The moment at which Lambda would take its snapshot: what a snapshot cannot carry is told of and
 * taken away, so that a resource that nobody closes shows before AWS shows it.
 *
 * <p>That is network connections: Lambda vouches for none that was opened during init (developer
 * guide, "Improving startup performance with Lambda SnapStart"). The other end has long forgotten
 * it when a copy of the snapshot is restored, and answers what comes over it with a reset.
 */
record Checkpoint(
        FunctionProcess process, Map<String, String> variables, InetSocketAddress runtimeApi) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(5);

    /**
     * Leaves no connection of the process in life but those to the Runtime API.
     *
     * @param say takes what was left open
     */
    void take(Consumer<String> say) throws InterruptedException {
        if (!OpenConnections.canBeSeen()) {
            say.accept(
                    "SnapStart: connections that are open at the checkpoint can be seen on Linux"
                            + " only; whether all are closed, this system does not tell");
            return;
        }
        try {
            var left = left();
            if (!left.isEmpty()) {
                say.accept(remark(left));
                breakOff(left, say);
            }
        } catch (IOException failure) {
            say.accept("SnapStart: the function's connections cannot be read: " + failure);
        }
    }

    private List<Connection> left() throws IOException {
        var all = new OpenConnections(process.pid()).now();
        Predicate<Connection> inside = one -> all.stream().anyMatch(one::isOtherEndOf);
        return all.stream()
                .filter(one -> !one.remote().equals(runtimeApi))
                .filter(inside.negate())
                .toList();
    }

    private String remark(List<Connection> left) {
        var remotes =
                left.stream()
                        .collect(
                                Collectors.groupingBy(
                                        new RemoteNames(variables)::name,
                                        TreeMap::new,
                                        Collectors.counting()));
        var list =
                remotes.entrySet().stream()
                        .map(
                                one ->
                                        one.getKey()
                                                + (one.getValue() > 1 ? " ×" + one.getValue() : ""))
                        .collect(Collectors.joining(", "));
        return "SnapStart: still open after the hooks before a checkpoint: %s; such a connection is dead after a restore, so it is broken off here; close it in beforeCheckpoint"
                .formatted(list);
    }

    private void breakOff(List<Connection> left, Consumer<String> say)
            throws IOException, InterruptedException {
        var sockets = left.stream().map(Connection::socket).collect(Collectors.toSet());
        process.breakOff(sockets);
        var end = Instant.now().plus(PATIENCE);
        while (left().stream().map(Connection::socket).anyMatch(sockets::contains)) {
            if (Instant.now().isAfter(end)) {
                say.accept("SnapStart: they could not be broken off, and live on here");
                return;
            }
            Thread.sleep(POLL);
        }
    }
}
