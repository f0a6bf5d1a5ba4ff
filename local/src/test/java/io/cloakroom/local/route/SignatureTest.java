package io.cloakroom.local.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {
    @Test
    void missesTheEqualSignOfABearerTokenAndNeverShowsIt() {
        assertThat(Signature.complaint("Bearer x"))
                .startsWith(
                        "Invalid key=value pair (missing equal-sign) in Authorization header"
                                + " (hashed with SHA-256 and encoded with Base64): '")
                .endsWith("='.")
                .doesNotContain("Bearer");
    }

    @Test
    void missesEveryParameterOfAnythingElse() {
        assertThat(Signature.complaint("Digest username=\"ada\""))
                .startsWith("Authorization header requires 'Credential' parameter.")
                .doesNotContain("ada");
    }
}
