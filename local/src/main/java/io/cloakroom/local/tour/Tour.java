package io.cloakroom.local.tour;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.identity.DemoUser;
import io.cloakroom.local.identity.SignIn;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The life of a request, step by step. */
public final class Tour {
    private static final String JSON = "application/json";
    private static final String ORIGIN = "http://localhost:3000";

    private final Narrator narrator;
    private final SignIn signIn;
    private final Client nobody;
    private final Optional<String> apiKey;

    /** A tour of a running system. */
    public Tour(Places places, Narrator narrator) {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        this.narrator = narrator;
        this.signIn = new SignIn(http, places.issuer());
        this.nobody = Client.nobody(http, places.api());
        this.apiKey = places.apiKey();
    }

    /** Walks it; true when every answer was the expected one. */
    public boolean walk() throws InterruptedException {
        try {
            withoutToken();
            Client ada = signIn(DemoUser.ADA);
            Client grace = signIn(DemoUser.GRACE);
            List<Exchange> created = createThree(ada);
            listPageByPage(ada);
            Exchange first = created.getFirst();
            String path = "/items/" + first.json().path("id").asText();
            change(ada, path, first.header("ETag"));
            isolation(grace, path);
            delete(ada, path);
            if (apiKey.isPresent()) {
                Client integrator = nobody.withKey(apiKey.get());
                new CatalogueSteps(narrator, integrator).walk(ada, grace);
            }
            unknownRoute();
            preflight();
        } catch (IOException e) {
            narrator.check(false, "", String.valueOf(e.getMessage()));
        }
        return narrator.end();
    }

    private void withoutToken() throws IOException, InterruptedException {
        narrator.step(
                "Nobody asks",
                "Without a token the gateway answers itself; no function is called.");
        narrator.expect(401, nobody.send("GET", "/items"));
    }

    private Client signIn(DemoUser user) throws IOException, InterruptedException {
        narrator.step(
                "%s signs in".formatted(user.name()),
                "Code flow with PKCE at the issuer; then the authorizer checks the token once.");
        Client client = nobody.with(signIn.as(user));
        narrator.expect(200, client.send("GET", "/me"));
        return client;
    }

    private List<Exchange> createThree(Client ada) throws IOException, InterruptedException {
        narrator.step(
                "ada puts three things into the cloakroom",
                "The user comes from the authorizer's context, never from the request.");
        var created = new ArrayList<Exchange>();
        for (String title : List.of("Umbrella", "Winter coat", "Hat box")) {
            String body =
                    "{\"title\":\"%s\",\"data\":{\"hook\":%d}}"
                            .formatted(title, created.size() + 1);
            created.add(
                    narrator.expect(
                            201, ada.sendBody("POST", "/items", body, "Content-Type", JSON)));
        }
        return created;
    }

    private void listPageByPage(Client ada) throws IOException, InterruptedException {
        narrator.step(
                "ada lists them, newest first, two a page",
                "A query on userId-createdAt-index; the cursor is sealed and good for ada only.");
        JsonNode first = narrator.expect(200, ada.send("GET", "/items?limit=2")).json();
        String cursor = first.path("nextCursor").asText();
        JsonNode second =
                narrator.expect(200, ada.send("GET", "/items?limit=2&cursor=" + cursor)).json();
        var titles = new ArrayList<String>();
        first.path("items").forEach(item -> titles.add(item.path("title").asText()));
        second.path("items").forEach(item -> titles.add(item.path("title").asText()));
        narrator.check(
                titles.equals(List.of("Hat box", "Winter coat", "Umbrella")),
                "three items on two pages, newest first",
                "expected Hat box, Winter coat, Umbrella, and got " + titles);
    }

    private void change(Client ada, String path, String tag)
            throws IOException, InterruptedException {
        narrator.step(
                "ada changes the first one, but only the version that she has seen",
                "If-Match is checked in the same write; the second try comes with the old tag.");
        narrator.expect(200, ada.send("GET", path));
        String body = "{\"title\":\"Umbrella, black\",\"data\":{\"hook\":7}}";
        narrator.expect(
                200, ada.sendBody("PUT", path, body, "Content-Type", JSON, "If-Match", tag));
        narrator.expect(
                412, ada.sendBody("PUT", path, body, "Content-Type", JSON, "If-Match", tag));
    }

    private void isolation(Client grace, String path) throws IOException, InterruptedException {
        narrator.step(
                "grace asks for ada's item",
                "She gets exactly the answer for an item that does not exist.");
        narrator.expect(404, grace.send("GET", path));
    }

    private void delete(Client ada, String path) throws IOException, InterruptedException {
        narrator.step("ada takes it away", "The owner is a condition of the delete itself.");
        narrator.expect(204, ada.send("DELETE", path));
        narrator.expect(404, ada.send("GET", path));
    }

    private void unknownRoute() throws IOException, InterruptedException {
        narrator.step(
                "Somebody tries a route that is not there",
                "API Gateway knows no 404 here: it misses an authentication token.");
        Exchange answer = narrator.expect(403, nobody.send("GET", "/cupboard"));
        narrator.check(
                answer.response().body().contains("Missing Authentication Token"),
                "Missing Authentication Token",
                "expected Missing Authentication Token");
    }

    private void preflight() throws IOException, InterruptedException {
        narrator.step(
                "A browser asks first",
                "The preflight is a fixed answer of the gateway, without a token.");
        Exchange answer =
                narrator.expect(
                        200,
                        nobody.send(
                                "OPTIONS",
                                "/items",
                                "Origin",
                                ORIGIN,
                                "Access-Control-Request-Method",
                                "POST"));
        narrator.check(
                answer.header("Access-Control-Allow-Origin").equals(ORIGIN),
                "the page's origin may call",
                "expected the origin " + ORIGIN);
    }
}
