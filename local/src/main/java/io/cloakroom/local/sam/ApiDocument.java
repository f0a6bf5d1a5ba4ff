package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An OpenAPI document in the making. */
record ApiDocument(ObjectNode root) {
    static final String INTEGRATION = "x-amazon-apigateway-integration";
    private static final Set<String> NOT_METHODS = Set.of("summary", "description", "parameters");

    /** A method of a path. */
    record Operation(String path, String method, ObjectNode definition) {}

    ObjectNode paths() {
        return root.withObjectProperty("paths");
    }

    /** The methods that something answers. */
    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        paths().properties()
                .forEach(
                        path ->
                                path.getValue().properties().stream()
                                        .filter(method -> !NOT_METHODS.contains(method.getKey()))
                                        .filter(method -> method.getValue().has(INTEGRATION))
                                        .map(
                                                method ->
                                                        new Operation(
                                                                path.getKey(),
                                                                method.getKey()
                                                                        .toLowerCase(Locale.ROOT),
                                                                (ObjectNode) method.getValue()))
                                        .forEach(operations::add));
        return operations;
    }

    boolean isSwagger() {
        return root.has("swagger");
    }

    /** Copies a value of the template where there is one. */
    static void copy(Property from, ObjectNode to, String name) {
        from.ifPresent().ifPresent(value -> to.set(name, value.value()));
    }

    /** The transform takes everything for true but {@code false}, zero and what is empty. */
    static boolean isTruthy(Property property) {
        JsonNode value = property.value();
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.doubleValue() != 0;
            case STRING -> !value.textValue().isEmpty();
            case ARRAY, OBJECT -> !value.isEmpty();
            default -> false;
        };
    }

    static boolean isTrue(Property property) {
        return property.value().isBoolean() && property.value().booleanValue();
    }
}
