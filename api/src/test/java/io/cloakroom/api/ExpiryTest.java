package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An expired item is absent from its second on, long before the table deletes it. */
final class ExpiryTest {

    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-21T02:45:50.123456Z"));
    private final Api api = Api.start(clock);
    private final String alice = Api.someone();

    @AfterEach
    void stop() {
        api.secrets().close();
    }

    @Test
    void takesAnItemOutOfEverySight() {
        String id = api.create(alice, "{\"title\":\"t\",\"expiresAt\":\"2026-11-21T02:46:00Z\"}");
        clock.advance(Duration.ofMillis(9_800));
        assertThat(api.send(Event.get("/items/" + id).as(alice)).status()).isEqualTo(200);

        clock.advance(Duration.ofMillis(80));
        for (Event event :
                List.of(
                        Event.get("/items/" + id),
                        Event.of("PUT", "/items/" + id).json("{\"title\":\"u\"}"),
                        Event.of("PATCH", "/items/" + id).mergePatch("{}"),
                        Event.of("DELETE", "/items/" + id),
                        Event.of("DELETE", "/items/" + id).header("If-Match", "\"1\""))) {
            assertThat(api.send(event.as(alice)).status()).isEqualTo(404);
        }
        assertThat(api.send(Event.get("/items").as(alice)).body()).doesNotContain(id);
    }

    @Test
    void leavesNoHolesInPages() {
        for (int i = 0; i < 12; i++) {
            api.create(alice, "{\"title\":\"short\",\"expiresAt\":\"2026-11-21T02:46:00Z\"}");
        }
        String lasting = api.create(alice, "{\"title\":\"lasting\"}");
        clock.advance(Duration.ofMinutes(1));

        Answer page =
                api.send(Event.get("/items").as(alice).query("limit", "2").query("order", "asc"));

        assertThat(page.member("items").size()).isEqualTo(1);
        assertThat(page.body()).contains(lasting);
    }

    @Test
    void mustLieAhead() {
        for (String past : List.of("2026-11-21T02:45:50Z", "2026-11-21T02:45:50.999Z")) {
            Event event =
                    Event.of("POST", "/items")
                            .as(alice)
                            .json("{\"title\":\"t\",\"expiresAt\":\"" + past + "\"}");
            assertThat(api.send(event).status()).isEqualTo(400);
        }
    }

    @Test
    void canBePutOffAndTakenBack() {
        String id = api.create(alice, "{\"title\":\"t\",\"expiresAt\":\"2026-11-21T02:46:00Z\"}");
        api.send(Event.of("PATCH", "/items/" + id).as(alice).mergePatch("{\"expiresAt\":null}"));
        clock.advance(Duration.ofDays(1));

        assertThat(api.send(Event.get("/items/" + id).as(alice)).body())
                .doesNotContain("expiresAt");
    }

    @Test
    void stampsTimesWithSixDigits() {
        Answer created = api.send(Event.of("POST", "/items").as(alice).json("{\"title\":\"t\"}"));
        clock.advance(Duration.ofMinutes(1));
        Answer changed =
                api.send(
                        Event.of("PUT", "/items/" + created.text("id"))
                                .as(alice)
                                .json("{\"title\":\"u\"}"));

        assertThat(changed.text("createdAt")).isEqualTo("2026-11-21T02:45:50.123456Z");
        assertThat(changed.text("updatedAt")).isEqualTo("2026-11-21T02:46:50.123456Z");
    }

    @Test
    void ofATokenEndsTheCaller() {
        Event event =
                Event.get("/me")
                        .authorizedBy(
                                java.util.Map.of(
                                        "userId", alice, "groups", "[]", "exp", "1795229200"));
        assertThat(clock.instant().getEpochSecond()).isLessThan(1_795_229_200L);
        assertThat(api.send(event).status()).isEqualTo(200);

        clock.advance(Duration.ofSeconds(1_795_229_200L - clock.instant().getEpochSecond()));
        assertThat(api.send(event).status()).isEqualTo(401);
    }
}
