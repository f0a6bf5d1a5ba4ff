package io.cloakroom.authorizer.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

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
                        verdict -> assertThat(verdict.refusal()).isEqualTo(reason));
    }

    @Override
    public String toString() {
        return name;
    }

    static Defect without(String row, String claim, Refusal reason) {
        String bearer = TestIssuer.good().claims(claims -> claims.without(claim)).bearer();
        return new Defect(row + ": no " + claim, bearer, reason);
    }

    /** A defect for each of these values of the claim, written as JSON. */
    static Stream<Defect> each(String row, String claim, Refusal reason, String... values) {
        return Stream.of(values).map(json -> of(row, claim, reason, json));
    }

    private static Defect of(String row, String claim, Refusal reason, String json) {
        String bearer = TestIssuer.good().claims(claims -> claims.json(claim, json)).bearer();
        return new Defect(row + ": " + claim + " is " + json, bearer, reason);
    }
}
