package io.cloakroom.authorizer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The members of a JSON object, each written by hand: a test can write what no JSON library would.
 */
public record Members(List<Member> members) {

    record Member(String name, String json) {}

    public static Members empty() {
        return new Members(List.of());
    }

    /** The member's text in quotes; it must need no escaping. */
    public Members text(String name, String value) {
        return json(name, '"' + value + '"');
    }

    /** Replaces the member, or adds it. */
    public Members json(String name, String json) {
        return without(name).more(name, json);
    }

    /** Adds the member even if there is one of that name. */
    public Members more(String name, String json) {
        List<Member> more = new ArrayList<>(members);
        more.add(new Member(name, json));
        return new Members(more);
    }

    public Members without(String name) {
        return new Members(members.stream().filter(m -> !m.name().equals(name)).toList());
    }

    public String json() {
        return members.stream()
                .map(m -> '"' + m.name() + "\":" + m.json())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
