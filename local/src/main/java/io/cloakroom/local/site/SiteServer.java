package io.cloakroom.local.site;

import io.cloakroom.local.http.HttpEdge;
import io.cloakroom.local.http.HttpHandler;
import io.cloakroom.local.http.HttpLimits;
import io.cloakroom.local.http.Response;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Has the site's address before there is a site: the API must know the origin of the pages that may
 * call it, and the pages must know the API.
 */
public final class SiteServer implements AutoCloseable {
    private static final Response NOT_YET =
            Response.of(503, "text/plain", "Cloakroom is still starting.");

    private final AtomicReference<HttpHandler> site = new AtomicReference<>(request -> NOT_YET);
    private final HttpEdge edge;

    /**
     * Opens the port.
     *
     * @param port 0 for any free one
     * @param log gets one line for each request that could not be answered
     */
    public SiteServer(int port, Consumer<String> log) throws IOException {
        this.edge =
                new HttpEdge(
                        port, HttpLimits.API_GATEWAY, request -> site.get().handle(request), log);
    }

    /** Scheme, host and port, as a browser sends them. */
    public URI origin() {
        return URI.create("http://localhost:" + edge.port());
    }

    public void serve(HttpHandler handler) {
        site.set(handler);
    }

    @Override
    public void close() {
        edge.close();
    }
}
