package io.cloakroom.authorizer.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.authorizer.TestKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Base64;
import java.util.stream.Stream;

/** Row A12: what is no secret stops the start, with a sentence that says why. */
class SharedSecretTest {
    static final String STRONG = "vT8&kQ2#nZ5!rW9@pL3^xC6*mB1$hF4%";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\t  \n", "                                        "})
    void refusesABlankOne(String stored) {
        assertThatThrownBy(() -> SharedSecret.key(stored))
                .isInstanceOf(WeakSecret.class)
                .hasMessage("The secret of JWT_SECRET_ID is blank.");
    }

    @Test
    void refusesAShortOneAndSaysHowShort() {
        assertThatThrownBy(() -> SharedSecret.key(STRONG.substring(1)))
                .isInstanceOf(WeakSecret.class)
                .hasMessage(
                        "The secret of JWT_SECRET_ID has 31 bytes; HS256 needs at least 32 random"
                                + " ones.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-string-secret-at-least-256-bits-long",
                "A-String-Secret-At-Least-256-Bits-Long",
                "your-256-bit-secret-your-256-bit-secret",
                "your_256_bit_secret_your_256_bit_secret",
                "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
                "super-secret-jwt-token-with-at-least-32-characters-long",
                "00000000000000000000000000000000",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
                "abababababababababababababababab",
                "changemechangemechangemechangeme",
                "secretsecretsecretsecretsecretse",
                "01234567890123456789012345678901",
                "0123456789abcdef0123456789abcdef",
                "abcdefghijklmnopqrstuvwxyz0123456789",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef",
                "0123456789abcdefghijklmnopqrstuv"
            })
    void refusesOneThatIsWellKnown(String stored) {
        assertThatThrownBy(() -> SharedSecret.key(stored))
                .isInstanceOf(WeakSecret.class)
                .hasMessageContaining("well known")
                .hasMessageNotContaining(stored);
    }

    /** Row A6: everybody knows a public key, so everybody could sign with it. */
    @ParameterizedTest
    @MethodSource("publicKeys")
    void refusesAPublicKey(String stored) {
        assertThatThrownBy(() -> SharedSecret.key(stored))
                .isInstanceOf(WeakSecret.class)
                .hasMessage(
                        "The secret of JWT_SECRET_ID is a key of a key pair; HS256 needs a random"
                                + " secret.");
    }

    static Stream<String> publicKeys() {
        TestKey.Rsa rsa = TestKey.rsa("rsa-1");
        TestKey.Ec ec = TestKey.ec("ec-1");
        return Stream.concat(
                Stream.of(rsa.jwk().json(), ec.jwk().json()),
                Stream.of(rsa.pair().getPublic(), ec.pair().getPublic())
                        .map(key -> Base64.getEncoder().encodeToString(key.getEncoded()))
                        .flatMap(key -> Stream.of(key, "-----BEGIN PUBLIC KEY-----\n" + key)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                STRONG,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "f3b0c44298fc1c149afbf4c8996fb924",
                "\u00fc\u00e4\u00f6\u00df\u20ac\u00e9\u00e8\u00e0\u00ee\u00f4\u00fb\u00e7\u00f1\u00e5\u00f8\u00e6"
            })
    void takesALongRandomOne(String stored) {
        assertThat(SharedSecret.key(stored).getName()).isEqualTo("HS256");
    }

    @Test
    void countsBytesAfterTheNewlineIsTaken() {
        assertThatThrownBy(() -> SharedSecret.key(STRONG.substring(1) + "\n"))
                .hasMessageContaining("31 bytes");
    }
}
