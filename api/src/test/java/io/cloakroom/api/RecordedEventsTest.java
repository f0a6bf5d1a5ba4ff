package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The events that `sam local invoke` is given, whole as the gateway sends them. */
final class RecordedEventsTest {

    private final Api api = Api.shared();

    @ParameterizedTest
    @CsvSource({
        "health,200",
        "me,200",
        "items-list,200",
        "items-create,201",
        "products-list,200",
        "products-create,201"
    })
    void areAnswered(String name, int status) throws IOException {
        byte[] event = Files.readAllBytes(Path.of("../events", name + ".json"));

        assertThat(api.send(event).status()).isEqualTo(status);
    }
}
