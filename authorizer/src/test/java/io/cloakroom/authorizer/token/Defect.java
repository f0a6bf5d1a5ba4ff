package io.cloakroom.authorizer.token;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A value of an {@code Authorization} header that differs from a good one in one point.
 *
 * @param name the row of the list of checks, and the point
 * @param reason why it is to be refused
 */
record Defect(String name, String authorization, Refusal reason) {

    void assertRefusedBy(TokenVerifier verifier) {
        assertThat(verifier.verify(authorization))
                .isInstanceOfSatisfying(
                        Verdict.Unauthenticated.class,
                        verdict -> assertThat(verdict.reason()).isEqualTo(reason));
    }

    @Override
    public String toString() {
        return name;
    }
}
