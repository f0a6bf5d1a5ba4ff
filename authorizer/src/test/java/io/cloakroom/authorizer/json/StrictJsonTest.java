package io.cloakroom.authorizer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.authorizer.json.JsonValue.Ambiguous;
import io.cloakroom.authorizer.json.JsonValue.Array;
import io.cloakroom.authorizer.json.JsonValue.Flag;
import io.cloakroom.authorizer.json.JsonValue.Null;
import io.cloakroom.authorizer.json.JsonValue.Numeral;
import io.cloakroom.authorizer.json.JsonValue.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** What is read, and what is written. What is refused stands in the tests of tokens. */
class StrictJsonTest {

    @Test
    void readsEveryKindOfValue() throws Exception {
        assertThat(read("{\"a\":[\"b\",-1.50e+3,true,false,null,{}]}"))
                .isEqualTo(
                        JsonObject.builder()
                                .with(
                                        "a",
                                        new Array(
                                                List.of(
                                                        new Text("b"),
                                                        new Numeral("-1.50e+3"),
                                                        new Flag(true),
                                                        new Flag(false),
                                                        new Null(),
                                                        JsonObject.builder().build())))
                                .build());
    }

    @Test
    void readsEveryEscape() throws Exception {
        assertThat(read("{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00fc\\uD83D\\uDE00\"}").text("a"))
                .isEqualTo("\"\\/\b\f\n\r\t\u00fc\ud83d\ude00");
    }

    @Test
    void keepsTheGoodPartsOfAListWithAnAmbiguousOne() throws Exception {
        String json = "{\"a\":[{\"b\":1,\"b\":1},{\"b\":1}]}";

        assertThat(StrictJson.objectOfIndependentParts(json.getBytes(UTF_8)).get("a"))
                .isEqualTo(
                        new Array(
                                List.of(
                                        new Ambiguous(),
                                        JsonObject.builder().with("b", new Numeral(1)).build())));
        assertThatThrownBy(() -> read(json)).isInstanceOf(MalformedJson.class);
    }

    /** An exception's message ends in a log. */
    @Test
    void saysNothingAboutWhatItRefuses() {
        assertThatThrownBy(() -> read("{\"secret\":x}"))
                .hasMessage("Not one JSON object")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "{}",
                "{\"a\":1}",
                "{\"a\":[],\"b\":[1,2.50,-3e9]}",
                "{\"a\":{\"b\":null},\"c\":[true,false]}",
                "{\"\\\"\\\\\":\"\\u000a\\u00fc\\ud83d\\ude00\\ud800\\u007f\"}"
            })
    void writesWhatItHasRead(String json) throws Exception {
        assertThat(read(json).json()).isEqualTo(json);
    }

    private static JsonObject read(String json) throws MalformedJson {
        return StrictJson.object(json.getBytes(UTF_8));
    }
}
