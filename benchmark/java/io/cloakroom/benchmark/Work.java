package io.cloakroom.benchmark;

import java.util.List;

/**
 * What a function is called with.
 *
 * @param events handed out in turns
 * @param expected text that every answer has if it is a good one
 */
public record Work(List<String> events, String expected, int calls) {
    String event(int call) {
        return events.get(call % events.size());
    }
}
