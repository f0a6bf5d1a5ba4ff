package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A value of the template and where it stands, so that every complaint can name the place.
 *
 * @param path such as {@code ApiFunction.Properties.CodeUri}
 */
public record Property(String path, JsonNode value) {
    public boolean isPresent() {
        return !value.isMissingNode() && !value.isNull();
    }

    /** Whether an intrinsic function stands here, in its long form. */
    public boolean isFunction() {
        if (!value.isObject() || value.size() != 1) {
            return false;
        }
        String name = value.fieldNames().next();
        return name.equals("Ref") || name.startsWith("Fn::");
    }

    public Property at(String name) {
        return new Property(path + "." + name, value.path(name));
    }

    /** The same place with another value, for instance the one that a function gives. */
    public Property with(JsonNode other) {
        return new Property(path, other);
    }

    public Optional<Property> ifPresent() {
        return isPresent() ? Optional.of(this) : Optional.empty();
    }

    /** Text, or a number or truth value as it is spelt. */
    public String text() {
        return optionalText().orElseThrow(() -> complaint("is missing"));
    }

    public Optional<String> optionalText() {
        if (!isPresent()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw complaint("must be a text");
        }
        return Optional.of(value.asText());
    }

    public OptionalInt integer() {
        if (!isPresent()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text()));
        } catch (NumberFormatException _) {
            throw complaint("must be a whole number");
        }
    }

    public OptionalDouble decimal() {
        if (!isPresent()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(new BigDecimal(text()).doubleValue());
        } catch (NumberFormatException _) {
            throw complaint("must be a number");
        }
    }

    public boolean flag(boolean unset) {
        if (!isPresent()) {
            return unset;
        }
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw complaint("must be true or false");
        };
    }

    /** Elements of a list; none when there is no list. */
    public List<Property> elements() {
        if (isPresent() && !value.isArray()) {
            throw complaint("must be a list");
        }
        var elements = new ArrayList<Property>();
        for (JsonNode element : value) {
            elements.add(new Property(path + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    /** Members of a map in their order; none when there is no map. */
    public Map<String, Property> entries() {
        if (isPresent() && !value.isObject()) {
            throw complaint("must be a map");
        }
        var entries = new LinkedHashMap<String, Property>();
        value.properties().forEach(entry -> entries.put(entry.getKey(), at(entry.getKey())));
        return entries;
    }

    /** The exception that says what is wrong here: {@code complaint("is missing")}. */
    public TemplateException complaint(String predicate) {
        return new TemplateException(path + " " + predicate);
    }

    static Property absent(String path) {
        return new Property(path, MissingNode.getInstance());
    }
}
