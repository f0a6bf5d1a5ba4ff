package io.cloakroom.local.restapi;

import io.cloakroom.local.template.Property;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Paths that API Gateway refuses to import (developer guide, "Important notes for REST APIs"). */
final class PathRules {
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._,:-]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z0-9._-]+}");
    private static final Pattern GREEDY = Pattern.compile("\\{[A-Za-z0-9._-]+\\+}");

    /** The one variable that each resource may have below it. */
    private final Map<String, String> variables = new HashMap<>();

    /**
     * Complains about a path that no deployed API can have.
     *
     * @param path without a trailing slash
     */
    void check(String path, Property at) {
        if (!path.startsWith("/")) {
            throw at.complaint("must begin with a slash");
        }
        if (path.equals("/")) {
            return;
        }
        List<String> parts = List.of(path.substring(1).split("/", -1));
        var parent = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            checkForm(part, i == parts.size() - 1, at);
            checkSiblings(parent.toString(), part, at);
            parent.append('/').append(part);
        }
    }

    private static void checkForm(String part, boolean last, Property at) {
        boolean allowed =
                LITERAL.matcher(part).matches()
                        || VARIABLE.matcher(part).matches()
                        || (last && GREEDY.matcher(part).matches());
        if (!allowed) {
            throw at.complaint(
                    ("has the part \"%s\": letters, digits and any of ._-,: are allowed, or a whole"
                                    + " {variable}, or at the end a {variable+}")
                            .formatted(part));
        }
    }

    private void checkSiblings(String parent, String part, Property at) {
        String known = part.startsWith("{") ? variables.putIfAbsent(parent, part) : null;
        boolean greedyBesideVariable =
                known != null && GREEDY.matcher(part).matches() != GREEDY.matcher(known).matches();
        if (known != null && !known.equals(part) && !greedyBesideVariable) {
            throw at.complaint(
                    "has %s where another path has %s: a resource can have one variable only"
                            .formatted(part, known));
        }
    }
}
