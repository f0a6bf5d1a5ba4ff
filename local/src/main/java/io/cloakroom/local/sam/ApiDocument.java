package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.ArrayList;
import java.util.List;
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
                                                                method.getKey(),
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

    static boolean isTrue(Property property) {
        return property.value().isBoolean() && property.value().booleanValue();
    }
}
