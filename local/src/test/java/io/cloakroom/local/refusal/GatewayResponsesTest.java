package io.cloakroom.local.refusal;

import static io.cloakroom.local.restapi.GatewayResponseType.DEFAULT_4XX;
import static io.cloakroom.local.restapi.GatewayResponseType.DEFAULT_5XX;
import static io.cloakroom.local.restapi.GatewayResponseType.INTEGRATION_FAILURE;
import static io.cloakroom.local.restapi.GatewayResponseType.UNAUTHORIZED;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.http.Response;
import io.cloakroom.local.restapi.GatewayResponseSetting;
import io.cloakroom.local.restapi.GatewayResponseType;
import io.cloakroom.local.template.TemplateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.OptionalInt;

class GatewayResponsesTest {
    private static final Request REQUEST =
            Requests.get("/dev/items?page=2", "Origin", "https://a.example", "Accept", "text/html");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNKNOWN_STAGE     | 403 | {\"message\":\"Forbidden\"}",
                "UNKNOWN_ROUTE     | 403 | {\"message\":\"Missing Authentication Token\"}",
                "UNAUTHORIZED      | 401 | {\"message\":\"Unauthorized\"}",
                "NOT_ALLOWED       | 403 | {\"Message\":\"User is not authorized to access this"
                        + " resource\"}",
                "AUTHORIZER_FAILED | 500 | {\"message\":null}",
                "INVALID_API_KEY   | 403 | {\"message\":\"Forbidden\"}",
                "BAD_BODY          | 400 | {\"message\": \"Invalid request body\"}",
                "REQUEST_TOO_LONG  | 413 | {\"message\": \"Request Too Long\"}",
                "FUNCTION_FAILED   | 502 | {\"message\": \"Internal server error\"}",
                "FUNCTION_THROTTLED| 500 | {\"message\": \"Internal server error\"}",
                "FUNCTION_TOO_SLOW | 504 | {\"message\": \"Endpoint request timed out\"}",
            })
    void answersAsTheServiceDoesUnasked(Reason reason, int status, String body) {
        var response = answer(Map.of(), reason);

        assertThat(response.status()).isEqualTo(status);
        assertThat(body(response)).isEqualTo(body);
        assertThat(response.headers().last("Content-Type")).contains("application/json");
        assertThat(response.headers().last("x-amzn-ErrorType")).contains(reason.errorType());
        assertThat(response.headers().has("x-amzn-RequestId")).isTrue();
        assertThat(response.headers().has("x-amz-apigw-id")).isTrue();
        assertThat(response.headers().has("X-Amzn-Trace-Id")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_ROUTE, 418",
        "UNKNOWN_ROUTE_WITH_AUTHORIZATION, 418",
        "UNAUTHORIZED, 401",
        "BAD_BODY, 418",
        "UNKNOWN_STAGE, 403",
        "REQUEST_TOO_LONG, 413",
        "FUNCTION_FAILED, 599",
        "FUNCTION_TOO_SLOW, 599",
        "FUNCTION_THROTTLED, 503"
    })
    void givesATypeTheStatusOfItsClassUnlessItHasItsOwnSetting(Reason reason, int status) {
        var settings =
                Map.of(
                        DEFAULT_4XX, status(418),
                        DEFAULT_5XX, status(599),
                        INTEGRATION_FAILURE, status(503),
                        UNAUTHORIZED, headers(Map.of("X-Own", "'1'")));

        assertThat(answer(settings, reason).status()).isEqualTo(status);
    }

    @Test
    void mapsHeaders() {
        var mapped =
                headers(
                        Map.of(
                                "Content-Type", "'application/problem+json'",
                                "X-Origin", "method.request.header.origin",
                                "X-Page", "method.request.querystring.page",
                                "X-Api", "context.apiId",
                                "X-Nothing", "context.authorizer.userId"));
        var headers = answer(Map.of(DEFAULT_4XX, mapped), Reason.UNAUTHORIZED).headers();

        assertThat(headers.all("Content-Type")).containsExactly("application/problem+json");
        assertThat(headers.last("X-Origin")).contains("https://a.example");
        assertThat(headers.last("X-Page")).contains("2");
        assertThat(headers.last("X-Api")).contains("abcdefghij");
        assertThat(headers.has("X-Nothing")).isFalse();
    }

    @Test
    void leavesOutAHeaderThatWouldBreakTheAnswerApart() {
        var settings = Map.of(DEFAULT_4XX, headers(Map.of("X-A", "method.request.querystring.a")));
        var refusal = refusal(Reason.UNAUTHORIZED, Requests.get("/dev?a=x%0d%0aSet-Cookie:%20b"));

        assertThat(responses(settings).answer(refusal).headers().has("X-A")).isFalse();
    }

    @Test
    void fillsATemplate() {
        var template =
                "{\"t\":$context.error.messageString,\"m\":\"$context.error.message.\",\"y\":\"$context.error.responseType\","
                    + "\"p\":\"${context.path}\",\"o\":\"$method.request.header.Origin\",\"n\":\"$context.none\",\"$5\":1}";
        var response =
                answer(
                        Map.of(UNAUTHORIZED, template("application/json", template)),
                        Reason.UNAUTHORIZED);

        assertThat(body(response))
                .isEqualTo(
                        "{\"t\":\"Unauthorized\",\"m\":\"Unauthorized.\",\"y\":\"UNAUTHORIZED\","
                            + "\"p\":\"/dev/items\",\"o\":\"https://a.example\",\"n\":\"\",\"$5\":1}");
    }

    @Test
    void choosesTheTemplateThatTheClientAccepts() {
        var setting =
                new GatewayResponseSetting(
                        OptionalInt.empty(),
                        Map.of(),
                        Map.of(
                                "application/json",
                                "{}",
                                "text/html",
                                "<p>$context.error.message</p>"));
        var response = answer(Map.of(UNAUTHORIZED, setting), Reason.UNAUTHORIZED);

        assertThat(body(response)).isEqualTo("<p>Unauthorized</p>");
        assertThat(response.headers().last("Content-Type")).contains("text/html");
    }

    @Test
    void leavesTheBodyOutForHead() {
        var refusal = refusal(Reason.UNAUTHORIZED, Requests.of("HEAD", "/dev/items", ""));

        assertThat(responses(Map.of()).answer(refusal).body()).isEmpty();
    }

    @Test
    void refusesAHeaderValueThatIsNeitherTextNorMapping() {
        assertThatThrownBy(() -> responses(Map.of(DEFAULT_4XX, headers(Map.of("X-A", "bare")))))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("X-A");
    }

    private static Response answer(
            Map<GatewayResponseType, GatewayResponseSetting> settings, Reason reason) {
        return responses(settings).answer(refusal(reason, REQUEST));
    }

    private static GatewayResponses responses(
            Map<GatewayResponseType, GatewayResponseSetting> settings) {
        return new GatewayResponses(Apis.withResponses(settings), Apis.ACCOUNT);
    }

    private static Refusal refusal(Reason reason, Request request) {
        return Requests.arrived(request).refuse(reason, Circumstances.PLAIN);
    }

    private static GatewayResponseSetting status(int status) {
        return new GatewayResponseSetting(OptionalInt.of(status), Map.of(), Map.of());
    }

    private static GatewayResponseSetting headers(Map<String, String> headers) {
        return new GatewayResponseSetting(OptionalInt.empty(), headers, Map.of());
    }

    private static GatewayResponseSetting template(String type, String template) {
        return new GatewayResponseSetting(OptionalInt.empty(), Map.of(), Map.of(type, template));
    }

    private static String body(Response response) {
        return new String(response.body(), UTF_8);
    }
}
