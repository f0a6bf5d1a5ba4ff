package io.cloakroom.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.lambda.FunctionUnderTest.Settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SnapStartTest {
    /** Registers a resource through org.crac; what its hooks do is filled in. */
    private static final String RESOURCE =
            """
            private static final List<String> HAPPENED = new ArrayList<>();
            private static final org.crac.Resource RESOURCE = new org.crac.Resource() {
                public void beforeCheckpoint(org.crac.Context<? extends org.crac.Resource> c) {
                    HAPPENED.add("checkpoint");
                    %s
                }
                public void afterRestore(org.crac.Context<? extends org.crac.Resource> c) {
                    HAPPENED.add("restore");
                    %s
                }
            };
            static { org.crac.Core.getGlobalContext().register(RESOURCE); }
            public static List<String> handle(String event) { return HAPPENED; }
            """;

    private static final String FAIL = "throw new IllegalStateException(\"hook failed\");";

    @TempDir private Path folder;

    @Test
    void runsTheHooksOnceBeforeTheFirstCallAndSaysSo() throws Exception {
        var body = RESOURCE.formatted("", "");
        try (var function = new FunctionUnderTest(folder, body, Settings.DEFAULT.withSnapStart())) {
            assertThat(function.answer("\"\"")).isEqualTo("[\"checkpoint\",\"restore\"]");
            assertThat(function.answer("\"\"")).isEqualTo("[\"checkpoint\",\"restore\"]");
            assertThat(function.log())
                    .singleElement()
                    .asString()
                    .contains(
                            "cold start in",
                            "hooks before a checkpoint",
                            "hooks after a restore",
                            "no snapshot");
        }
    }

    @Test
    void runsNoHooksWithoutSnapStart() throws Exception {
        try (var function = new FunctionUnderTest(folder, RESOURCE.formatted("", ""))) {
            assertThat(function.answer("\"\"")).isEqualTo("[]");
        }
    }

    /** As AWS's clients do it. */
    @Test
    void givesAddressAndTokenInPlaceOfKeys() throws Exception {
        var body =
                """
                public static String handle(String event) throws Exception {
                    var variables = System.getenv();
                    if (variables.containsKey("AWS_ACCESS_KEY_ID")) { return "keys"; }
                    var address = java.net.URI.create(variables.get("AWS_CONTAINER_CREDENTIALS_FULL_URI"));
                    var connection = (java.net.HttpURLConnection) address.toURL().openConnection();
                    var token = variables.get("AWS_CONTAINER_AUTHORIZATION_TOKEN");
                    connection.setRequestProperty("Authorization", token + event);
                    return connection.getResponseCode() == 200
                            ? new String(connection.getInputStream().readAllBytes())
                            : "" + connection.getResponseCode();
                }
                """;
        try (var function = new FunctionUnderTest(folder, body, Settings.DEFAULT.withSnapStart())) {
            assertThat(function.answer("\"\""))
                    .contains("AccessKeyId", "a-key", "SecretAccessKey", "Expiration", "Token");
            assertThat(function.answer("\"wrong\"")).isEqualTo("\"404\"");
        }
    }

    @Test
    void failsTheStartWhenAHookFails() throws Exception {
        var settings = Settings.DEFAULT.withSnapStart();
        try (var before = new FunctionUnderTest(folder, RESOURCE.formatted(FAIL, ""), settings)) {
            before.failure("\"\"");
            assertThat(before.log()).anyMatch(line -> line.contains("hook failed"));
            before.change(RESOURCE.formatted("", FAIL));
            before.log().clear();
            before.failure("\"\"");
            assertThat(before.log()).anyMatch(line -> line.contains("hook failed"));
        }
    }
}
