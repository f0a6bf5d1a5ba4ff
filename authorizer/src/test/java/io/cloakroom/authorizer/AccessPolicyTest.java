package io.cloakroom.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.authorizer.token.Caller;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** Row B5: the answer to the gateway, character by character; its context is flat text. */
class AccessPolicyTest {
    private static final MethodArn ARN =
            new MethodArn("arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b/dev");

    record Case(String name, Caller caller, String context) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void says(Case expected) {
        String policy = new AccessPolicy(expected.caller(), ARN).answer().json();

        assertThat(policy)
                .isEqualTo(
                        """
                        {"principalId":"alice",\
                        "policyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
                        "Action":"execute-api:Invoke",\
                        "Resource":"arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b/dev/*/*"}]},\
                        "context":\
                        """
                                + expected.context()
                                + "}");
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "everything",
                        caller("alice@example.com", List.of("editors", "readers"), "openid email"),
                        """
                        {"userId":"alice","email":"alice@example.com",\
                        "groups":"[\\"editors\\",\\"readers\\"]","scope":"openid email","exp":"4102444800"}\
                        """),
                new Case(
                        "no more than a subject",
                        caller(null, List.of(), null),
                        """
                        {"userId":"alice","groups":"[]","exp":"4102444800"}\
                        """),
                new Case(
                        "groups with quotes, commas and brackets",
                        caller(null, List.of("a\"b", "c,d", "]"), null),
                        """
                        {"userId":"alice","groups":"[\\"a\\\\\\"b\\",\\"c,d\\",\\"]\\"]","exp":"4102444800"}\
                        """));
    }

    private static Caller caller(
            @Nullable String email, List<String> groups, @Nullable String scope) {
        return new Caller("alice", email, groups, scope, 4_102_444_800L);
    }
}
