package io.cloakroom.local.invoke;

import io.cloakroom.local.mapping.MappingInput;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.Integration;
import io.cloakroom.local.restapi.MockResponse;
import io.cloakroom.local.validate.ValidRequest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers without calling anything: the request template says which response is meant. */
final class Mocks {
    private final Map<String, String> apiVariables;

    Mocks(Map<String, String> apiVariables) {
        this.apiVariables = apiVariables;
    }

    Answer answer(ValidRequest request, Integration.Mock mock) {
        MappingInput input = input(request);
        String status = MockRequest.status(request, mock, input);
        MockResponse response =
                mock.responses().stream()
                        .filter(one -> one.chosenBy().matcher(status).matches())
                        .findFirst()
                        .orElseThrow(
                                () -> fault(request, "the mock has no response for " + status));
        return MockAnswer.of(request, response, input.withBody(""));
    }

    private MappingInput input(ValidRequest request) {
        var variables = new HashMap<>(request.authorized().variables());
        variables.putAll(apiVariables);
        var headers = new LinkedHashMap<String, String>();
        request.routed()
                .request()
                .headers()
                .lines()
                .forEach(line -> headers.put(line.name(), line.value()));
        return new MappingInput(
                new String(request.body(), StandardCharsets.UTF_8), variables, headers);
    }

    static Refusal fault(ValidRequest request, String detail) {
        return request.refuse(Reason.API_MISCONFIGURED, Circumstances.because(detail));
    }
}
