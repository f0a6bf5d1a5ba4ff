package io.cloakroom.local.invoke;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloakroom.local.http.MediaType;
import io.cloakroom.local.mapping.MappingInput;
import io.cloakroom.local.mapping.MappingTemplate;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.restapi.Integration;
import io.cloakroom.local.restapi.Integration.Passthrough;
import io.cloakroom.local.validate.ValidRequest;

/** What a mock is asked for. */
final class MockRequest {
    /** The service reads what a template has made with patience (recorded for names and quotes). */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build();

    private MockRequest() {}

    /** Where nothing says which status to answer with, the answer is 500 (recorded). */
    static String status(ValidRequest request, Integration.Mock mock, MappingInput input) {
        try {
            JsonNode status = JSON.readTree(requested(request, mock, input)).path("statusCode");
            if (status.isValueNode() && !status.isNull()) {
                return status.asText();
            }
        } catch (JsonProcessingException _) {
            // The reason is below: what was read may be the request's body.
        }
        throw Mocks.fault(request, "the mock's request template gives no statusCode");
    }

    /** A request without a Content-Type counts as JSON. */
    private static String requested(
            ValidRequest request, Integration.Mock mock, MappingInput input) {
        String type =
                MediaType.of(
                        request.routed()
                                .request()
                                .header("Content-Type")
                                .orElse("application/json"));
        MappingTemplate template = mock.requestTemplates().get(type);
        if (template != null) {
            return MockAnswer.render(request, template, input).text();
        }
        if (!passes(mock)) {
            throw request.refuse(
                    Reason.UNSUPPORTED_MEDIA_TYPE,
                    Circumstances.because("the mock has no template for this Content-Type"));
        }
        return input.body();
    }

    private static boolean passes(Integration.Mock mock) {
        return mock.passthrough() == Passthrough.WHEN_NO_MATCH
                || (mock.passthrough() == Passthrough.WHEN_NO_TEMPLATES
                        && mock.requestTemplates().isEmpty());
    }
}
