package io.cloakroom.local.page;

import io.cloakroom.local.http.HttpHandler;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.http.Response;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers what lies at and below {@code /_front-door}; the API gets everything else.
 *
 * <p>Stages' names consist of letters, digits, hyphens and underscores (API reference, "Stage"), so
 * one may have this name: then all of it is the API's, and there is no page.
 */
public final class FrontDoorPage implements HttpHandler {
    /** Without the slash before it. */
    private static final String NAME = "_front-door";

    private static final String PATH = "/" + NAME;

    /** Whoever makes a name of his own point here (DNS rebinding) still sends that name. */
    private static final Pattern LOOPBACK =
            Pattern.compile(
                    "(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private final HttpHandler api;
    private final Inside inside;
    private final Map<String, PageFile> files = PageFile.all();

    public FrontDoorPage(HttpHandler api, Inside inside) {
        this.api = api;
        this.inside = inside;
    }

    /** Where the page is; empty for a stage of its name. */
    public static Optional<URI> beside(URI api) {
        return Optional.of(api.resolve(PATH)).filter(page -> !page.equals(api));
    }

    @Override
    public Response handle(Request request) throws InterruptedException {
        return isOurs(request.path()) && !inside.deployed().get().api().stage().name().equals(NAME)
                ? answer(request)
                : api.handle(request);
    }

    private static boolean isOurs(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    private Response answer(Request request) {
        if (request.header("Host").filter(LOOPBACK.asMatchPredicate()).isEmpty()) {
            return PageFile.sentence(421, "This page answers at localhost and 127.0.0.1 only.");
        }
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return PageFile.sentence(405, "This page can only be read.");
        }
        String name = request.path().substring(PATH.length());
        if (name.equals("/state")) {
            return PageFile.response(200, "application/json", StateJson.of(inside, after(request)));
        }
        PageFile file = files.get(name);
        return file == null
                ? PageFile.sentence(404, "Nothing is here; the page is at " + PATH + ".")
                : file.response();
    }

    /** The number of the last request that the browser knows; of nonsense, none. */
    private static long after(Request request) {
        String query = request.query();
        return query.matches("after=\\d{1,18}") ? Long.parseLong(query.substring(6)) : 0;
    }
}
