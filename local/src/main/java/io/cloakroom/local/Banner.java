package io.cloakroom.local;

import io.cloakroom.local.identity.DemoUser;
import io.cloakroom.local.meter.IssuedKey;
import io.cloakroom.local.page.FrontDoorPage;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Route;
import io.cloakroom.local.terminal.Screen;
import io.cloakroom.local.terminal.Style;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What people see once the system runs: where it is, who can sign in, what to try. */
final class Banner {
    private static final int LONGEST_COLUMN = 44;

    private final Screen screen;
    private final Style style;

    Banner(Screen screen, Style style) {
        this.screen = screen;
        this.style = style;
    }

    void show(LocalSystem system, Duration start) {
        var addresses = system.addresses();
        screen.line("");
        screen.line(style.strong("Cloakroom is ready") + seconds(start));
        screen.line("");
        addresses.web().ifPresent(web -> line("Web", web.toString()));
        system.apis().forEach(api -> line("API", address(api, system)));
        addresses
                .issuer()
                .ifPresent(issuer -> line("Sign-in", issuer + "  " + style.faint(users())));
        line("DynamoDB", addresses.dynamodb().toString());
        system.issuedKeys().stream()
                .filter(issued -> issued.key().generated())
                .forEach(issued -> line("API key", apiKey(issued)));
        system.apis().forEach(this::inside);
        for (ServedApi served : system.apis()) {
            screen.line("");
            routes(served.api());
        }
        screen.line("");
        line("Try", style.accent(Example.of(system.api(), addresses.issuer())));
        line("Stop", "Ctrl-C");
        screen.line("");
    }

    private void line(String name, String value) {
        screen.line("  %-9s %s".formatted(name, value));
    }

    private String seconds(Duration start) {
        return style.faint(" (%.1f s)".formatted(start.toMillis() / 1000.0));
    }

    private static String users() {
        return DemoUser.ALL.stream()
                .map(user -> user.groups().isEmpty() ? user.name() : withGroups(user))
                .collect(Collectors.joining(", "));
    }

    /** Only values that were made up here: others have their owners. */
    private String apiKey(IssuedKey issued) {
        String name = issued.key().name();
        boolean alike = name.equals(issued.plan());
        return issued.key().value()
                + "  "
                + style.faint(alike ? name : "%s, plan %s".formatted(name, issued.plan()));
    }

    private static String withGroups(DemoUser user) {
        return "%s (%s)".formatted(user.name(), String.join(", ", user.groups()));
    }

    private void routes(RestApi api) {
        List<Route> routes = api.routesOfFunctions();
        int longest = routes.stream().mapToInt(route -> api.path(route).length()).max().orElse(0);
        String form = "%-9s %-" + Math.clamp(longest, 1, LONGEST_COLUMN) + "s  %s";
        for (Route route : routes) {
            String who = style.faint(who(route));
            screen.line("  " + form.formatted(route.method(), api.path(route), who));
        }
    }

    private static String who(Route route) {
        List<String> requirements = route.requirements();
        return requirements.isEmpty() ? "anyone" : String.join(", ", requirements);
    }

    /** With its logical id where there are several. */
    private String address(ServedApi served, LocalSystem system) {
        String id = system.apis().size() > 1 ? "  " + style.faint(served.api().logicalId()) : "";
        return served.address() + id;
    }

    private void inside(ServedApi served) {
        String what = style.faint("every request, phase by phase");
        FrontDoorPage.beside(served.address())
                .ifPresent(page -> line("Inside", page + "  " + what));
    }
}
