package io.cloakroom.local.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests; the older ones are forgotten. */
public final class RecentRequests implements RequestLog {
    private final int capacity;
    private final Deque<Numbered> requests = new ArrayDeque<>();
    private long answered;

    /** Remembers so many. */
    public RecentRequests(int capacity) {
        this.capacity = capacity;
    }

    /**
     * A request in the order of the answers.
     *
     * @param number counted from 1
     */
    public record Numbered(long number, Entry entry) {}

    @Override
    public synchronized void answered(Entry entry) {
        if (requests.size() == capacity) {
            requests.removeFirst();
        }
        answered++;
        requests.addLast(new Numbered(answered, entry));
    }

    /** Those with a higher number, oldest first. */
    public synchronized List<Numbered> after(long number) {
        return requests.stream().filter(request -> request.number() > number).toList();
    }
}
