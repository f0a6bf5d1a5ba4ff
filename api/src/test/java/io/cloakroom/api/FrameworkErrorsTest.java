package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

final class FrameworkErrorsTest {

    static final List<Row> ROWS =
            List.of(
                    new Row("no such route", Event.get("/nope"), 404),
                    new Row("the root", Event.get("/"), 404),
                    new Row("a method not served", Event.of("DELETE", "/items").as("a"), 405),
                    new Row("a method nobody knows", Event.of("BREW", "/items").as("a"), 405),
                    new Row(
                            "a method that is not even a word",
                            Event.of("G T", "/items").as("a"),
                            405),
                    new Row(
                            "a method instead of another",
                            Event.of("DELETE", "/items/x")
                                    .as("a")
                                    .header("x-HTTP-Method-Override", "DELETE"),
                            400),
                    new Row(
                            "a body of another type",
                            post().header("Content-Type", "text/plain"),
                            415),
                    new Row("a body of no type", post(), 415),
                    new Row(
                            "two types",
                            post().header("Content-Type", "application/json", "text/plain"),
                            415),
                    new Row("a type that is none", post().header("Content-Type", ";;/"), 415),
                    new Row(
                            "another charset",
                            post().header("Content-Type", "application/json; charset=utf-16"),
                            415),
                    new Row(
                            "a form",
                            post().header("Content-Type", "application/x-www-form-urlencoded"),
                            415),
                    new Row(
                            "a form of parts",
                            post().header("Content-Type", "multipart/form-data"),
                            415),
                    new Row(
                            "JSON where a patch belongs",
                            Event.of("PATCH", "/items/x").as("a").json("{}"),
                            415),
                    new Row("a patch where JSON belongs", post().mergePatch("{}"), 415));

    private final Api api = Api.shared();

    record Row(String name, Event event, int status) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Event post() {
        return Event.of("POST", "/items").as("a").body("{}");
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void areProblems(Row row) {
        Answer answer = api.send(row.event());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(row.status());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.member("status").getIntValue()).isEqualTo(row.status());
        assertThat(answer.text("type")).isEqualTo("about:blank");
        assertThat(answer.text("title")).isNotEmpty();
        assertThat(answer.text("detail")).isNotEmpty();
        assertThat(answer.text("requestId")).isEqualTo("request-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/items", "/health", "/me"})
    void nameTheMethodsThatAreServed(String path) {
        Answer answer = api.send(Event.of("TRACE", path));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET").doesNotContain("HEAD", "TRACE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{}",
                "\u0000",
                "{\"httpMethod\":\"GET\"}",
                "{\"httpMethod\":\"GET\",\"path\":\"/health\"}",
                "{\"httpMethod\":7,\"path\":\"/health\",\"requestContext\":{}}",
                "{\"httpMethod\":\"GET\",\"path\":\"health\",\"requestContext\":{}}",
                "{\"httpMethod\":\"GET\",\"path\":\"/health\",\"requestContext\":[]}",
                "{\"httpMethod\":\"GET\",\"path\":\"/health\",\"requestContext\":{},\"headers\":{\"a\":null}}",
                "{\"httpMethod\":\"GET\",\"path\":\"/health\",\"requestContext\":{},\"multiValueHeaders\":{\"a\":\"b\"}}",
                "{\"httpMethod\":\"GET\",\"path\":\"/health\",\"requestContext\":{},\"isBase64Encoded\":\"yes\"}",
                "{\"version\":\"2.0\",\"rawPath\":\"/health\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
                "{\"type\":\"TOKEN\",\"authorizationToken\":\"Bearer x\",\"methodArn\":\"y\"}"
            })
    void meetEventsOfAnotherKind(String event) {
        Answer answer = api.send(event.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.text("detail")).startsWith("This is not a proxy event of a REST API");
    }
}
