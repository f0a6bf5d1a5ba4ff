package io.cloakroom.local.restapi;

import io.cloakroom.local.restapi.Authorizer.IdentitySource;
import io.cloakroom.local.restapi.Authorizer.IdentitySource.Location;
import io.cloakroom.local.template.Property;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code identitySource}, a list of mapping expressions between commas. */
final class IdentitySources {
    private static final Pattern SOURCE =
            Pattern.compile(
                    "(method\\.request\\.header|method\\.request\\.querystring|stageVariables|context)\\.(.+)");

    private IdentitySources() {}

    static List<IdentitySource> of(Property property) {
        return Arrays.stream(property.optionalText().orElse("").split(","))
                .map(String::strip)
                .filter(source -> !source.isEmpty())
                .map(source -> source(source, property))
                .toList();
    }

    private static IdentitySource source(String expression, Property property) {
        Matcher source = SOURCE.matcher(expression);
        if (!source.matches()) {
            throw property.complaint(
                    ("has %s, which is none of method.request.header.X,"
                         + " method.request.querystring.X, stageVariables.X and context.X")
                            .formatted(expression));
        }
        return new IdentitySource(location(source.group(1)), source.group(2));
    }

    private static Location location(String prefix) {
        return switch (prefix) {
            case "method.request.header" -> Location.HEADER;
            case "method.request.querystring" -> Location.QUERY;
            case "stageVariables" -> Location.STAGE_VARIABLE;
            default -> Location.CONTEXT;
        };
    }
}
