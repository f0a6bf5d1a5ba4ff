package io.cloakroom.local.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.http.Headers;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.RequestValidation;
import io.cloakroom.local.restapi.RequestValidation.Location;
import io.cloakroom.local.restapi.RequestValidation.RequiredParameter;
import io.cloakroom.local.restapi.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

class RequestValidatorTest {
    private static final String TITLED =
            """
            {"type": "object", "required": ["title"], "additionalProperties": false,
             "properties": {"title": {"$ref": "#/definitions/title"}},
             "definitions": {"title": {"type": "string", "minLength": 1}}}
            """;
    private static final RestApi TYPED = api(Map.of("application/json", json(TITLED)));
    private static final RestApi ANY_TYPE = api(Map.of("$default", json(TITLED)));
    private static final RestApi ANYTHING = api(Map.of("application/json", json("{}")));

    record Row(String name, RestApi api, String contentType, String body, boolean valid) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> bodies() {
        var json = "application/json";
        return List.of(
                new Row("fits", TYPED, json, "{\"title\":\"x\"}", true),
                new Row("wrong type", TYPED, json, "{\"title\":1}", false),
                new Row("too short", TYPED, json, "{\"title\":\"\"}", false),
                new Row("unknown member", TYPED, json, "{\"title\":\"x\",\"y\":1}", false),
                new Row("missing member", TYPED, json, "{}", false),
                new Row("a list", TYPED, json, "[]", false),
                new Row("no JSON", TYPED, json, "{", false),
                new Row("a number beyond all numbers", TYPED, json, "{\"n\":1e99999999999}", false),
                new Row("two documents", TYPED, json, "{\"title\":\"x\"} {}", false),
                new Row("nothing", TYPED, json, "", false),
                new Row("nothing where nothing is required", ANYTHING, json, "", true),
                new Row("charset", TYPED, "Application/JSON; charset=utf-8", "{}", false),
                new Row("no content type", TYPED, "", "{}", false),
                new Row("another type", TYPED, "text/plain", "{}", true),
                new Row("another type, model for all", ANY_TYPE, "text/plain", "{}", false));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void holdsTheBodyAgainstTheModelOfItsType(Row row) {
        var request = post("/dev/items?name=x", row.contentType(), row.body().getBytes(UTF_8));

        if (row.valid()) {
            assertThat(Requests.valid(row.api(), request).body()).asString().isEqualTo(row.body());
        } else {
            assertThat(refusal(row.api(), request).reason()).isEqualTo(Reason.BAD_BODY);
        }
    }

    @Test
    void saysForTheLogWhereTheBodyIsWrong() {
        var refusal = refusal(TYPED, post("/dev/items?name=x", "", "{}".getBytes(UTF_8)));

        assertThat(refusal.circumstances().detail().orElseThrow()).contains("title");
    }

    @Test
    void namesAllMissingParameters() {
        var all =
                List.of(
                        new RequiredParameter(Location.HEADER, "X-Tenant"),
                        new RequiredParameter(Location.PATH, "id"),
                        new RequiredParameter(Location.QUERY, "name"));
        var api =
                Apis.of(
                        Routes.with(
                                Routes.open("GET", "/items/{id}"),
                                new RequestValidation(all, Map.of())));

        assertThat(refusal(api, Requests.get("/dev/items/7?name=%20")).circumstances().message())
                .contains("Missing required request parameters: [X-Tenant, name]");
        assertThat(Requests.valid(api, Requests.get("/dev/items/7?name=a", "x-tenant", "t")))
                .isNotNull();
    }

    @Test
    void unpacksACompressedBody() throws IOException {
        var body = "{\"title\":\"x\"}";
        var request = post("/dev/items?name=x", "", zipped(body.getBytes(UTF_8)), "gzip");

        assertThat(Requests.valid(TYPED, request).body()).asString().isEqualTo(body);
    }

    @Test
    void refusesABodyThatIsNotCompressedAsItSays() {
        var fake = post("/dev/items?name=x", "", "{}".getBytes(UTF_8), "gzip");
        var unknown = post("/dev/items?name=x", "", "{}".getBytes(UTF_8), "br");

        assertThat(refusal(TYPED, fake).reason()).isEqualTo(Reason.UNSUPPORTED_CONTENT_CODING);
        assertThat(refusal(TYPED, unknown).reason()).isEqualTo(Reason.UNSUPPORTED_CONTENT_CODING);
    }

    @Test
    void refusesWhatUnpacksToMoreThanTheLimit() throws IOException {
        var request = post("/dev/items?name=x", "", zipped(new byte[10_485_761]), "gzip");

        assertThat(refusal(TYPED, request).reason()).isEqualTo(Reason.REQUEST_TOO_LONG);
    }

    private static RestApi api(Map<String, JsonNode> models) {
        var name = new RequiredParameter(Location.QUERY, "name");
        return Apis.of(
                Routes.with(
                        Routes.open("POST", "/items"),
                        new RequestValidation(List.of(name), models)));
    }

    private static Request post(String target, String contentType, byte[] body, String... coding) {
        var headers =
                contentType.isEmpty() ? Headers.NONE : Headers.of("Content-Type", contentType);
        for (String value : coding) {
            headers = headers.plus("Content-Encoding", value);
        }
        return new Request("POST", target, headers, body, "127.0.0.1");
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static Refusal refusal(RestApi api, Request request) {
        return catchThrowableOfType(Refusal.class, () -> Requests.valid(api, request));
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
