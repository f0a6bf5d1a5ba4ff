package io.cloakroom.local;

import io.cloakroom.local.identity.DemoUser;
import io.cloakroom.local.identity.Issuer;
import io.cloakroom.local.identity.SignIn;

import java.io.IOException;
import java.net.http.HttpClient;

/** Signs a demo user in at a running sign-in, so that a shell can call the API. */
final class TokenCommand {
    private TokenCommand() {}

    /**
     * Signs in.
     *
     * @return the access token
     * @throws StartupException when there is no such user, or no sign-in at that port
     */
    static String token(Command.Token command) throws InterruptedException {
        DemoUser user =
                DemoUser.named(command.user())
                        .orElseThrow(() -> new StartupException(unknown(command.user())));
        var issuer = Issuer.address(command.identityPort());
        try (var http = HttpClient.newHttpClient()) {
            return new SignIn(http, issuer).as(user);
        } catch (IOException e) {
            throw new StartupException(
                    "No sign-in answers at %s; start one with ./run, or name its port with --identity-port"
                            .formatted(issuer),
                    e);
        }
    }

    private static String unknown(String name) {
        return "There is no demo user %s; they are %s"
                .formatted(
                        name,
                        String.join(" and ", DemoUser.ALL.stream().map(DemoUser::name).toList()));
    }
}
