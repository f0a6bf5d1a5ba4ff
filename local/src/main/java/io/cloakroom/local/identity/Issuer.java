package io.cloakroom.local.identity;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A running OpenID Connect issuer: code flow with PKCE, RS256, a key of its own at every start. */
public final class Issuer implements AutoCloseable {
    private static final String NAME = "cloakroom";

    private final MockOAuth2Server server;
    private final int port;

    private Issuer(MockOAuth2Server server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     * @param audience the {@code aud} of its tokens
     * @param folder where the sign-in page is put
     */
    public static Issuer start(int port, String audience, Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("sign-in.html"), SignInPage.html());
        var http = new NettyWrapper();
        var server = new MockOAuth2Server(config(http, audience, page));
        server.start(InetAddress.getLoopbackAddress(), port);
        return new Issuer(server, http.port());
    }

    private static OAuth2Config config(NettyWrapper http, String audience, Path page) {
        // The library's own keys are public knowledge; an empty list makes it generate one.
        var keys = new OAuth2TokenProvider(new KeyProvider(List.of()));
        var claims = new TokenClaims(NAME, audience);
        return new OAuth2Config(true, page.toString(), null, true, keys, Set.of(claims), http);
    }

    /** The {@code iss} of its tokens when it is called by this address. */
    public URI address() {
        return address(port);
    }

    /** Where an issuer that was started on this port answers. */
    public static URI address(int port) {
        return URI.create("http://localhost:%d/%s".formatted(port, NAME));
    }

    public URI keySet() {
        return URI.create(address() + "/jwks");
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
