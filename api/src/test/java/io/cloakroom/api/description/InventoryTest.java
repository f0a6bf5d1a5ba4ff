package io.cloakroom.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.api.Api;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.inject.ExecutableMethod;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Template, controllers and description list the same operations. */
final class InventoryTest {

    private final List<Operation> described = ApiDescription.shared().operations();

    @Test
    void holdsTemplateAndDescriptionTogether() {
        assertThat(described).isNotEmpty().isEqualTo(deployed());
    }

    @Test
    void holdsControllersAndDescriptionTogether() {
        assertThat(served())
                .isEqualTo(
                        described.stream()
                                .map(operation -> operation.method() + " " + operation.path())
                                .sorted()
                                .toList());
    }

    /** SAM's events of the function: what the gateway routes to it, and whom it lets through. */
    private static List<Operation> deployed() {
        JsonNode events =
                YamlFile.read("../template.yaml").at("/Resources/ApiFunction/Properties/Events");
        return events.valueStream()
                .filter(event -> event.path("Type").textValue().equals("Api"))
                .map(event -> event.path("Properties"))
                .map(
                        route ->
                                new Operation(
                                        route.path("Method").textValue(),
                                        route.path("Path").textValue(),
                                        security(route.path("Auth"))))
                .sorted()
                .toList();
    }

    private static List<String> security(JsonNode auth) {
        List<String> schemes = new ArrayList<>();
        if (!auth.path("Authorizer").asText().equals("NONE")) {
            schemes.add("token");
        }
        if (auth.path("ApiKeyRequired").booleanValue()) {
            schemes.add("apiKey");
        }
        return schemes;
    }

    private static List<String> served() {
        return Api.shared()
                .beans(Controller.class)
                .flatMap(controller -> controller.getExecutableMethods().stream())
                .filter(method -> method.hasStereotype(HttpMethodMapping.class))
                .map(method -> verb(method) + " " + path(method))
                .sorted()
                .toList();
    }

    private static String verb(ExecutableMethod<?, ?> method) {
        String mapping =
                method.getAnnotationNameByStereotype(HttpMethodMapping.class).orElseThrow();
        return mapping.substring(mapping.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    private static String path(ExecutableMethod<?, ?> method) {
        String below = method.stringValue(HttpMethodMapping.class).orElse("/");
        return method.stringValue(Controller.class).orElseThrow()
                + (below.equals("/") ? "" : below);
    }
}
