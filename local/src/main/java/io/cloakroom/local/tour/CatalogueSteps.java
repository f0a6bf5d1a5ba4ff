package io.cloakroom.local.tour;

import java.io.IOException;

/** The part of the tour that visits the product catalogue. */
final class CatalogueSteps {
    private static final String PRODUCT =
            """
            {"name":"Umbrella, long","category":"umbrellas","price":{"amount":"24.90","currency":"EUR"}}\
            """;

    private final Narrator narrator;
    private final Client integrator;

    CatalogueSteps(Narrator narrator, Client integrator) {
        this.narrator = narrator;
        this.integrator = integrator;
    }

    void walk(Client editor, Client visitor) throws IOException, InterruptedException {
        String path = create(editor, visitor);
        read(path);
        narrator.expect(204, editor.send("DELETE", path));
    }

    private String create(Client editor, Client visitor) throws IOException, InterruptedException {
        narrator.step(
                "ada adds a product; grace may not",
                "The group catalogue-editors makes the difference. Sent again with its key, it is"
                        + " not made twice.");
        narrator.expect(403, post(visitor));
        Exchange first = narrator.expect(201, post(editor));
        Exchange again = narrator.expect(201, post(editor));
        narrator.check(
                first.json().equals(again.json()),
                "one product, and the same answer twice",
                "expected the same answer twice");
        return "/products/" + first.json().path("id").asText();
    }

    private static Exchange post(Client client) throws IOException, InterruptedException {
        return client.sendBody(
                "POST",
                "/products",
                PRODUCT,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "tour");
    }

    private void read(String path) throws IOException, InterruptedException {
        narrator.step(
                "An integrator reads the catalogue",
                "A key of a usage plan is enough, and nothing else is; what is known already is not"
                        + " sent.");
        narrator.expect(403, integrator.withoutKey().send("GET", path));
        narrator.expect(200, integrator.send("GET", "/products?category=umbrellas"));
        Exchange read = narrator.expect(200, integrator.send("GET", path));
        narrator.expect(304, integrator.send("GET", path, "If-None-Match", read.header("ETag")));
    }
}
