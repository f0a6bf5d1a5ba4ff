package io.cloakroom.authorizer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.MalformedJson;
import io.cloakroom.authorizer.json.StrictJson;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The function as Lambda starts and calls it, at a fixed time and with its log kept. */
final class TestFunction {
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final AuthorizerHandler handler;

    /** Starts with these variables, and the issuer and audience of the test tokens. */
    TestFunction(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.putIfAbsent("JWT_ISSUER", TestToken.ISSUER);
        all.putIfAbsent("JWT_AUDIENCE", TestToken.AUDIENCE);
        all.put("AWS_LAMBDA_FUNCTION_NAME", "authorizer-dev");
        handler =
                new AuthorizerHandler(
                        AuthorizerSettings.from(all),
                        () -> TestToken.NOW,
                        new PrintStream(log, true, UTF_8));
    }

    AuthorizerHandler handler() {
        return handler;
    }

    JsonObject policyFor(String authorization) throws IOException, MalformedJson {
        String event = Files.readString(Path.of("../events/authorizer-token.json"));
        return StrictJson.object(answer(event.replace("Bearer TOKEN", authorization)));
    }

    byte[] answer(String event) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(UTF_8)), output, TestContext.make());
        return output.toByteArray();
    }

    String logged() {
        return log.toString(UTF_8);
    }
}
