package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A parameter's declaration, and the judgement of a value by it. */
record Parameter(String name, Property declaration) {
    private static final Pattern LIST_TYPE = Pattern.compile("CommaDelimitedList|List<.*>");

    /**
     * The checked value.
     *
     * @param override null when only the default can give a value
     */
    JsonNode value(@Nullable String override) {
        String text =
                Optional.ofNullable(override)
                        .or(this::defaultValue)
                        .orElseThrow(
                                () -> complaint("needs a value: --parameter %s=…".formatted(name)));
        if (!LIST_TYPE.matcher(type()).matches()) {
            check(text);
            return JsonNodeFactory.instance.textNode(text);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String element : elements(text)) {
            check(element);
            list.add(element);
        }
        return list;
    }

    private String type() {
        return declaration.at("Type").text();
    }

    /** What stands in Parameter Store cannot be looked up, and a default names a place there. */
    private Optional<String> defaultValue() {
        return type().startsWith("AWS::SSM::Parameter::")
                ? Optional.empty()
                : declaration.at("Default").optionalText();
    }

    private static List<String> elements(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    private void check(String text) {
        checkAllowed(text);
        checkPattern(text);
        checkLength(text);
        if (type().equals("Number") || type().equals("List<Number>")) {
            checkNumber(text);
        }
    }

    private void checkAllowed(String text) {
        List<String> allowed =
                declaration.at("AllowedValues").elements().stream().map(Property::text).toList();
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            throw refused(text, "must be one of " + String.join(", ", allowed));
        }
    }

    private void checkPattern(String text) {
        Optional<String> pattern = declaration.at("AllowedPattern").optionalText();
        if (pattern.isPresent() && !compiled(pattern.get()).matcher(text).matches()) {
            throw refused(text, "must match " + pattern.get());
        }
    }

    private Pattern compiled(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw declaration
                    .at("AllowedPattern")
                    .complaint("is no regular expression: " + e.getDescription());
        }
    }

    private void checkLength(String text) {
        int length = text.codePointCount(0, text.length());
        Property least = declaration.at("MinLength");
        if (length < least.integer().orElse(0)) {
            throw refused(text, "must have at least %s characters".formatted(least.text()));
        }
        Property most = declaration.at("MaxLength");
        if (length > most.integer().orElse(Integer.MAX_VALUE)) {
            throw refused(text, "must have at most %s characters".formatted(most.text()));
        }
    }

    private void checkNumber(String text) {
        BigDecimal number = number(text);
        Optional<String> least = declaration.at("MinValue").optionalText();
        if (least.isPresent() && number.compareTo(number(least.get())) < 0) {
            throw refused(text, "must be at least " + least.get());
        }
        Optional<String> most = declaration.at("MaxValue").optionalText();
        if (most.isPresent() && number.compareTo(number(most.get())) > 0) {
            throw refused(text, "must be at most " + most.get());
        }
    }

    private BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw refused(text, "must be a number");
        }
    }

    /** A value marked NoEcho is not repeated. */
    private TemplateException refused(String text, String rule) {
        return complaint(
                declaration.at("NoEcho").flag(false)
                        ? rule
                        : "%s, not \"%s\"".formatted(rule, text));
    }

    private TemplateException complaint(String predicate) {
        return new TemplateException("Parameter %s %s".formatted(name, predicate));
    }
}
