package io.cloakroom.local.sam;

import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events of queues, streams, buses and the like, which no client of an API can cause. */
final class UnservedEvents {
    private static final Set<String> SERVED = Set.of("Api", "Schedule", "ScheduleV2");

    private UnservedEvents() {}

    /** One sentence for all of them. */
    static Stream<String> of(Template template) {
        String events =
                template.resources().stream()
                        .filter(resource -> resource.type().equals("AWS::Serverless::Function"))
                        .flatMap(UnservedEvents::ofFunction)
                        .collect(Collectors.joining(", "));
        return Stream.of(events)
                .filter(text -> !text.isEmpty())
                .map("Events that never come here: "::concat);
    }

    private static Stream<String> ofFunction(Resource function) {
        Map<String, Property> events = function.properties().at("Events").entries();
        return events.entrySet().stream()
                .filter(event -> !SERVED.contains(event.getValue().at("Type").text()))
                .map(
                        event ->
                                "%s of %s (%s)"
                                        .formatted(
                                                event.getKey(),
                                                function.logicalId(),
                                                event.getValue().at("Type").text()));
    }
}
