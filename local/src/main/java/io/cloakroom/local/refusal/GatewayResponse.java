package io.cloakroom.local.refusal;

import io.cloakroom.local.http.Headers;
import io.cloakroom.local.http.MediaType;
import io.cloakroom.local.http.Response;
import io.cloakroom.local.restapi.GatewayResponseSetting;
import io.cloakroom.local.restapi.GatewayResponseType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The answer to one reason, as this API has set it.
 *
 * @param headers what the API adds
 * @param templates by media type, never empty
 */
record GatewayResponse(
        int status, List<HeaderMapping> headers, NavigableMap<String, ResponseTemplate> templates) {
    private static final String JSON = "application/json";

    static GatewayResponse of(
            Reason reason, Map<GatewayResponseType, GatewayResponseSetting> settings) {
        var own = new TreeMap<>(Map.of(JSON, ResponseTemplate.parse(reason.form().template())));
        return settingFor(reason, settings)
                .map(setting -> customised(reason, setting, own))
                .orElse(new GatewayResponse(reason.status(), List.of(), own));
    }

    /** A type that is set itself takes nothing from the default of its class. */
    private static Optional<GatewayResponseSetting> settingFor(
            Reason reason, Map<GatewayResponseType, GatewayResponseSetting> settings) {
        var classDefault =
                reason.status() < 500
                        ? GatewayResponseType.DEFAULT_4XX
                        : GatewayResponseType.DEFAULT_5XX;
        return reason.type().map(type -> settings.getOrDefault(type, settings.get(classDefault)));
    }

    private static GatewayResponse customised(
            Reason reason,
            GatewayResponseSetting setting,
            NavigableMap<String, ResponseTemplate> own) {
        var templates = new TreeMap<String, ResponseTemplate>();
        setting.templates()
                .forEach((type, text) -> templates.put(type, ResponseTemplate.parse(text)));
        return new GatewayResponse(
                setting.status().orElse(reason.status()),
                setting.headers().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> HeaderMapping.of(entry.getKey(), entry.getValue()))
                        .toList(),
                templates.isEmpty() ? own : templates);
    }

    Response fill(Optional<String> accept, Function<String, Optional<String>> variables) {
        String mediaType = mediaTypeFor(accept);
        Headers filled = Headers.of("Content-Type", mediaType);
        for (HeaderMapping header : headers) {
            filled =
                    header.valueFor(variables).map(replacing(filled, header.name())).orElse(filled);
        }
        String body = templateFor(mediaType).fill(variables);
        return new Response(status, filled, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Function<String, Headers> replacing(Headers headers, String name) {
        return value -> headers.without(name).plus(name, value);
    }

    private String mediaTypeFor(Optional<String> accept) {
        return accept.stream()
                .flatMap(MediaType::each)
                .filter(templates::containsKey)
                .findFirst()
                .orElse(templates.containsKey(JSON) ? JSON : templates.firstKey());
    }

    private ResponseTemplate templateFor(String mediaType) {
        return templates.getOrDefault(mediaType, ResponseTemplate.literal(""));
    }
}
