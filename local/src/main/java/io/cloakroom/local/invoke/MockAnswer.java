package io.cloakroom.local.invoke;

import io.cloakroom.local.http.Headers;
import io.cloakroom.local.http.MediaType;
import io.cloakroom.local.mapping.MappingInput;
import io.cloakroom.local.mapping.MappingTemplate;
import io.cloakroom.local.mapping.MappingTemplate.Rendered;
import io.cloakroom.local.restapi.MockResponse;
import io.cloakroom.local.validate.ValidRequest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A mock's response, filled in. */
final class MockAnswer {
    private static final String JSON_TYPE = "application/json";
    private static final Rendered NOTHING = new Rendered("", Optional.empty(), Map.of());
    private static final Pattern STATUS = Pattern.compile("[2-5]\\d\\d");
    private static final Pattern BREAKS_THE_LINE = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

    private MockAnswer() {}

    static Answer of(ValidRequest request, MockResponse response, MappingInput input) {
        Optional<String> type = mediaType(request, response.templates().keySet());
        Rendered body =
                type.map(response.templates()::get)
                        .map(template -> render(request, template, input))
                        .orElse(NOTHING);
        Headers headers = Headers.of("Content-Type", type.orElse(JSON_TYPE));
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            headers = with(headers, header.getKey(), value(header.getValue(), input));
        }
        for (Map.Entry<String, String> header : body.headers().entrySet()) {
            headers = with(headers, header.getKey(), header.getValue());
        }
        return new Answer.Fixed(
                status(request, body).orElse(response.status()),
                headers,
                body.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Integer> status(ValidRequest request, Rendered body) {
        if (body.status().filter(status -> !STATUS.matcher(status).matches()).isPresent()) {
            throw Mocks.fault(request, "the mock's template overrides the status with none");
        }
        return body.status().map(Integer::valueOf);
    }

    static Rendered render(ValidRequest request, MappingTemplate template, MappingInput input) {
        try {
            return template.render(input);
        } catch (IllegalStateException e) {
            throw Mocks.fault(request, "a mapping template failed");
        }
    }

    /** Nothing when there is no value, or one that would break out of the header. */
    private static Headers with(Headers headers, String name, String value) {
        boolean usable = !value.isEmpty() && !BREAKS_THE_LINE.matcher(value).find();
        return usable ? headers.without(name).plus(name, value) : headers;
    }

    private static String value(String expression, MappingInput input) {
        return expression.startsWith("'")
                ? expression.substring(1, expression.length() - 1)
                : input.variables().getOrDefault(expression, "");
    }

    private static Optional<String> mediaType(ValidRequest request, Set<String> known) {
        return request.routed().request().header("Accept").stream()
                .flatMap(MediaType::each)
                .filter(known::contains)
                .findFirst()
                .or(() -> Optional.of(JSON_TYPE).filter(known::contains))
                .or(() -> known.stream().sorted().findFirst());
    }
}
