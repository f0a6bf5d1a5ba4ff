package io.cloakroom.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;

class IssuerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private Issuer issuer;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        issuer = Issuer.start(0, "cloakroom", folder);
    }

    @AfterEach
    void stop() {
        issuer.close();
        http.close();
    }

    @Test
    void givesADemoUserATokenForOurAudience() throws Exception {
        JsonNode claims = claims(new SignIn(http, issuer.address()).as(DemoUser.ADA));

        assertThat(claims.path("iss").asText()).isEqualTo(issuer.address().toString());
        assertThat(claims.path("sub").asText()).isEqualTo("ada");
        assertThat(claims.path("aud").asText()).isEqualTo("cloakroom");
        assertThat(claims.path("email").asText()).isEqualTo("ada@example.com");
        assertThat(claims.path("groups")).hasToString("[\"catalogue-editors\"]");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
    }

    @Test
    void publishesTheKeyThatSigned() throws Exception {
        String token = new SignIn(http, issuer.address()).as(DemoUser.GRACE);
        JsonNode keys = JSON.readTree(get(issuer.keySet()));

        assertThat(keys.path("keys").findValuesAsText("kid"))
                .contains(part(token, 0).path("kid").asText());
    }

    @Test
    void offersEveryDemoUserOnThePage() throws Exception {
        String question = "/authorize?response_type=code&client_id=web&scope=openid&redirect_uri=";
        String page = get(URI.create(issuer.address() + question + "http://localhost/"));

        assertThat(page).contains("ada@example.com", "grace@example.com");
    }

    @Test
    void answersOnLoopbackOnly() throws Exception {
        int port = issuer.address().getPort();
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> connect(address, port))
                            .as("%s", address)
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
        }
    }

    private String get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }

    private static JsonNode claims(String token) throws IOException {
        return part(token, 1);
    }

    private static JsonNode part(String token, int index) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]));
    }
}
