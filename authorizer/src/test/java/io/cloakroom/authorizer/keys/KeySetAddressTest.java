package io.cloakroom.authorizer.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import io.cloakroom.authorizer.LoopbackServer;
import io.cloakroom.authorizer.TestKey;
import io.cloakroom.authorizer.token.KeysUnavailable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.stream.Stream;

/** Row B6: an issuer that is broken, slow or hostile costs little, and says so. */
class KeySetAddressTest {
    private static final TestKey.Rsa KEY = TestKey.rsa("key");
    private static final String JWK = KEY.jwk().json();

    record Answer(String name, HttpHandler handler, String obstacle) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void cannotUse(Answer answer) {
        try (LoopbackServer issuer = new LoopbackServer(answer.handler())) {
            JwksKeySource keys = keysAt(issuer.address());

            assertThatThrownBy(keys::fetch)
                    .isInstanceOf(KeysUnavailable.class)
                    .hasMessage(answer.obstacle());
        }
    }

    static Stream<Answer> badAnswers() {
        String set = "{\"keys\":[" + JWK + "]}";
        return Stream.of(
                answer("no content", 204, "", "key_set_status_204"),
                answer("not found", 404, set, "key_set_status_404"),
                answer("asks for a password", 401, set, "key_set_status_401"),
                answer("broken", 500, set, "key_set_status_500"),
                answer("empty", 200, "", "key_set_malformed"),
                answer("a web page", 200, "<html></html>", "key_set_malformed"),
                answer("a list", 200, "[" + JWK + "]", "key_set_malformed"),
                answer("cut off", 200, set.substring(0, 100), "key_set_malformed"),
                answer("two sets", 200, set + set, "key_set_malformed"),
                answer(
                        "members named twice",
                        200,
                        "{\"keys\":[],\"keys\":[]}",
                        "key_set_malformed"),
                answer(
                        "no keys member",
                        200,
                        "{\"jwks\":[" + JWK + "]}",
                        "key_set_without_usable_key"),
                answer("no keys", 200, "{\"keys\":[]}", "key_set_without_usable_key"),
                answer(
                        "keys in an object",
                        200,
                        "{\"keys\":{\"a\":" + JWK + "}}",
                        "key_set_without_usable_key"),
                answer("null", 200, "{\"keys\":null}", "key_set_without_usable_key"),
                answer("a single key", 200, JWK, "key_set_without_usable_key"),
                answer("one byte too many", 200, padded(set, 150_001), "key_set_unreachable"),
                answer("a megabyte", 200, padded(set, 1_000_000), "key_set_unreachable"),
                new Answer("cuts the line", HttpExchange::close, "key_set_unreachable"));
    }

    @ParameterizedTest
    @MethodSource("badEntries")
    void losesOnlyTheBadKey(String entry) {
        try (LoopbackServer issuer = new LoopbackServer(LoopbackServer.keySet(entry, JWK))) {
            KeySet keys = KeySet.of(new KeySetAddress(issuer.address()).get());

            assertThat(keys.withId("key")).hasSize(1);
        }
    }

    static Stream<String> badEntries() {
        return Stream.of(
                "null",
                "1",
                "\"key\"",
                "[]",
                "{}",
                JWK.replace("\"RSA\"", "\"DSA\""),
                JWK.replace("\"n\":\"", "\"n\":\"!"),
                JWK.replace("\"key\"", "[\"key\"]"),
                JWK.replace("}", ",\"use\":\"enc\"}"),
                JWK.replace("}", ",\"kid\":\"key\"}"),
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"key\",\"x\":\"AA\",\"y\":\"AA\"}",
                "{\"kty\":\"oct\",\"kid\":\"key\",\"k\":\"c2VjcmV0\"}");
    }

    @Test
    void takesASetOf150KB() {
        String set = padded("{\"keys\":[" + JWK + "]}", 150_000);
        try (LoopbackServer issuer = new LoopbackServer(LoopbackServer.json(set))) {
            assertThat(KeySet.of(new KeySetAddress(issuer.address()).get()).isEmpty()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) {
        try (LoopbackServer other = new LoopbackServer(LoopbackServer.keySet(JWK));
                LoopbackServer issuer =
                        new LoopbackServer(
                                exchange -> {
                                    exchange.getResponseHeaders()
                                            .add("Location", other.address().toString());
                                    exchange.sendResponseHeaders(status, -1);
                                    exchange.close();
                                })) {
            assertThatThrownBy(new KeySetAddress(issuer.address())::get)
                    .hasMessage("key_set_status_" + status);
            assertThat(other.requests()).isZero();
        }
    }

    @Test
    void cannotReachAnIssuerThatIsDown() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThatThrownBy(new KeySetAddress(URI.create("http://127.0.0.1:" + port))::get)
                .hasMessage("key_set_unreachable");
    }

    private static JwksKeySource keysAt(URI address) {
        return new JwksKeySource(new KeySetAddress(address), InstantSource.system());
    }

    private static String padded(String json, int length) {
        return json + " ".repeat(length - json.length());
    }

    private static Answer answer(String name, int status, String body, String obstacle) {
        return new Answer(name, LoopbackServer.status(status, body), obstacle);
    }
}
