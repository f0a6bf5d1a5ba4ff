package io.cloakroom.local.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.secrets.GeneratedSecrets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ApiKeysTest {
    private static final ApiKeyDefinition GENERATED =
            new ApiKeyDefinition("Partner", "id1", "partner", true, Optional.empty());
    private static final ApiKeyDefinition GIVEN =
            new ApiKeyDefinition("Own", "id2", "own", true, Optional.of("g".repeat(20)));

    @TempDir private Path folder;

    private List<ApiKey> keys(Optional<Path> kept) throws IOException {
        var values = GeneratedSecrets.in(kept, "api-keys.json");
        return new ApiKeys(List.of(GENERATED, GIVEN), values).withIds(List.of("id1", "id2"));
    }

    @Test
    void makesUpAValueThatStaysTheSame() throws IOException {
        ApiKey key = keys(Optional.of(folder)).getFirst();

        assertThat(key.value()).matches("[A-Za-z0-9]{40}");
        assertThat(key.generated()).isTrue();
        assertThat(keys(Optional.of(folder)).getFirst()).isEqualTo(key);
        assertThat(keys(Optional.empty()).getFirst().value()).isNotEqualTo(key.value());
    }

    @Test
    void takesAGivenValue() throws IOException {
        ApiKey key = keys(Optional.of(folder)).getLast();

        assertThat(key.value()).isEqualTo("g".repeat(20));
        assertThat(key.generated()).isFalse();
    }

    @Test
    void showsNoValueInALog() throws IOException {
        assertThat(keys(Optional.of(folder)).toString() + GIVEN).doesNotContain("ggg");
    }
}
