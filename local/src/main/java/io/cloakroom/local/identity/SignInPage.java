package io.cloakroom.local.identity;

import java.util.stream.Collectors;

/** The page that asks who is signing in: a button for each demo user. */
final class SignInPage {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sign in to Cloakroom</title>
            <style>
              :root { color-scheme: light dark; font: 16px/1.5 -apple-system, "Segoe UI", Roboto, "Noto Sans",
                        "Liberation Sans", system-ui, sans-serif;
                      --ink: light-dark(#20261f, #ece8dc); --soft: light-dark(#5a6056, #a9ada0);
                      --card: light-dark(#fffdf8, #1e221e); --edge: light-dark(#847d6b, #7d8578);
                      --green: light-dark(#1d5b48, #8fd3b4); --tint: light-dark(#e1ecdf, #22362c) }
              body { display: grid; place-items: center; min-height: 100vh; margin: 0; color: var(--ink);
                     background: light-dark(#f5f1e8, #151815) }
              main { width: min(24rem, 100% - 2rem) }
              h1 { margin: 0 0 .25rem; font: 600 2rem/1.2 "Iowan Old Style", "Palatino Linotype", "URW Palladio L",
                   P052, Georgia, "Liberation Serif", serif }
              p { margin: 0 0 1.5rem; color: var(--soft) }
              button { width: 100%; padding: .75rem 1.25rem; margin-bottom: .75rem; font: inherit; text-align: left;
                       cursor: pointer; border: 1px solid var(--edge); border-radius: .625rem;
                       background: var(--card); color: var(--soft) }
              button:hover { border-color: var(--green); background: var(--tint) }
              button:focus-visible { outline: 3px solid var(--green); outline-offset: 2px }
              strong { display: block; color: var(--ink); font-size: 1.1rem; text-transform: capitalize }
            </style>
            </head>
            <body>
            <main>
            <h1>Sign in</h1>
            <p>Demo users of this laptop. There is no password.</p>
            {users}
            </main>
            </body>
            </html>
            """;

    private SignInPage() {}

    static String html() {
        return PAGE.replace(
                "{users}",
                DemoUser.ALL.stream().map(SignInPage::button).collect(Collectors.joining()));
    }

    private static String button(DemoUser user) {
        String groups =
                user.groups().isEmpty() ? "" : ", in group " + String.join(", ", user.groups());
        return """
        <form method="post">
        <input type="hidden" name="username" value="%s">
        <input type="hidden" name="claims" value="%s">
        <button type="submit"><strong>%s</strong>%s%s</button>
        </form>
        """
                .formatted(
                        user.name(),
                        user.claims().replace("\"", "&quot;"),
                        user.name(),
                        user.email(),
                        groups);
    }
}
