package io.cloakroom.api.faults;

import io.cloakroom.faults.Fault;

import java.time.Duration;
import java.util.List;

/**
 * A row of the list of faults.
 *
 * @param isDone whether the table does what was asked, all the same
 */
record Ailment(String row, String name, boolean isDone, Fault fault) {

    static final List<Ailment> ALL =
            List.of(
                    new Ailment("F1", "throttled", false, Fault.throttling()),
                    new Ailment("F1", "over its throughput", false, Fault.throughputExceeded()),
                    new Ailment("F2", "answers 500", false, Fault.internalError()),
                    new Ailment("F2", "answers 503", false, Fault.unavailable()),
                    new Ailment("F2", "answers broken JSON", true, Fault.brokenJson()),
                    new Ailment("F2", "answer is damaged", true, Fault.damaged()),
                    new Ailment("F2", "answer is cut off", true, Fault.cutOff()),
                    new Ailment("F3", "slow, 3 s", true, Fault.slow(Duration.ofSeconds(3))),
                    new Ailment("F3", "slow, 30 s", true, Fault.slow(Duration.ofSeconds(30))),
                    new Ailment("F3", "hangs after accept", false, Fault.hang()),
                    new Ailment("F4", "reset before", false, Fault.resetBefore()),
                    new Ailment("F4", "reset after", true, Fault.resetAfter()),
                    new Ailment("F4", "answer lost", true, Fault.answerLost()),
                    new Ailment("F5", "conflict", false, Fault.transactionConflict()));

    /**
     * Nothing but an answer's checksum is wrong, and the SDK does not look at that of errors: when
     * it repeats a write, the error tells that the write has been done.
     */
    boolean lasts() {
        return !name.equals("answer is damaged");
    }
}
