package io.cloakroom.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.Answer;
import io.cloakroom.api.Api;
import io.cloakroom.api.Event;
import io.cloakroom.faults.Call;
import io.cloakroom.faults.Fault;
import io.cloakroom.faults.Script;
import io.micronaut.json.tree.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** F7: the index lags behind the table, and its pages may be empty long before its end. */
final class StaleIndexTest {

    private static final Environments ENVIRONMENTS = new Environments(1);

    private final Script script = ENVIRONMENTS.script;
    private final String user = Api.someone();

    @AfterAll
    static void stop() {
        ENVIRONMENTS.close();
    }

    @Test
    void lacksTheNewestItem() throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    String old = create(api, "old");
                    Fault asNow = answerOfNow(api);
                    String latest = create(api, "latest");
                    script.spoil(1, this::isList, asNow);

                    assertThat(walk(api)).containsExactly(old);
                    assertThat(api.send(Event.get("/items/" + latest).as(user)).status())
                            .isEqualTo(200);
                });
    }

    @Test
    void showsAGhost() throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    String ghost = create(api, "ghost");
                    Fault asNow = answerOfNow(api);
                    api.send(Event.of("DELETE", "/items/" + ghost).as(user));
                    script.spoil(1, this::isList, asNow);

                    assertThat(walk(api)).containsExactly(ghost);
                    for (String verb : List.of("GET", "DELETE")) {
                        assertThat(api.send(Event.of(verb, "/items/" + ghost).as(user)).status())
                                .isEqualTo(404);
                    }
                });
    }

    @Test
    void hasEmptyPagesBeforeItsItems() throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    List<String> ids =
                            List.of(create(api, "1"), create(api, "2"), create(api, "3"));
                    script.spoil(3, this::isList, emptyPage());

                    assertThat(walk(api)).containsExactlyElementsOf(ids.reversed());
                });
    }

    @Test
    void hasNothingButEmptyPages() throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    create(api, "unseen");
                    Script.Trouble trouble = script.spoilAll(this::isList, emptyPage());

                    Answer page = api.send(Event.get("/items").as(user));

                    assertThat(page.status()).isEqualTo(200);
                    assertThat(page.member("items").size()).isZero();
                    trouble.end();
                    Event next =
                            Event.get("/items").as(user).query("cursor", page.text("nextCursor"));
                    assertThat(api.send(next).body()).contains("unseen");
                });
    }

    private boolean isList(Call call) {
        return call.operation().equals("Query") && call.mentions(user);
    }

    /** The answer of the index to a list of now, to be given later. */
    private Fault answerOfNow(Api api) {
        AtomicReference<String> answer = new AtomicReference<>("");
        script.spoil(
                1,
                this::isList,
                Fault.altered(
                        body -> {
                            answer.set(body);
                            return body;
                        }));
        api.send(Event.get("/items").as(user));
        return Fault.altered(body -> answer.get());
    }

    /** Looked at some, found none that fits, and stopped before the newest item. */
    private Fault emptyPage() {
        return Fault.altered(
                body ->
                        """
                        {"Count":0,"ScannedCount":9,"Items":[],"LastEvaluatedKey":{"userId":{"S":"%s"},
                        "createdAt":{"S":"9999-01-01T00:00:00.000000Z"},"id":{"S":"none"}}}
                        """
                                .formatted(user));
    }

    private String create(Api api, String title) {
        return api.create(user, "{\"title\":\"" + title + "\"}");
    }

    /** The ids of every page, two a page. */
    private List<String> walk(Api api) {
        List<String> ids = new ArrayList<>();
        Event event = Event.get("/items").as(user).query("limit", "2");
        for (Answer page = api.send(event); ; page = api.send(event)) {
            assertThat(page.status()).isEqualTo(200);
            page.member("items")
                    .values()
                    .forEach(item -> ids.add(Answer.required(item, "id").getStringValue()));
            JsonNode next = page.json().get("nextCursor");
            if (next == null || next.isNull()) {
                return ids;
            }
            event = event.query("cursor", next.getStringValue());
        }
    }
}
