package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class CallerTest {

    private static final Map<String, String> GOOD =
            Map.of("userId", "alice", "groups", "[]", "exp", "4102444800");

    static final List<Row> REFUSED =
            List.of(
                    new Row("an empty context", Map.of()),
                    new Row("no user", without("userId")),
                    new Row("an empty user", with("userId", "")),
                    new Row("a blank user", with("userId", " ")),
                    new Row("no groups", without("groups")),
                    new Row("groups that are no list", with("groups", "editors")),
                    new Row("groups that are not texts", with("groups", "[1]")),
                    new Row("groups that do not end", with("groups", "[\"a\"")),
                    new Row("groups and more", with("groups", "[] []")),
                    new Row("no expiry", without("exp")),
                    new Row("an expiry that is no number", with("exp", "soon")),
                    new Row("an expiry with a fraction", with("exp", "4102444800.5")),
                    new Row("an expiry below zero", with("exp", "-1")),
                    new Row("an expiry beyond all time", with("exp", "999999999999999999999")),
                    new Row("an expiry in the past", with("exp", "1000000000")));

    private final Api api = Api.shared();

    record Row(String name, Map<String, String> context) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> context = new HashMap<>(GOOD);
        context.put(name, value);
        return context;
    }

    private static Map<String, String> without(String name) {
        Map<String, String> context = new HashMap<>(GOOD);
        context.remove(name);
        return context;
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void isRefusedWithoutAWholeContext(Row row) {
        assertThat(api.send(Event.get("/me").authorizedBy(row.context())).status()).isEqualTo(401);
    }

    /** The last second that the authorizer can hand on. */
    @Test
    void isKnownForAsLongAsThereAreDates() {
        Event event = Event.get("/me").authorizedBy(with("exp", "31556889864403199"));

        assertThat(api.send(event).status()).isEqualTo(200);
    }

    @Test
    void isRefusedWithoutAnyContext() {
        Answer answer = api.send(Event.get("/me"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:3000");
    }

    @Test
    void comesFromNowhereButTheContext() {
        Event event =
                Event.get("/me")
                        .header("Authorization", "Bearer alice")
                        .header("X-User-Id", "alice")
                        .header("X-Amzn-Oidc-Identity", "alice")
                        .query("userId", "alice");

        assertThat(api.send(event).status()).isEqualTo(401);
    }

    @Test
    void isJudgedBeforeTheBody() {
        assertThat(api.send(Event.of("POST", "/items").body("{")).status()).isEqualTo(401);
    }

    @Test
    void seesWhatTheAuthorizerHandsOn() throws IOException {
        Answer answer = api.send(Event.get("/me").authorizedBy(recorded()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("userId")).isEqualTo(recorded().get("userId"));
        assertThat(answer.text("email")).isEqualTo("alice@example.com");
        assertThat(answer.body()).contains("\"groups\":[\"catalogue-editors\"]");
    }

    /** What an issuer writes into its tokens is not ours to judge. */
    @Test
    void mayHaveAnOddEmailAndOddGroups() {
        Map<String, String> context = with("groups", "[\"\",\"" + "g".repeat(300) + "\"]");
        context.put("email", "at home");

        Answer answer = api.send(Event.get("/me").authorizedBy(context));

        assertThat(answer.text("email")).isEqualTo("at home");
        assertThat(answer.member("groups").size()).isEqualTo(2);
    }

    @Test
    void mayHaveNoEmailAndNoGroups() {
        Answer answer = api.send(Event.get("/me").as("bob"));

        assertThat(answer.body()).isEqualTo("{\"userId\":\"bob\",\"groups\":[]}");
    }

    private static Map<String, String> recorded() throws IOException {
        Map<String, String> context = new HashMap<>();
        String text = Files.readString(Path.of("../events/authorizer-context.json"));
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.hasToken(JsonToken.VALUE_STRING)) {
                    context.put(parser.currentName(), parser.getText());
                }
            }
        }
        return context;
    }
}
