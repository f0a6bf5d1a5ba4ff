package io.cloakroom.local;

import io.cloakroom.local.identity.DemoUser;
import io.cloakroom.local.restapi.Route;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A command that gets an answer of a function, whatever the template. */
final class Example {
    private Example() {}

    /**
     * The shortest one.
     *
     * @param issuer at which a demo user gets a token
     */
    static String of(ServedApi served, Optional<URI> issuer) {
        String host = "http://localhost:" + served.port();
        return served.api().routesOfFunctions().stream()
                .filter(Example::isSimple)
                .min(
                        Comparator.comparing(
                                        (Route route) ->
                                                route.authorizer().isPresent()
                                                        != issuer.isPresent())
                                .thenComparingInt(route -> route.path().template().length()))
                .map(route -> command(route, issuer) + host + served.api().path(route))
                .orElse("curl -i " + served.address());
    }

    /** Nothing stands in its path or must stand beside it that only people can know. */
    private static boolean isSimple(Route route) {
        boolean asksOnlyForToken =
                route.requirements().size() <= route.authorizer().stream().count();
        return asksOnlyForToken
                && !route.path().template().contains("{")
                && List.of("GET", Route.ANY).contains(route.method());
    }

    private static String command(Route route, Optional<URI> issuer) {
        return issuer.filter(_ -> route.authorizer().isPresent())
                .map(one -> "curl -H \"Authorization: Bearer $(%s)\" ".formatted(token(one)))
                .orElse("curl -i ");
    }

    private static String token(URI issuer) {
        String usual = "./run token " + DemoUser.ADA.name();
        return issuer.getPort() == CommandLineSyntax.USUAL.identity()
                ? usual
                : usual + " --identity-port " + issuer.getPort();
    }
}
