package io.cloakroom.local.refusal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import io.cloakroom.local.http.Headers;
import io.cloakroom.local.http.Response;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.RestApi;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Turns a refusal into the API's answer. */
public final class GatewayResponses {
    private static final byte[] NOTHING = {};

    private final Map<Reason, GatewayResponse> responses = new EnumMap<>(Reason.class);
    private final Map<String, String> apiVariables;

    public GatewayResponses(RestApi api, Account account) {
        for (Reason reason : Reason.values()) {
            responses.put(reason, GatewayResponse.of(reason, api.gatewayResponses()));
        }
        this.apiVariables = api.variables(account);
    }

    public Response answer(Refusal refusal) {
        var response = requireNonNull(responses.get(refusal.reason()));
        Response filled =
                response.fill(
                        refusal.variable("method.request.header.accept"),
                        name -> variable(refusal, name));
        boolean head = refusal.variable("context.httpMethod").filter("HEAD"::equals).isPresent();
        return new Response(
                filled.status(),
                serviceHeaders(refusal, filled.headers()),
                head ? NOTHING : filled.body());
    }

    /** Whether the error type survives a customised answer is not documented; here it does. */
    private static Headers serviceHeaders(Refusal refusal, Headers headers) {
        return headers.plus("x-amzn-RequestId", refusal.variable("context.requestId").orElse(""))
                .plus("x-amz-apigw-id", refusal.variable("context.extendedRequestId").orElse(""))
                .plus("x-amzn-ErrorType", refusal.reason().errorType());
    }

    private Optional<String> variable(Refusal refusal, String name) {
        return switch (name) {
            case "context.error.message" -> refusal.toldToClient();
            case "context.error.messageString" -> Optional.of(quoted(refusal.toldToClient()));
            case "context.error.responseType" -> refusal.reason().type().map(Enum::name);
            case "context.error.validationErrorString" ->
                    refusal.circumstances()
                            .detail()
                            .filter(_ -> refusal.reason().phase() == Phase.VALIDATE);
            default -> refusal.variable(name).or(() -> Optional.ofNullable(apiVariables.get(name)));
        };
    }

    private static String quoted(Optional<String> message) {
        return message.map(JsonStringEncoder.getInstance()::quoteAsString)
                .map(escaped -> '"' + String.valueOf(escaped) + '"')
                .orElse("null");
    }
}
