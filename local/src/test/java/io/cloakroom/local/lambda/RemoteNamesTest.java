package io.cloakroom.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

class RemoteNamesTest {
    private static final RemoteNames NAMES =
            new RemoteNames(
                    Map.of(
                            "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:8000",
                            "JWT_ISSUER", "http://localhost:9000/cloakroom",
                            "JWKS_URL", "http://127.0.0.1:9000/cloakroom/jwks",
                            "PLAIN", "http://127.0.0.1/",
                            "SECURE", "https://127.0.0.1/keys",
                            "NO_URL", "127.0.0.1:7000",
                            "NONSENSE", "http://a host:7001"));

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 8000, 127.0.0.1:8000 (AWS_ENDPOINT_URL_DYNAMODB)",
        "127.0.0.1, 9000, '127.0.0.1:9000 (JWKS_URL, JWT_ISSUER)'",
        "127.0.0.1, 80, 127.0.0.1:80 (PLAIN)",
        "127.0.0.1, 443, 127.0.0.1:443 (SECURE)",
        "127.0.0.1, 7000, 127.0.0.1:7000",
        "127.0.0.2, 8000, 127.0.0.2:8000",
    })
    void areAddressAndTheVariablesThatLeadThere(String host, int port, String name) {
        var connection =
                new Connection(
                        "socket:[1]",
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 50_000),
                        new InetSocketAddress(InetAddress.ofLiteral(host), port));
        assertThat(NAMES.name(connection)).isEqualTo(name);
    }
}
