package io.cloakroom.local.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.restapi.ApiKeySource;
import io.cloakroom.local.restapi.MethodThrottles;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Route;
import io.cloakroom.local.restapi.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;

class RequestFieldsTest {
    private static final RestApi API = Apis.of(Routes.open("GET", "/items/{id}"));

    @Test
    void saysNullForWhatIsEmpty() {
        var event = event(Requests.get("/dev/items/7"));

        assertThat(event.get("queryStringParameters").isNull()).isTrue();
        assertThat(event.get("multiValueQueryStringParameters").isNull()).isTrue();
        assertThat(event.get("stageVariables").isNull()).isTrue();
        assertThat(event.get("pathParameters")).hasToString("{\"id\":\"7\"}");
        assertThat(event.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "resource",
                        "path",
                        "httpMethod",
                        "headers",
                        "multiValueHeaders",
                        "queryStringParameters",
                        "multiValueQueryStringParameters",
                        "pathParameters",
                        "stageVariables",
                        "requestContext");
    }

    @Test
    void describesTheRequestInItsContext() {
        var context =
                event(
                                Requests.get(
                                        "//dev//items/7/",
                                        "Host",
                                        "api.example:8080",
                                        "user-agent",
                                        "me"))
                        .get("requestContext");

        assertThat(texts(context))
                .containsEntry("accountId", "123456789012")
                .containsEntry("apiId", "abcdefghij")
                .containsEntry("domainName", "api.example")
                .containsEntry("domainPrefix", "api")
                .containsEntry("httpMethod", "GET")
                .containsEntry("path", "//dev//items/7/")
                .containsEntry("protocol", "HTTP/1.1")
                .containsEntry("requestTime", "21/Nov/2026:03:04:05 +0000")
                .containsEntry("requestTimeEpoch", String.valueOf(Requests.NOW.toEpochMilli()))
                .containsEntry("resourcePath", "/items/{id}")
                .containsEntry("stage", "dev")
                .doesNotContainKey("authorizer");
        assertThat(context.get("requestTimeEpoch").isNumber()).isTrue();
        assertThat(context.get("resourceId").asText()).matches("[a-z0-9]{6}");
        assertThat(context.get("deploymentId").asText()).matches("[a-z0-9]{6}");
        assertThat(context.get("identity")).hasSize(12);
        assertThat(context.at("/identity/sourceIp").asText()).isEqualTo("127.0.0.1");
        assertThat(context.at("/identity/userAgent").asText()).isEqualTo("me");
        assertThat(context.at("/identity/caller").isNull()).isTrue();
    }

    @Test
    void keepsTheLastOfARepeatedHeaderAndAllOfThem() {
        var event = event(Requests.get("/dev/items/7", "X-Tag", "a", "x-tag", "b"));

        assertThat(event.at("/headers/X-Tag").asText()).isEqualTo("b");
        assertThat(event.at("/multiValueHeaders/X-Tag")).hasToString("[\"a\",\"b\"]");
    }

    @Test
    void keepsTheClientsSpellingButForTwo() {
        var event =
                event(
                        Requests.get(
                                "/dev/items/7",
                                "tEsT",
                                "1",
                                "authorization",
                                "t",
                                "USER-AGENT",
                                "u"));

        assertThat(event.get("headers").properties())
                .extracting(Map.Entry::getKey)
                .contains("tEsT", "Authorization", "User-Agent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection",
                "Content-Length",
                "Content-MD5",
                "Expect",
                "Max-Forwards",
                "Proxy-Authenticate",
                "Server",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade",
                "WWW-Authenticate"
            })
    void dropsAHeader(String name) {
        assertThat(event(Requests.get("/dev/items/7", name, "x")).get("headers").has(name))
                .isFalse();
    }

    @Test
    void dropsASignatureMadeWithCredentials() {
        var event = event(Requests.get("/dev/items/7", "Authorization", "AWS4-HMAC-SHA256 x"));

        assertThat(event.get("headers").has("Authorization")).isFalse();
    }

    @Test
    void saysWhereTheRequestCameFrom() {
        var headers =
                event(
                                Requests.get(
                                        "/dev/items/7",
                                        "Host",
                                        "localhost:8080",
                                        "X-Forwarded-For",
                                        "10.0.0.1",
                                        "X-Forwarded-Proto",
                                        "gopher"))
                        .get("headers");

        assertThat(texts(headers))
                .containsEntry("X-Forwarded-For", "10.0.0.1, 127.0.0.1")
                .containsEntry("X-Forwarded-Port", "8080")
                .containsEntry("X-Forwarded-Proto", "http")
                .containsEntry("Host", "localhost:8080");
        assertThat(headers.get("X-Amzn-Trace-Id").asText()).startsWith("Root=1-");
    }

    @Test
    void handsOnTheStagesVariables() {
        var api =
                Apis.on(
                        new Stage("dev", Map.of("table", "t1"), MethodThrottles.NONE),
                        ApiKeySource.HEADER,
                        API.routes().toArray(Route[]::new));
        var routed = Requests.routed(api, Requests.get("/dev/items/7"));

        assertThat(new RequestFields(api, Apis.ACCOUNT).ofIntegration(routed).get("stageVariables"))
                .hasToString("{\"table\":\"t1\"}");
    }

    private static ObjectNode event(Request request) {
        return new RequestFields(API, Apis.ACCOUNT).ofIntegration(Requests.routed(API, request));
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new HashMap<String, String>();
        object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
