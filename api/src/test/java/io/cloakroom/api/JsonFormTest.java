package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which bodies are one JSON document that can be kept as it is. */
final class JsonFormTest {

    static final List<Row> NAMED =
            List.of(
                    new Row("a member twice", "{\"title\":\"a\",\"title\":\"b\"}", "title"),
                    new Row("a member twice inside", data("{\"a\":{\"b\":1,\"b\":1}}"), "data/a/b"),
                    new Row(
                            "39 digits",
                            data("{\"n\":123456789012345678901234567890123456789}"),
                            "data/n"),
                    new Row("too great", data("{\"n\":1e126}"), "data/n"),
                    new Row("too small", data("{\"n\":1e-131}"), "data/n"),
                    new Row(
                            "an exponent beyond all numbers",
                            data("{\"n\":1e99999999999}"),
                            "data/n"),
                    new Row(
                            "an exponent at the edge of numbers",
                            data("{\"n\":100e2147483647}"),
                            "data/n"),
                    new Row(
                            "a number of 300 digits",
                            data("{\"n\":" + "9".repeat(300) + "}"),
                            "data/n"),
                    new Row("a control character", data("{\"t\":\"\\u0007\"}"), "data/t"),
                    new Row("NUL", data("{\"t\":\"\\u0000\"}"), "data/t"),
                    new Row("a carriage return", data("{\"t\":\"\\r\"}"), "data/t"),
                    new Row("DEL", data("{\"t\":\"\u007f\"}"), "data/t"),
                    new Row("half a pair", data("{\"t\":\"\\ud83d\"}"), "data/t"),
                    new Row("the other half", data("{\"t\":\"\\ude00x\"}"), "data/t"),
                    new Row("half a pair, unescaped", data("{\"t\":\"\ud83d\"}"), "data/t"),
                    new Row(
                            "a control character in a name",
                            data("{\"\\u0001\":1}"),
                            "data/\u0001"),
                    new Row("an empty name", data("{\"\":1}"), "data/"),
                    new Row(
                            "a long name",
                            data("{\"" + "x".repeat(256) + "\":1}"),
                            "data/" + "x".repeat(256)),
                    new Row(
                            "21 levels",
                            data("{\"a\":" + "[".repeat(20) + "]".repeat(20) + "}"),
                            "data/a" + "/0".repeat(19)));

    private final Api api = Api.shared();
    private final String alice = Api.someone();

    record Row(String name, String body, String field) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String data(String data) {
        return "{\"title\":\"t\",\"data\":" + data + "}";
    }

    @ParameterizedTest
    @FieldSource("NAMED")
    void namesTheMemberThatCannotBeKept(Row row) {
        Answer answer = post(row.body());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(row.field());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"title\":}",
                "{\"title\":\"a\"}{}",
                "{\"title\":\"a\"} x",
                "{title:\"a\"}",
                "{'title':'a'}",
                "{\"title\":\"a\",}",
                "// no\n{\"title\":\"a\"}",
                "{\"data\":{\"n\":NaN}}",
                "{\"data\":{\"n\":+1}}",
                "{\"data\":{\"n\":01}}",
                "{\"data\":{\"n\":.5}}",
                "{\"title\":\"a\nb\"}",
                "\ufeff{\"title\":\"a\"}"
            })
    void refusesWhatIsNotOneDocument(String body) {
        Answer answer = post(body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.text("detail")).startsWith("The body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"title\"", "true"})
    void refusesWhatIsNoObject(String body) {
        assertThat(post(body).text("detail")).isEqualTo("The body must be a JSON object.");
    }

    /** What names each of them would be larger than an answer may be, and than the memory is. */
    @Test
    void namesTheFirstHundredOfManyMembers() {
        String controls = "\"\u007f\",".repeat(60_000);
        Answer answer = post(data("{\"a\":[" + controls + "0]}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).hasSize(100).startsWith("data/a/0").endsWith("data/a/99");
    }

    @Test
    void namesTheBeginningOfALongName() {
        Answer answer =
                post(data("{\"" + "x".repeat(40_000) + "\":[" + "1e999,".repeat(20_000) + "0]}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).hasSizeLessThan(200_000);
        assertThat(answer.fields()).contains("data/" + "x".repeat(995));
    }

    @Test
    void namesTheFirstHundredOfManyUnknownMembers() {
        String unknown =
                IntStream.range(0, 20_000)
                        .mapToObj("\"u%d\":0"::formatted)
                        .collect(Collectors.joining(","));

        assertThat(post("{" + unknown + "}").fields()).hasSize(100).startsWith("title", "u0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\":%s}", "{\"n\":0.%s}", "{\"n\":1e%s}", "{\"n%s\":1}"})
    void saysWhatIsTooLongToBeRead(String data) {
        Answer answer = post(data(data.formatted("1".repeat(60_000))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).contains("too long");
    }

    @Test
    void survivesTenThousandLevels() {
        Answer answer = post(data("[".repeat(10_000) + "]".repeat(10_000)));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void keepsTwentyLevels() {
        String data = "{\"a\":" + "[".repeat(19) + "]".repeat(19) + "}";

        assertThat(api.send(Event.get("/items/" + api.create(alice, data(data))).as(alice)).body())
                .contains(data);
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        String most = data("{\"t\":\"" + "é".repeat(131_000) + "\"}");

        assertThat(post(most).status()).isEqualTo(201);
        assertThat(post(data("{\"t\":\"" + "é".repeat(131_100) + "\"}")).status()).isEqualTo(413);
    }

    @Test
    void readsBase64() {
        String body =
                Base64.getEncoder()
                        .encodeToString("{\"title\":\"Ünïcode\"}".getBytes(StandardCharsets.UTF_8));
        Answer answer = api.send(Event.of("POST", "/items").as(alice).json("").base64Body(body));

        assertThat(answer.text("title")).isEqualTo("Ünïcode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"***", "/w==", "wwAA", "eyJ0aXRsZSI6ImEifQ", "7aCA"})
    void refusesBase64ThatIsNoText(String base64) {
        Answer answer = api.send(Event.of("POST", "/items").as(alice).json("").base64Body(base64));

        assertThat(answer.status())
                .as(answer.toString())
                .isEqualTo(base64.equals("eyJ0aXRsZSI6ImEifQ") ? 201 : 400);
    }

    private Answer post(String body) {
        return api.send(Event.of("POST", "/items").as(alice).json(body));
    }
}
