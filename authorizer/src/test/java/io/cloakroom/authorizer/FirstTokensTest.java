package io.cloakroom.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.authorizer.aws.SecretsManagerDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Row B10: the first tokens after a restore load no class, since the snapshot holds all that they
 * need.
 */
class FirstTokensTest {
    private static final String SECRET = "vT8&kQ2#nZ5!rW9@pL3^xC6*mB1$hF4%";

    private static final List<String> DECISIONS =
            List.of("Allowed", "signature", "signature", "expiry", "malformed_token");
    private static final int MOST_TRIES = 5;

    @TempDir private Path folder;

    /**
     * With TLS as in the cloud. A session that had outlived the snapshot would be resumed, and the
     * classes for that are not among those for a first connection.
     */
    @Test
    void loadNoClassWhereAnIssuerHasKeys() throws Exception {
        TestKey.Rsa rsa = TestKey.rsa("rsa-1");
        TestKey.Ec ec = TestKey.ec("ec-1");
        TestCertificate certificate = TestCertificate.in(folder);
        try (LoopbackServer issuer =
                new LoopbackServer(
                        LoopbackServer.keySet(rsa.jwk().json(), ec.jwk().json()),
                        certificate.server())) {
            assertLoadNothing(
                    new RestoredFunction(
                            Map.of("JWKS_URL", issuer.address().toString()),
                            certificate.clientOptions(),
                            classes()),
                    rsa,
                    ec);
        }
    }

    @Test
    void loadNoClassWhereASecretIsShared() throws Exception {
        try (SecretsManagerDouble aws = new SecretsManagerDouble().holds(SECRET, null)) {
            Map<String, String> variables = new HashMap<>(aws.variables());
            variables.put("JWT_SECRET_ID", "jwt-secret");

            assertLoadNothing(
                    new RestoredFunction(variables, List.of(), classes()),
                    new TestKey.Shared(SECRET));
        }
    }

    /**
     * More than one try, since on a busy machine a connection may time out, and what that loads is
     * not meant. What the snapshot should have held is missing every time.
     */
    private static void assertLoadNothing(RestoredFunction function, TestKey... keys)
            throws Exception {
        String[] tokens = Stream.of(keys).flatMap(FirstTokensTest::tokens).toArray(String[]::new);
        List<String> loaded = List.of("not tried");
        for (int tries = 0; tries < MOST_TRIES && !loaded.isEmpty(); tries++) {
            assertThat(function.decide(tokens))
                    .isEqualTo(Stream.of(keys).flatMap(_ -> DECISIONS.stream()).toList());
            loaded = function.loadedMeanwhile();
        }
        assertThat(loaded).isEmpty();
    }

    /** A good token first, and then one of each kind that clients send by mistake. */
    private static Stream<String> tokens(TestKey key) {
        TestToken good = TestToken.good(key).claims(c -> c.json("exp", "4102444800"));
        TestToken expired = TestToken.good(key).claims(c -> c.json("exp", "1000000000"));
        String forged = expired.unsigned() + '.' + TestKey.base64Url(good.signature());
        String ones = good.signed(FirstTokensTest::ones);
        return Stream.of(good.text(), forged, ones, expired.text(), good.text() + '.');
    }

    private static byte[] ones(byte[] signature) {
        byte[] ones = new byte[signature.length];
        Arrays.fill(ones, (byte) 0xff);
        return ones;
    }

    private Path classes() {
        return folder.resolve("classes.log");
    }
}
