package io.cloakroom.local.tour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class JsonTextTest {
    @Test
    void putsAsManyMembersOnALineAsItTakes() throws IOException {
        assertThat(JsonText.lines(json("{\"a\":1,\"b\":\"two\",\"c\":{\"d\":[]}}"), 20))
                .containsExactly("{\"a\": 1, \"b\": \"two\",", " \"c\": {\"d\":[]}}");
    }

    @Test
    void leavesAnEmptyObjectAndASingleValueAlone() throws IOException {
        assertThat(JsonText.lines(json("{}"), 20)).containsExactly("{}");
        assertThat(JsonText.lines(json("null"), 20)).containsExactly("null");
    }

    @Test
    void cutsALongText() throws IOException {
        var text = JsonText.lines(json("\"%s\"".formatted("x".repeat(200))), 100).getFirst();

        assertThat(text).hasSize(72).endsWith("…");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
