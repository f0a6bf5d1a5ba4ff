package io.cloakroom.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.secrets.SecretDefinition.Fixed;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SecretsTest {
    private static Secrets of(String text) throws IOException {
        var arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-a1b2c3";
        var definition = new SecretDefinition("Key", arn, "key", new Fixed(text));
        return Secrets.of(List.of(definition), Map.of(), GeneratedSecrets.in(Optional.empty()));
    }

    @Test
    void keepTheirVersionWhileTheirTextStays() throws IOException {
        var before = of("same");
        assertThat(of("same").after(before)).isEqualTo(before);
        assertThat(of("other").after(before)).isNotEqualTo(before);
    }
}
