package io.cloakroom.local.history;

import io.cloakroom.faults.Exchange;
import io.cloakroom.faults.Fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Three calls of ten go wrong, one way or another; quick ways more often than those that wait. */
final class Storm implements Fault {
    private static final double SPOILT = 0.3;
    private static final List<Fault> FAULTS =
            List.of(
                    Fault.throttling(),
                    Fault.throughputExceeded(),
                    Fault.internalError(),
                    Fault.internalError(),
                    Fault.unavailable(),
                    Fault.transactionConflict(),
                    Fault.resetBefore(),
                    Fault.resetBefore(),
                    Fault.resetAfter(),
                    Fault.resetAfter(),
                    Fault.resetAfter(),
                    Fault.cutOff(),
                    Fault.cutOff(),
                    Fault.brokenJson(),
                    Fault.damaged(),
                    Fault.slow(Duration.ofMillis(300)),
                    Fault.answerLost(),
                    Fault.hang());

    private final Random random;

    Storm(long seed) {
        random = new Random(seed);
    }

    @Override
    public void strike(Exchange exchange) throws IOException {
        Fault fault =
                random.nextDouble() < SPOILT
                        ? FAULTS.get(random.nextInt(FAULTS.size()))
                        : Fault.none();
        fault.strike(exchange);
    }
}
