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
              :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
              body { display: grid; place-items: center; min-height: 100vh; margin: 0 }
              main { width: min(22rem, 100% - 2rem) }
              h1 { font-size: 1.5rem; margin: 0 0 .25rem }
              p { margin: 0 0 1.5rem }
              button { width: 100%; padding: .75rem 1rem; margin-bottom: .75rem; font: inherit; text-align: left;
                       cursor: pointer; border: 1px solid; border-radius: .5rem; background: none; color: inherit }
              button:hover, button:focus-visible { outline: 3px solid #3b82f6; outline-offset: 1px }
              strong { display: block; font-size: 1.1rem; text-transform: capitalize }
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
