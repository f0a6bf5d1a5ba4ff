package io.cloakroom.local.mapping;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a template may ask of a request.
 *
 * @param body as text
 * @param variables by name without the dollar: {@code context.requestId}, {@code
 *     method.request.header.origin}, {@code stageVariables.colour}
 * @param headers by the names that the client sent
 */
public record MappingInput(
        String body, Map<String, String> variables, Map<String, String> headers) {
    public MappingInput {
        variables = Map.copyOf(variables);
        headers = Map.copyOf(headers);
    }

    public MappingInput withBody(String other) {
        return new MappingInput(other, variables, headers);
    }

    /** Those that begin alike, without the beginning. */
    Map<String, String> under(String prefix) {
        return variables.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(
                        Collectors.toMap(
                                entry -> entry.getKey().substring(prefix.length()),
                                Map.Entry::getValue));
    }
}
