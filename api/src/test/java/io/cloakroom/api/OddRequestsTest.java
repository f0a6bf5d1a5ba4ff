package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** No input makes a 500, and no answer shows an internal. */
final class OddRequestsTest {

    private static final Pattern INTERNALS =
            Pattern.compile(
                    "Exception|micronaut|jackson|amazon|software\\.|java\\.|cloakroom|arn:|items-|Codec");
    private static final List<String> ODD =
            List.of(
                    "",
                    " ",
                    "%",
                    "%zz",
                    "%2e%2e",
                    "%00",
                    "a b",
                    "{x}",
                    "{",
                    "[",
                    "]",
                    "|",
                    "\\",
                    "^",
                    "`",
                    "\"",
                    "'",
                    "<script>",
                    "é",
                    "\uD83D\uDE00",
                    "\uD83D",
                    "\u0000",
                    "\n",
                    "\r\nX: y",
                    "//",
                    "/../",
                    ";a=b",
                    ";;;",
                    "?x",
                    "#x",
                    "${x}",
                    "*",
                    "x".repeat(5000));

    private final Api api = Api.shared();
    private final String alice = Api.someone();

    static List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (String odd : ODD) {
            for (String verb : List.of("GET", "POST", "PUT", "PATCH", "DELETE", odd)) {
                events.add(Event.of(verb, "/items/" + odd).json("{\"title\":\"t\"}"));
            }
            events.add(Event.get("/" + odd));
            events.add(Event.get("/items").query(odd, "x"));
            events.add(Event.get("/items").query("limit", odd));
            events.add(Event.get("/items").query("cursor", odd));
            for (String header :
                    List.of(
                            "Accept",
                            "Content-Type",
                            "If-Match",
                            "If-None-Match",
                            "Cookie",
                            "Host",
                            "Accept-Language",
                            "Accept-Charset",
                            "Content-Length",
                            "Content-Encoding",
                            "X-HTTP-Method-Override",
                            "Origin",
                            "Range",
                            "Authorization",
                            "Expect",
                            "Upgrade",
                            "Connection",
                            "X-Forwarded-For")) {
                events.add(Event.get("/items").header(header, odd));
                events.add(
                        Event.of("POST", "/items").json("{\"title\":\"t\"}").header(header, odd));
            }
            events.add(Event.of("POST", "/items").header(odd, odd).json("{\"title\":\"t\"}"));
            events.add(Event.of("POST", "/items").json(odd));
            events.add(Event.of("POST", "/items").json("").base64Body(odd));
            events.add(
                    Event.of("GET", "/items")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .base64Body(odd));
        }
        return events;
    }

    @Test
    void areAnsweredWithoutFault() {
        for (Event event : events()) {
            requireDecent(event, api.send(event.as(alice)));
        }
    }

    @Test
    void areAnsweredWithoutFaultWhateverTheBytes() {
        Random random = new Random(7);
        byte[] event =
                Event.of("POST", "/items")
                        .as(alice)
                        .json("{\"title\":\"t\",\"data\":{\"n\":1.5}}")
                        .bytes();
        for (int i = 0; i < 1000; i++) {
            byte[] bent = event.clone();
            bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
            Answer answer = api.send(bent);
            assertThat(answer.status())
                    .as(new String(bent, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .isLessThan(500);
        }
    }

    private static void requireDecent(Event event, Answer answer) {
        assertThat(answer.status()).as(event + "\n" + answer).isBetween(200, 499);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:3000");
        assertThat(answer.header("Vary")).isEqualTo("Origin");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type"))
                    .as(event + "\n" + answer)
                    .isEqualTo("application/problem+json");
            assertThat(INTERNALS.matcher(answer.text("detail")).find())
                    .as(answer.toString())
                    .isFalse();
        }
    }
}
