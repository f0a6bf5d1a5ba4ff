package io.cloakroom.local.refusal;

import io.cloakroom.local.template.TemplateException;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One header that the API adds to a gateway response. */
record HeaderMapping(String name, ResponseTemplate value) {
    private static final Pattern STATIC = Pattern.compile("'(.*)'", Pattern.DOTALL);
    private static final Pattern VARIABLE =
            Pattern.compile(
                    "(context|stageVariables|method\\.request\\.(header|querystring|path))\\..+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

    /**
     * @param expression a text in single quotes, or the name of a variable; a deployment refuses
     *     everything else
     */
    static HeaderMapping of(String name, String expression) {
        var literal = STATIC.matcher(expression);
        if (literal.matches()) {
            return new HeaderMapping(name, ResponseTemplate.literal(literal.group(1)));
        }
        if (VARIABLE.matcher(expression).matches()) {
            return new HeaderMapping(name, ResponseTemplate.variable(expression));
        }
        throw new TemplateException(
                "GatewayResponses: header %s: %s is neither a text in single quotes nor a mapping"
                        .formatted(name, expression));
    }

    /** Nothing when the variable has no value, or one that would break out of the header. */
    Optional<String> valueFor(Function<String, Optional<String>> variables) {
        String text = value.fill(variables);
        return Optional.of(text).filter(it -> !it.isEmpty() && !CONTROL.matcher(it).find());
    }
}
