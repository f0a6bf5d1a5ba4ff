package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers are JSON in UTF-8, whatever a client would rather have. */
final class NegotiationTest {

    private final Api api = Api.shared();
    private final String alice = Api.someone();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = '>',
            value = {
                "Accept>application/json",
                "Accept>application/*",
                "Accept>application/problem+json",
                "Accept>application/json; charset=utf-16",
                "Accept>text/html",
                "Accept>*/*;q=0",
                "Accept>;;;,/",
                "Accept-Charset>utf-16",
                "Accept-Language>;;;",
                "Accept-Language>de, *;q=x"
            })
    void changesNothing(String name, String wish) {
        String id = api.create(alice, "{\"title\":\"Ünïcode\"}");

        Answer found = api.send(Event.get("/items/" + id).as(alice).header(name, wish));
        assertThat(found.text("title")).isEqualTo("Ünïcode");
        assertThat(found.header("Content-Type")).isEqualTo("application/json");

        Answer missing = api.send(Event.get("/items/none").as(alice).header(name, wish));
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
