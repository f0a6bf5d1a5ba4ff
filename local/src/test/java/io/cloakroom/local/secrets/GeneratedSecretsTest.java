package io.cloakroom.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.local.secrets.SecretDefinition.Generated;
import io.cloakroom.local.secrets.SecretDefinition.Kinds;
import io.cloakroom.local.secrets.SecretDefinition.Place;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

class GeneratedSecretsTest {
    private static final Kinds ALL = new Kinds(true, true, true, true, true, true);
    private static final Kinds PLAIN = new Kinds(true, true, true, false, false, true);
    private static final Kinds DIGITS = new Kinds(false, false, true, false, false, true);
    private static final Generated RULES = generated(64, "", PLAIN);

    static final List<Row> ROWS =
            List.of(
                    new Row("without punctuation", RULES, "(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)\\w{64}"),
                    new Row("one of each kind", generated(5, "", ALL), ".{5}"),
                    new Row("digits only", generated(8, "", DIGITS), "\\d{8}"),
                    new Row("excluded characters", generated(50, "0123456", DIGITS), "[789]{50}"),
                    new Row(
                            "inside a document",
                            new Generated(
                                    4,
                                    "",
                                    DIGITS,
                                    Optional.of(new Place("{\"user\":\"a\"}", "pw"))),
                            "\\{\"user\":\"a\",\"pw\":\"\\d{4}\"}"));

    @TempDir private Path folder;

    record Row(String name, Generated rules, String form) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Generated generated(int length, String excluded, Kinds kinds) {
        return new Generated(length, excluded, kinds, Optional.empty());
    }

    private String text(String logicalId) throws IOException {
        return GeneratedSecrets.in(Optional.of(folder)).text(logicalId, RULES);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void hasTheFormThatTheTemplateAsksFor(Row row) throws IOException {
        assertThat(new RandomSecret(row.rules()).text()).matches(row.form());
    }

    @Test
    void saysWhenNoCharacterIsLeft() {
        var rules = generated(4, "0123456789", DIGITS);
        assertThatThrownBy(() -> new RandomSecret(rules).text())
                .hasMessageContaining("GenerateSecretString");
    }

    @Test
    void staysTheSameInADataFolder() throws IOException {
        assertThat(text("A")).isEqualTo(text("A")).isNotEqualTo(text("B"));
        assertThat(folder).isDirectoryContaining("glob:**secrets.json");
    }

    @Test
    void isAnotherWhereNothingIsKept() throws IOException {
        assertThat(GeneratedSecrets.in(Optional.empty()).text("A", RULES))
                .isNotEqualTo(GeneratedSecrets.in(Optional.empty()).text("A", RULES));
    }

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        text("A");
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"A\":1}"})
    void saysWhichFileIsDamagedAndKeepsIt(String content) throws IOException {
        var file = Files.writeString(folder.resolve("secrets.json"), content);
        assertThatThrownBy(() -> text("A"))
                .hasMessage(
                        "The generated secrets in %s are damaged; delete it to get new ones", file);
        assertThat(file).hasContent(content);
    }
}
