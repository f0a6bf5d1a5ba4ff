package io.cloakroom.api.entity;

import io.cloakroom.api.problem.ProblemException;

import java.util.regex.Pattern;

/** Identifier of what we keep: a UUID in its canonical form. */
public record EntityId(String value) {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** What cannot be an id is answered as what is not there. */
    public static EntityId parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw ProblemException.nothingHere();
        }
        return new EntityId(text);
    }
}
