package io.cloakroom.local.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with variables, taken apart once. Variables are put in as they are, with no logic (developer
 * guide, "Gateway responses in API Gateway"): quoting is the template's own concern.
 */
record ResponseTemplate(List<Part> parts) {
    private static final String NAME =
            "((?:context|stageVariables|method\\.request\\.(?:header|querystring|path))"
                    + "(?:\\.[A-Za-z0-9_-]+)+)";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{" + NAME + "}|\\$" + NAME);
    private static final String HEADER = "method.request.header.";

    /** A piece of text, or the name of a variable. */
    sealed interface Part {
        record Text(String text) implements Part {}

        record Variable(String name) implements Part {}
    }

    static ResponseTemplate literal(String text) {
        return new ResponseTemplate(List.of(new Part.Text(text)));
    }

    static ResponseTemplate variable(String name) {
        return new ResponseTemplate(List.of(new Part.Variable(canonical(name))));
    }

    static ResponseTemplate parse(String template) {
        var parts = new ArrayList<Part>();
        Matcher variable = VARIABLE.matcher(template);
        int end = 0;
        while (variable.find()) {
            parts.add(new Part.Text(template.substring(end, variable.start())));
            parts.add(new Part.Variable(canonical(variable)));
            end = variable.end();
        }
        parts.add(new Part.Text(template.substring(end)));
        return new ResponseTemplate(List.copyOf(parts));
    }

    /** A variable that has no value leaves nothing. */
    String fill(Function<String, Optional<String>> variables) {
        var text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Part.Text(String literal) -> literal;
                        case Part.Variable(String name) -> variables.apply(name).orElse("");
                    });
        }
        return text.toString();
    }

    private static String canonical(Matcher variable) {
        String name = variable.group(variable.group(1) == null ? 2 : 1);
        return canonical(name);
    }

    /** Headers have no case: clients that speak HTTP/2 send every name in lower case. */
    private static String canonical(String name) {
        return name.startsWith(HEADER) ? name.toLowerCase(Locale.ROOT) : name;
    }
}
