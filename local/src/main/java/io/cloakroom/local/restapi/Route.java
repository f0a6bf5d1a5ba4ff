package io.cloakroom.local.restapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A method of a resource: what it requires of a request, and what answers.
 *
 * @param method upper-case verb, or {@code ANY}
 * @param operationName what an OpenAPI document calls operationId
 */
public record Route(
        String method,
        PathPattern path,
        Optional<Authorizer> authorizer,
        boolean apiKeyRequired,
        RequestValidation validation,
        Integration integration,
        Optional<String> operationName) {
    public static final String ANY = "ANY";

    /** As usage plans name it: {@code /items/GET}. */
    public String name() {
        return path.template() + "/" + method;
    }

    /** What a request must bring, in words, in the order in which it is looked at. */
    public List<String> requirements() {
        var requirements = new ArrayList<String>();
        authorizer.map(Authorizer::name).ifPresent(requirements::add);
        if (apiKeyRequired) {
            requirements.add("API key");
        }
        validation
                .requiredParameters()
                .forEach(parameter -> requirements.add(parameter.description()));
        validation.models().keySet().stream()
                .sorted()
                .forEach(type -> requirements.add("body model (" + type + ")"));
        return requirements;
    }

    /**
     * Which method of an API.
     *
     * @param path the resource's, as the description spells it
     */
    record Key(String method, String path) {}
}
