package io.cloakroom.local.site;

import io.cloakroom.local.http.Headers;
import io.cloakroom.local.http.HttpHandler;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.http.Response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Answers with the files of a build, read at each request: a new build needs no restart.
 *
 * <p>An address that names no file is a page of the application, and gets the one document there
 * is; a file that is missing is missing.
 */
public final class SiteFiles implements HttpHandler {
    private static final String DOCUMENT = "index.html";
    private static final String ALWAYS_ASK = "no-cache";

    /** The build puts a hash of its content into the name of everything below /assets. */
    private static final String NEVER_CHANGES = "public, max-age=31536000, immutable";

    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "html", "text/html; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "json", "application/json",
                    "png", "image/png",
                    "svg", "image/svg+xml",
                    "txt", "text/plain; charset=utf-8");

    private final Path folder;
    private final Headers headers;
    private final SiteSettings settings;

    /**
     * A site.
     *
     * @param folder of the build
     * @param headers of every answer
     */
    public SiteFiles(Path folder, Headers headers, SiteSettings settings) {
        this.folder = folder.toAbsolutePath().normalize();
        this.headers = headers;
        this.settings = settings;
    }

    @Override
    public Response handle(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return text(405, "Files can only be read.", headers.plus("Allow", "GET, HEAD"));
        }
        if (request.path().equals("/config.json")) {
            return answer(request, "config.json", settings.json().getBytes(StandardCharsets.UTF_8));
        }
        String name = request.path().substring(1);
        boolean page = name.lastIndexOf('.') <= name.lastIndexOf('/');
        return file(request, page ? DOCUMENT : name);
    }

    private Response file(Request request, String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            return text(404, "There is no such file.", headers);
        }
        try {
            return answer(request, name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response answer(Request request, String name, byte[] content) {
        String tag = ContentTag.of(content);
        Headers complete =
                headers.plus("Content-Type", type(name))
                        .plus("ETag", tag)
                        .plus(
                                "Cache-Control",
                                name.startsWith("assets/") ? NEVER_CHANGES : ALWAYS_ASK);
        return request.header("If-None-Match").filter(tag::equals).isPresent()
                ? new Response(304, complete, new byte[0])
                : new Response(200, complete, content);
    }

    private static String type(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }

    private static Response text(int status, String sentence, Headers headers) {
        return new Response(
                status,
                headers.plus("Content-Type", type("answer.txt")).plus("Cache-Control", ALWAYS_ASK),
                sentence.getBytes(StandardCharsets.UTF_8));
    }
}
