package io.cloakroom.local.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.local.http.Headers;
import io.cloakroom.local.refusal.MalformedAnswerException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class ProxyAnswerTest {
    record Good(String name, String payload, ProxyAnswer answer) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Good> good() {
        return List.of(
                new Good("nothing", "{}", answer(200, Headers.NONE, Headers.NONE, "")),
                new Good(
                        "status",
                        "{'statusCode':404}",
                        answer(404, Headers.NONE, Headers.NONE, "")),
                new Good(
                        "text",
                        "{'statusCode':'201'}",
                        answer(201, Headers.NONE, Headers.NONE, "")),
                new Good(
                        "nulls",
                        "{'statusCode':null,'headers':null,'multiValueHeaders':null,'body':null,'isBase64Encoded':null}",
                        answer(200, Headers.NONE, Headers.NONE, "")),
                new Good(
                        "header values",
                        "{'headers':{'A':'x','B':true,'C':1,'D':null}}",
                        answer(200, Headers.of("A", "x", "B", "true", "C", "1"), Headers.NONE, "")),
                new Good(
                        "many values",
                        "{'multiValueHeaders':{'A':['x','y'],'B':[]}}",
                        answer(200, Headers.NONE, Headers.of("A", "x", "A", "y"), "")),
                new Good("body", "{'body':'x'}", answer(200, Headers.NONE, Headers.NONE, "x")),
                new Good(
                        "base64",
                        "{'body':'eA==','isBase64Encoded':true}",
                        new ProxyAnswer(200, Headers.NONE, Headers.NONE, "eA==", true)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void reads(Good row) {
        assertThat(read(row.payload())).isEqualTo(row.answer());
    }

    record Bad(String name, String payload, String complaint) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Bad> bad() {
        return List.of(
                new Bad("empty", "", "not a JSON object"),
                new Bad("null", "null", "not a JSON object"),
                new Bad("text", "'text'", "not a JSON object"),
                new Bad("list", "[]", "not a JSON object"),
                new Bad("number", "7", "not a JSON object"),
                new Bad("two documents", "{} {}", "not a JSON object"),
                new Bad("unknown member", "{'foo':1}", "unknown member foo"),
                new Bad("misspelt member", "{'statueCode':200}", "unknown member statueCode"),
                new Bad("status that is no number", "{'statusCode':'test'}", "statusCode"),
                new Bad("status with a fraction", "{'statusCode':200.5}", "statusCode"),
                new Bad("status too large", "{'statusCode':600}", "statusCode"),
                new Bad("interim status", "{'statusCode':100}", "statusCode"),
                new Bad("headers as list", "{'headers':[]}", "headers is not an object"),
                new Bad("list in headers", "{'headers':{'A':['x']}}", "header A"),
                new Bad("object in headers", "{'headers':{'A':{}}}", "header A"),
                new Bad("text in many", "{'multiValueHeaders':{'A':'x'}}", "multiValueHeaders.A"),
                new Bad("null in many", "{'multiValueHeaders':{'A':[null]}}", "header A"),
                new Bad("line break in a value", "{'headers':{'A':'x\\r\\nB: y'}}", "one line"),
                new Bad("line break in a name", "{'headers':{'A\\r\\nB':'y'}}", "one line"),
                new Bad("empty name", "{'headers':{'':'y'}}", "one line"),
                new Bad("body as object", "{'body':{}}", "body is not text"),
                new Bad("body as number", "{'body':1}", "body is not text"),
                new Bad("flag as text", "{'isBase64Encoded':'true'}", "isBase64Encoded"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refuses(Bad row) {
        assertThatThrownBy(() -> read(row.payload()))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining(row.complaint());
    }

    private static ProxyAnswer answer(int status, Headers single, Headers many, String body) {
        return new ProxyAnswer(status, single, many, body, false);
    }

    private static ProxyAnswer read(String payload) {
        return ProxyAnswer.read(payload.replace('\'', '"').getBytes(UTF_8));
    }
}
