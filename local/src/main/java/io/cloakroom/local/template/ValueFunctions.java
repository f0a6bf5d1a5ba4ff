package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The functions that make a value of other values and look at nothing else. */
final class ValueFunctions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final UnaryOperator<Property> resolve;

    ValueFunctions(UnaryOperator<Property> resolve) {
        this.resolve = resolve;
    }

    void addTo(Intrinsics intrinsics) {
        intrinsics.add("Fn::Base64", this::base64);
        intrinsics.add("Fn::Join", this::join);
        intrinsics.add("Fn::Length", list -> JSON.numberNode(elements(list).size()));
        intrinsics.add("Fn::Select", this::select);
        intrinsics.add("Fn::Split", this::split);
        intrinsics.add(
                "Fn::ToJsonString",
                value -> JSON.textNode(resolve.apply(value).value().toString()));
    }

    private JsonNode base64(Property argument) {
        byte[] bytes = resolve.apply(argument).text().getBytes(StandardCharsets.UTF_8);
        return JSON.textNode(Base64.getEncoder().encodeToString(bytes));
    }

    private JsonNode join(Property argument) {
        List<Property> operands = operands(argument, 2);
        String delimiter = operands.getFirst().text();
        return JSON.textNode(
                elements(operands.getLast()).stream()
                        .map(Property::text)
                        .collect(Collectors.joining(delimiter)));
    }

    private JsonNode split(Property argument) {
        List<Property> operands = operands(argument, 2);
        String delimiter = resolve.apply(operands.getFirst()).text();
        String text = resolve.apply(operands.getLast()).text();
        ArrayNode parts = JSON.arrayNode();
        for (String part : text.split(Pattern.quote(delimiter), -1)) {
            parts.add(part);
        }
        return parts;
    }

    private JsonNode select(Property argument) {
        List<Property> operands = operands(argument, 2);
        int index = resolve.apply(operands.getFirst()).integer().orElse(-1);
        List<Property> elements = elements(operands.getLast());
        if (index < 0 || index >= elements.size()) {
            throw argument.complaint(
                    "selects element %d of a list of %d".formatted(index, elements.size()));
        }
        return elements.get(index).value();
    }

    private List<Property> elements(Property list) {
        Property resolved = resolve.apply(list);
        return resolved.elements().stream().map(element -> list.with(element.value())).toList();
    }

    /** The operands of a function, which all stand at the function's place. */
    static List<Property> operands(Property argument, int count) {
        List<Property> operands =
                argument.elements().stream().map(one -> argument.with(one.value())).toList();
        if (operands.size() != count) {
            throw argument.complaint(
                    "has a function with %d operands in place of %d"
                            .formatted(operands.size(), count));
        }
        return operands;
    }
}
