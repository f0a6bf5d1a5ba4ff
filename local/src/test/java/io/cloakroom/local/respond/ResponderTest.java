package io.cloakroom.local.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.http.Header;
import io.cloakroom.local.http.Headers;
import io.cloakroom.local.http.Response;
import io.cloakroom.local.invoke.Answer;
import io.cloakroom.local.invoke.ProxyAnswer;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class ResponderTest {
    private static final RestApi API = Apis.of(Routes.open("ANY", "/items"));
    private static final RestApi IMAGES =
            Apis.withBinary("image/png", Routes.open("ANY", "/items"));
    private static final RestApi BINARY = Apis.withBinary("*/*", Routes.open("ANY", "/items"));

    @Test
    void addsTheServicesHeadersAndADefaultType() {
        var headers = respond("GET", answer(Headers.NONE, Headers.NONE)).headers();

        assertThat(headers.lines())
                .extracting(Header::name)
                .containsExactly(
                        "Content-Type", "x-amzn-RequestId", "x-amz-apigw-id", "X-Amzn-Trace-Id");
        assertThat(headers.last("Content-Type")).contains("application/json");
    }

    @Test
    void givesAMockNoTrace() {
        var request = Requests.valid(API, Requests.get("/dev/items"));
        var response =
                new Responder(API)
                        .respond(request, new Answer.Fixed(200, Headers.NONE, new byte[1]));

        assertThat(response.headers().has("X-Amzn-Trace-Id")).isFalse();
        assertThat(response.headers().has("x-amzn-RequestId")).isTrue();
    }

    @Test
    void mergesBothMapsTheOneWithManyValuesFirst() {
        var single = Headers.of("X-A", "1", "x-b", "2", "X-C", "3");
        var many = Headers.of("X-B", "1", "X-B", "2");

        assertThat(respond("GET", answer(single, many)).headers().lines())
                .startsWith(
                        new Header("X-B", "1"),
                        new Header("X-B", "2"),
                        new Header("X-A", "1"),
                        new Header("X-C", "3"));
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, x-amzn-Remapped-Authorization",
        "connection, x-amzn-Remapped-connection",
        "Content-MD5, x-amzn-Remapped-Content-MD5",
        "Date, x-amzn-Remapped-Date",
        "Max-Forwards, x-amzn-Remapped-Max-Forwards",
        "Server, x-amzn-Remapped-Server",
        "User-Agent, x-amzn-Remapped-User-Agent",
        "WWW-Authenticate, x-amzn-Remapped-WWW-Authenticate",
        "Content-Length, ''",
        "Expect, ''",
        "Host, ''",
        "Proxy-Authenticate, ''",
        "TE, ''",
        "Trailer, ''",
        "Transfer-Encoding, ''",
        "Upgrade, ''",
        "Via, ''",
        "Age, Age",
        "Content-Encoding, Content-Encoding",
        "Pragma, Pragma",
    })
    void keepsRenamesOrDropsAHeader(String name, String seen) {
        var headers = respond("GET", answer(Headers.of(name, "x"), Headers.NONE)).headers();

        assertThat(headers.lines().stream().filter(line -> line.value().equals("x")))
                .extracting(Header::name)
                .isEqualTo(seen.isEmpty() ? List.of() : List.of(seen));
    }

    @Test
    void letsNoFunctionChooseTheRequestsIds() {
        var response = respond("GET", answer(Headers.of("X-Amzn-RequestId", "mine"), Headers.NONE));

        assertThat(response.headers().all("x-amzn-RequestId")).hasSize(1).doesNotContain("mine");
    }

    @ParameterizedTest
    @CsvSource({"HEAD, 200, ''", "GET, 204, ''", "GET, 304, ''", "GET, 200, x"})
    void sendsABodyOnlyWhereHttpHasOne(String method, int status, String body) {
        var answer = new ProxyAnswer(status, Headers.NONE, Headers.NONE, "x", false);

        assertThat(respond(method, answer).body()).asString().isEqualTo(body);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "none      | image/png              | ZQ==",
                "image/png | image/png              | e",
                "image/png | image/png;q=1, */*     | e",
                "image/png | */*, image/png         | ZQ==",
                "image/png | image/*                | ZQ==",
                "image/png | ''                     | ZQ==",
                "*/*       | text/html              | e",
            })
    void decodesForAClientWhoseFirstTypeIsListed(String listed, String accept, String body) {
        var api =
                switch (listed) {
                    case "none" -> API;
                    case "image/png" -> IMAGES;
                    default -> BINARY;
                };
        var answer = new ProxyAnswer(200, Headers.NONE, Headers.NONE, "ZQ==", true);

        assertThat(respond(api, accept, answer).body()).asString().isEqualTo(body);
    }

    @Test
    void refusesWhatIsNoBase64() {
        var answer = new ProxyAnswer(200, Headers.NONE, Headers.NONE, "?", true);

        assertThat(
                        catchThrowableOfType(Refusal.class, () -> respond(BINARY, "a/b", answer))
                                .reason())
                .isEqualTo(Reason.API_MISCONFIGURED);
    }

    private static ProxyAnswer answer(Headers single, Headers many) {
        return new ProxyAnswer(200, single, many, "", false);
    }

    private static Response respond(String method, ProxyAnswer answer) {
        var request = Requests.valid(API, Requests.of(method, "/dev/items", ""));
        return new Responder(API).respond(request, new Answer.Proxied(answer, false));
    }

    private static Response respond(RestApi api, String accept, ProxyAnswer answer) {
        var request = Requests.valid(api, Requests.get("/dev/items", "Accept", accept));
        return new Responder(api).respond(request, new Answer.Proxied(answer, false));
    }
}
