package io.cloakroom.local.schedule;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The event of one call.
 *
 * <p>Sources: EventBridge user guide, "Creating a rule that runs on a schedule"; for the Scheduler
 * events as functions have printed them, in which {@code detail} is a text; its user guide, "Adding
 * context attributes".
 *
 * @param account its number
 */
record ScheduledEvent(String account, String region) {
    private static final JsonMapper JSON = new JsonMapper();

    byte[] of(Schedule schedule, Instant time) {
        var second = time.truncatedTo(ChronoUnit.SECONDS);
        return schedule.input()
                .map(input -> filled(input, schedule, second))
                .orElseGet(() -> standard(schedule, second).toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String filled(String input, Schedule schedule, Instant time) {
        if (schedule.service() == Schedule.Service.RULE) {
            return input;
        }
        return input.replace("<aws.scheduler.schedule-arn>", schedule.arn())
                .replace("<aws.scheduler.scheduled-time>", time.toString())
                .replace("<aws.scheduler.execution-id>", UUID.randomUUID().toString())
                .replace("<aws.scheduler.attempt-number>", "1");
    }

    private ObjectNode standard(Schedule schedule, Instant time) {
        boolean rule = schedule.service() == Schedule.Service.RULE;
        var event =
                JSON.createObjectNode()
                        .put("version", "0")
                        .put("id", UUID.randomUUID().toString())
                        .put("detail-type", "Scheduled Event")
                        .put("source", rule ? "aws.events" : "aws.scheduler")
                        .put("account", account)
                        .put("time", time.toString())
                        .put("region", region);
        event.putArray("resources").add(schedule.arn());
        return rule ? event.set("detail", JSON.createObjectNode()) : event.put("detail", "{}");
    }
}
