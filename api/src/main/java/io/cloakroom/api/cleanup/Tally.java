package io.cloakroom.api.cleanup;

/** Counts while a run goes on; by one thread. */
final class Tally {

    private long examined;
    private long expired;
    private long untouched;
    private long spared;
    private long unprocessed;

    void examined(int items) {
        examined += items;
    }

    void unprocessed(int items) {
        unprocessed += items;
    }

    /** One that has been deleted for this reason, or else was found touched or gone. */
    void count(StaleItem.Reason reason, boolean isDeleted) {
        if (!isDeleted) {
            spared++;
            return;
        }
        switch (reason) {
            case EXPIRED -> expired++;
            case UNTOUCHED -> untouched++;
        }
    }

    Report report(boolean isComplete) {
        return new Report(examined, expired, untouched, spared, unprocessed, isComplete);
    }
}
