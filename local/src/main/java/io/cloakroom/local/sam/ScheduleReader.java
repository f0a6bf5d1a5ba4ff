package io.cloakroom.local.sam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.cloakroom.local.schedule.ExpressionException;
import io.cloakroom.local.schedule.ExpressionReader;
import io.cloakroom.local.schedule.Schedule;
import io.cloakroom.local.schedule.ScheduleExpression;
import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The events of the template's functions that are schedules. */
final class ScheduleReader {
    private static final String RULE = "Schedule";
    private static final String SCHEDULER = "ScheduleV2";
    private static final String ENABLED = "ENABLED";
    private static final String DISABLED = "DISABLED";
    private static final JsonMapper JSON = new JsonMapper();

    private final Template template;
    private final Support support;
    private final List<Schedule> enabled = new ArrayList<>();
    private final List<String> disabled = new ArrayList<>();

    ScheduleReader(Template template, Support support) {
        this.template = template;
        this.support = support;
        template.resources().stream()
                .filter(resource -> resource.type().equals("AWS::Serverless::Function"))
                .forEach(this::readAll);
    }

    List<Schedule> enabled() {
        return List.copyOf(enabled);
    }

    /** One sentence on each that is switched off. */
    Stream<String> remarks() {
        return disabled.stream().map("The schedule %s is switched off"::formatted);
    }

    private void readAll(Resource function) {
        Property events = function.properties().at("Events");
        events.entries().forEach((id, event) -> read(function, function.logicalId() + id, event));
    }

    private void read(Resource function, String logicalId, Property event) {
        String type = event.at("Type").text();
        if (!type.equals(RULE) && !type.equals(SCHEDULER)) {
            return;
        }
        Property properties = support.honoured(type, template.resolve(event.at("Properties")));
        var schedule =
                type.equals(RULE)
                        ? rule(function, logicalId, properties)
                        : schedule(function, logicalId, properties);
        if (isDisabled(properties)) {
            disabled.add(logicalId);
        } else {
            enabled.add(schedule);
        }
    }

    private static boolean isDisabled(Property properties) {
        Property enabled = properties.at("Enabled");
        Property state = properties.at("State");
        if (enabled.isPresent() && state.isPresent()) {
            throw state.complaint("and Enabled cannot both be given");
        }
        return switch (state.optionalText().orElse(enabled.flag(true) ? ENABLED : DISABLED)) {
            case ENABLED -> false;
            case DISABLED -> true;
            default -> throw state.complaint("must be ENABLED or DISABLED");
        };
    }

    private Schedule rule(Resource function, String logicalId, Property properties) {
        String name = properties.at("Name").optionalText().orElse("${AWS::StackName}-" + logicalId);
        return new Schedule(
                Schedule.Service.RULE,
                arn(properties, "events", "rule/" + name),
                function.logicalId(),
                expression(ExpressionReader.rule(), properties.at("Schedule")),
                input(properties.at("Input")),
                Optional.empty(),
                Optional.empty());
    }

    private Schedule schedule(Resource function, String logicalId, Property properties) {
        String unnamed =
                properties.at("OmitName").flag(false)
                        ? "${AWS::StackName}-" + logicalId
                        : logicalId;
        String group = properties.at("GroupName").optionalText().orElse("default");
        String name = properties.at("Name").optionalText().orElse(unnamed);
        var reader = ExpressionReader.scheduler(zone(properties.at("ScheduleExpressionTimezone")));
        return new Schedule(
                Schedule.Service.SCHEDULER,
                arn(properties, "scheduler", "schedule/%s/%s".formatted(group, name)),
                function.logicalId(),
                expression(reader, properties.at("ScheduleExpression")),
                input(properties.at("Input")),
                time(properties.at("StartDate")),
                time(properties.at("EndDate")));
    }

    private String arn(Property at, String service, String resource) {
        String arn =
                "arn:${AWS::Partition}:%s:${AWS::Region}:${AWS::AccountId}:%s"
                        .formatted(service, resource);
        return template.resolve(at.with(JsonNodeFactory.instance.objectNode().put("Fn::Sub", arn)))
                .text();
    }

    private static ScheduleExpression expression(ExpressionReader reader, Property expression) {
        try {
            return reader.read(expression.text());
        } catch (ExpressionException wrong) {
            throw expression.complaint(wrong.predicate());
        }
    }

    private static Optional<String> input(Property input) {
        try {
            if (input.isPresent()) {
                JSON.readTree(input.text());
            }
            return input.optionalText();
        } catch (JsonProcessingException _) {
            throw input.complaint("must be JSON");
        }
    }

    private static ZoneId zone(Property zone) {
        try {
            return ZoneId.of(zone.optionalText().orElse("UTC"));
        } catch (DateTimeException _) {
            throw zone.complaint("must be the name of a time zone, such as Europe/Berlin");
        }
    }

    private static Optional<Instant> time(Property time) {
        try {
            return time.optionalText().map(Instant::parse);
        } catch (DateTimeException _) {
            throw time.complaint("must be a time in UTC, such as 2030-01-31T08:30:00Z");
        }
    }
}
