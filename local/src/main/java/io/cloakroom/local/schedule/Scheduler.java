package io.cloakroom.local.schedule;

import io.cloakroom.local.async.AsynchronousFunctions;
import io.cloakroom.local.time.Timer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls functions at their times. What a laptop sleeps through is made up for once. */
public final class Scheduler {
    private final Timer timer;
    private final AsynchronousFunctions functions;
    private final ScheduledEvent event;
    private final Map<Schedule, Running> running = new HashMap<>();

    /** A schedule that has begun, and its next call. */
    private record Running(Instant start, Timer.Alarm alarm) {}

    /**
     * Without schedules yet.
     *
     * @param account its number, for events
     */
    public Scheduler(Timer timer, AsynchronousFunctions functions, String account, String region) {
        this.timer = timer;
        this.functions = functions;
        this.event = new ScheduledEvent(account, region);
    }

    /** Has these and no others; one that it had already keeps its rhythm. */
    public synchronized void define(List<Schedule> schedules) {
        var gone = new HashMap<>(running);
        gone.keySet().removeAll(Set.copyOf(schedules));
        gone.forEach((schedule, one) -> one.alarm().cancel());
        running.keySet().removeAll(gone.keySet());
        var start = timer.instant();
        schedules.stream()
                .filter(schedule -> !running.containsKey(schedule))
                .forEach(schedule -> await(schedule, start, start.minusNanos(1)));
    }

    private void await(Schedule schedule, Instant start, Instant after) {
        running.remove(schedule);
        schedule.next(after, start)
                .ifPresent(
                        time -> {
                            var alarm = timer.at(time, () -> call(schedule, start, time));
                            running.put(schedule, new Running(start, alarm));
                        });
    }

    private void call(Schedule schedule, Instant start, Instant time) {
        synchronized (this) {
            if (!running.containsKey(schedule)) {
                return;
            }
            var now = timer.instant();
            await(schedule, start, now.isAfter(time) ? now : time);
        }
        functions.invoke(schedule.function(), event.of(schedule, time));
    }
}
