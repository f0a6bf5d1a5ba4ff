package io.cloakroom.local.restapi;

import io.cloakroom.local.mapping.MappingTemplate;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * One answer of a mock.
 *
 * @param chosenBy the statuses that choose it; the default's fits all
 * @param headers by name; a text in single quotes, or a mapping expression such as {@code
 *     context.requestId}
 * @param templates of the body by media type
 */
public record MockResponse(
        Pattern chosenBy,
        int status,
        Map<String, String> headers,
        Map<String, MappingTemplate> templates) {
    public MockResponse {
        headers = Map.copyOf(headers);
        templates = Map.copyOf(templates);
    }
}
