package io.cloakroom.local.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.faults.Script;
import io.cloakroom.local.Kind;
import io.cloakroom.local.TestSystem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients at work in a storm of faults. {@code -Dhistory.seconds=600 -Dhistory.seed=1} makes it
 * longer, and choose the same faults and actions again; threads and times differ in each run.
 */
@ExtendWith(TestSystem.Extension.class)
class FaultyRunIT {
    private static final List<Kind> SHELVES = List.of(Kind.ITEM, Kind.ITEM, Kind.PRODUCT);
    private static final int CLIENTS_OF_EACH = 3;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(7);

    private final long seed = Long.getLong("history.seed", System.nanoTime() & 0xffff);
    private final Duration length = Duration.ofSeconds(Long.getLong("history.seconds", 8));

    private final Map<Kind, Ledger> ledgers =
            Map.of(Kind.ITEM, new Ledger(), Kind.PRODUCT, new Ledger());
    private final AtomicInteger kills = new AtomicInteger();

    @Test
    void everythingHasAHistoryThatCanBeExplained(TestSystem system) throws Exception {
        List<Client> clients = clients(system);

        Script.Trouble storm = system.faults().spoilAll(call -> true, new Storm(seed));
        work(system, clients);
        storm.end();
        for (Client client : clients) {
            client.settle();
        }

        System.out.printf("History with seed %d, %d functions killed%n", seed, kills.get());
        ledgers.forEach((kind, ledger) -> System.out.println(kind + ": " + ledger.summary()));
        for (Ledger ledger : ledgers.values()) {
            assertThat(ledger.violations()).as("seed %d", seed).isEmpty();
        }
    }

    private List<Client> clients(TestSystem system) throws Exception {
        var clients = new ArrayList<Client>();
        for (int i = 0; i < SHELVES.size(); i++) {
            var shelf = new Shelf(SHELVES.get(i), "storm-%d-%d".formatted(seed, i));
            var api = system.editor(shelf.name());
            assertThat(api.get(shelf.kind().path()).status()).isEqualTo(200);
            for (int j = 0; j < CLIENTS_OF_EACH; j++) {
                int number = clients.size();
                var random = new Random(seed * SHELVES.size() * CLIENTS_OF_EACH + number);
                var ledger = Objects.requireNonNull(ledgers.get(shelf.kind()));
                clients.add(new Client(number, api, shelf, ledger, random));
            }
        }
        return clients;
    }

    private void work(TestSystem system, List<Client> clients) throws Exception {
        Instant end = Instant.now().plus(length);
        var running = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newCachedThreadPool()) {
            for (Client client : clients) {
                running.add(threads.submit(until(end, client::step)));
            }
            kill(system, end);
            for (Future<Boolean> client : running) {
                client.get();
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void take() throws InterruptedException;
    }

    private static Callable<Boolean> until(Instant end, Step step) {
        return () -> {
            while (Instant.now().isBefore(end)) {
                step.take();
            }
            return true;
        };
    }

    private void kill(TestSystem system, Instant end) throws InterruptedException {
        var random = new Random(seed);
        while (Instant.now().plus(BETWEEN_KILLS).isBefore(end)) {
            Thread.sleep(BETWEEN_KILLS);
            if (system.killFunction(random)) {
                kills.incrementAndGet();
            }
        }
    }
}
