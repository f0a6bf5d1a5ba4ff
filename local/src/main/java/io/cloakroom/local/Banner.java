package io.cloakroom.local;

import io.cloakroom.local.identity.DemoUser;
import io.cloakroom.local.restapi.Authorizer;
import io.cloakroom.local.restapi.Integration;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Route;
import io.cloakroom.local.terminal.Style;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Collectors;

/** What people see once the system runs: where it is, who can sign in, what to try. */
final class Banner {
    private final PrintStream out;
    private final Style style;

    Banner(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    void show(LocalSystem system, Duration start) {
        var addresses = system.addresses();
        out.printf("%n%s%n%n", style.strong("Cloakroom is ready") + seconds(start));
        line("API", addresses.api().toString());
        addresses
                .issuer()
                .ifPresent(issuer -> line("Sign-in", issuer + "  " + style.faint(users())));
        line("DynamoDB", addresses.dynamodb().toString());
        out.println();
        routes(system.restApi());
        out.println();
        line("Try", style.accent(example(addresses)));
        line("Stop", "Ctrl-C");
        out.println();
    }

    private void line(String name, String value) {
        out.printf("  %-9s %s%n", name, value);
    }

    private String seconds(Duration start) {
        return style.faint(" (%.1f s)".formatted(start.toMillis() / 1000.0));
    }

    private static String users() {
        return DemoUser.ALL.stream()
                .map(user -> user.groups().isEmpty() ? user.name() : withGroups(user))
                .collect(Collectors.joining(", "));
    }

    private static String withGroups(DemoUser user) {
        return "%s (%s)".formatted(user.name(), String.join(", ", user.groups()));
    }

    private void routes(RestApi api) {
        api.routes().stream()
                .filter(route -> route.integration() instanceof Integration.LambdaProxy)
                .sorted(
                        Comparator.comparing((Route r) -> r.path().template())
                                .thenComparing(Route::method))
                .forEach(
                        route ->
                                out.printf(
                                        "  %-9s %-28s %s%n",
                                        route.method(), path(api, route), style.faint(who(route))));
    }

    private static String path(RestApi api, Route route) {
        return "/" + api.stage().name() + route.path().template();
    }

    private static String who(Route route) {
        String token = route.authorizer().map(Authorizer::name).orElse("anyone");
        return route.apiKeyRequired() ? token + ", API key" : token;
    }

    private static String example(Addresses addresses) {
        return addresses
                .issuer()
                .map(
                        issuer ->
                                "curl -H \"Authorization: Bearer $(%s)\" %s/me"
                                        .formatted(token(issuer), addresses.api()))
                .orElse("curl -i " + addresses.api());
    }

    private static String token(URI issuer) {
        String usual = "./run token " + DemoUser.ADA.name();
        return issuer.getPort() == CommandLineSyntax.USUAL.identity()
                ? usual
                : usual + " --identity-port " + issuer.getPort();
    }
}
