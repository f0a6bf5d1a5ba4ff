package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The template's conditions, judged when they are asked for. */
final class Conditions {
    private final Map<String, Property> declared;
    private final UnaryOperator<Property> values;
    private final Set<String> asked = new HashSet<>();

    /**
     * @param declarations the section {@code Conditions}
     * @param values resolves the operands of {@code Fn::Equals}
     */
    Conditions(Property declarations, UnaryOperator<Property> values) {
        this.declared = declarations.entries();
        this.values = values;
    }

    /**
     * Whether a condition holds.
     *
     * @param at who asks
     */
    boolean holds(String name, Property at) {
        Property declaration = declared.get(name);
        if (declaration == null) {
            throw at.complaint("names the condition %s, which is not there".formatted(name));
        }
        if (!asked.add(name)) {
            throw declaration.complaint("refers to itself");
        }
        try {
            return judge(declaration);
        } finally {
            asked.remove(name);
        }
    }

    private boolean judge(Property expression) {
        Map.Entry<String, Property> call =
                expression.entries().entrySet().stream()
                        .findFirst()
                        .orElseThrow(() -> expression.complaint("is no condition"));
        Property argument = expression.with(call.getValue().value());
        return switch (call.getKey()) {
            case "Condition" -> holds(argument.text(), expression);
            case "Fn::And" -> operands(argument, 2, 10).stream().allMatch(this::judge);
            case "Fn::Or" -> operands(argument, 2, 10).stream().anyMatch(this::judge);
            case "Fn::Not" -> !judge(operands(argument, 1, 1).getFirst());
            case "Fn::Equals" -> equal(operands(argument, 2, 2));
            default -> throw expression.complaint("has the unknown condition " + call.getKey());
        };
    }

    private static List<Property> operands(Property argument, int least, int most) {
        List<Property> operands =
                argument.elements().stream().map(one -> argument.with(one.value())).toList();
        if (operands.size() < least || operands.size() > most) {
            throw argument.complaint("has a condition with %d operands".formatted(operands.size()));
        }
        return operands;
    }

    /** Numbers and truth values equal their text: every parameter is one. */
    private boolean equal(List<Property> operands) {
        JsonNode one = values.apply(operands.getFirst()).value();
        JsonNode other = values.apply(operands.getLast()).value();
        boolean texts = one.isValueNode() && other.isValueNode();
        return texts ? one.asText().equals(other.asText()) : one.equals(other);
    }
}
