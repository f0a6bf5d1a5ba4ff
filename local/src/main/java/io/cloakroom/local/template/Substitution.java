package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Fn::Sub}: values in the place of {@code ${names}}. */
final class Substitution {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private final UnaryOperator<Property> resolve;
    private final References references;

    Substitution(UnaryOperator<Property> resolve, References references) {
        this.resolve = resolve;
        this.references = references;
    }

    JsonNode apply(Property argument) {
        if (argument.value().isTextual()) {
            return substitute(argument, Map.of());
        }
        List<Property> operands = ValueFunctions.operands(argument, 2);
        var variables = new HashMap<String, String>();
        operands.getLast()
                .entries()
                .forEach(
                        (name, value) ->
                                variables.put(
                                        name, resolve.apply(argument.with(value.value())).text()));
        return substitute(operands.getFirst(), variables);
    }

    private JsonNode substitute(Property pattern, Map<String, String> variables) {
        return JsonNodeFactory.instance.textNode(
                VARIABLE.matcher(pattern.text())
                        .replaceAll(
                                match ->
                                        Matcher.quoteReplacement(
                                                value(pattern, match, variables))));
    }

    private String value(Property at, MatchResult match, Map<String, String> variables) {
        String name = match.group(1);
        if (name.startsWith("!")) {
            return "${" + name.substring(1) + "}";
        }
        if (variables.containsKey(name)) {
            return variables.get(name);
        }
        return at.with(reference(at, name)).text();
    }

    private JsonNode reference(Property at, String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? references.ref(at, name)
                : references.attribute(at, name.substring(0, dot), name.substring(dot + 1));
    }
}
