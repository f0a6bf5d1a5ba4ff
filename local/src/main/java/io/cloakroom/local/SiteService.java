package io.cloakroom.local;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.http.Header;
import io.cloakroom.local.http.Headers;
import io.cloakroom.local.sam.SystemDefinition;
import io.cloakroom.local.site.SiteFiles;
import io.cloakroom.local.site.SiteServer;
import io.cloakroom.local.site.SiteSettings;
import io.cloakroom.local.template.TemplateFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Decides whether the web application is served, and tells it and the template of each other.
 *
 * <p>A template that has a site says so by the headers of its answers and by a parameter for its
 * origin.
 */
final class SiteService implements AutoCloseable {
    private static final String HEADERS = "AWS::CloudFront::ResponseHeadersPolicy";
    private static final String CLIENT = "WebClientId";

    private final Options options;
    private final Path folder;
    private @Nullable SiteServer server;

    /**
     * A site that is not served yet.
     *
     * @param root folder of the working tree, with what the build has made
     */
    SiteService(Options options, Path root) {
        this.options = options;
        this.folder = root.resolve("web/dist");
    }

    /** Opens the site's port, if there is something to serve there; the origin of its pages. */
    Optional<URI> open(Consumer<String> trouble) throws IOException {
        if (isBuilt() && isWanted()) {
            FreePorts.requireFree(options.ports().web(), "--web-port");
            server = new SiteServer(options.ports().web(), trouble);
        }
        return origin();
    }

    Optional<URI> origin() {
        return Optional.ofNullable(server).map(SiteServer::origin);
    }

    private boolean isBuilt() {
        return Files.exists(folder.resolve("index.html"));
    }

    private boolean isWanted() {
        return options.web() && hasSite(template());
    }

    private static boolean hasSite(JsonNode template) {
        return template.path("Parameters").has(TemplateSource.ORIGIN)
                && template.path("Resources")
                        .valueStream()
                        .anyMatch(resource -> resource.path("Type").asText().equals(HEADERS));
    }

    private JsonNode template() {
        return TemplateFile.read(options.template());
    }

    /** Why there is no site although one was asked for. */
    Optional<String> remark() {
        return !isBuilt() && isWanted()
                ? Optional.of("The web application is left out: it is not built")
                : Optional.empty();
    }

    /** Serves the site of a system that answers at this address. */
    void serve(SystemDefinition system, Map<String, String> parameters, URI api) {
        if (server == null) {
            return;
        }
        String client = template().path("Parameters").path(CLIENT).path("Default").asText();
        var settings =
                new SiteSettings(
                        api,
                        parameters.getOrDefault("JwtIssuer", ""),
                        parameters.getOrDefault(CLIENT, client),
                        system.usagePlans());
        server.serve(new SiteFiles(folder, headers(system, api), settings));
    }

    /** The deployed API's address in them becomes the laptop's. */
    private static Headers headers(SystemDefinition system, URI api) {
        String id = system.restApis().getFirst().id();
        String deployed = "https://%s\\.execute-api\\.[^\\s;/]+".formatted(id);
        String here = "http://" + api.getAuthority();
        return new Headers(
                system.siteHeaders().lines().stream()
                        .map(h -> new Header(h.name(), h.value().replaceAll(deployed, here)))
                        .toList());
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
