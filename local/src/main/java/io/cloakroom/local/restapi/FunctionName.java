package io.cloakroom.local.restapi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function as invocations and permissions name it: by its name, a part of its ARN or the whole.
 *
 * @param qualifier an alias or a version; empty means the function itself
 */
record FunctionName(String name, String qualifier) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(?:arn:[^:]+:lambda:[^:]+:)?\\d{12}:function:)?"
                            + "(?<name>[^:]+)(?::(?<qualifier>.+))?");

    static Optional<FunctionName> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new FunctionName(
                                form.group("name"),
                                Optional.ofNullable(form.group("qualifier")).orElse("")))
                : Optional.empty();
    }
}
