package io.cloakroom.local.restapi;

import java.util.Map;
import java.util.OptionalInt;

/**
 * How the API changes one type of gateway response.
 *
 * @param status empty keeps the type's own
 * @param headers by name; a value is a static text in single quotes or a mapping expression such as
 *     {@code context.requestId} or {@code method.request.header.Origin}
 * @param templates by media type
 */
public record GatewayResponseSetting(
        OptionalInt status, Map<String, String> headers, Map<String, String> templates) {
    public GatewayResponseSetting {
        headers = Map.copyOf(headers);
        templates = Map.copyOf(templates);
    }
}
