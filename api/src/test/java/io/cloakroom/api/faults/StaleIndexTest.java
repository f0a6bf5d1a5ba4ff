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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** F7: the index lags behind the table, and its pages may be empty long before its end. */
final class StaleIndexTest {

    private static final Environments ENVIRONMENTS = new Environments(1);

    private final Script script = ENVIRONMENTS.script;
    private final String owner = Api.someone();

    @AfterAll
    static void stop() {
        ENVIRONMENTS.close();
    }

    @ParameterizedTest
    @EnumSource
    void lacksTheNewestEntry(Kind kind) throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    String old = kind.create(api, owner, "old");
                    Runnable lag = lagFromNowOn(api, kind);
                    String latest = kind.create(api, owner, "latest");
                    lag.run();

                    assertThat(walk(api, kind)).containsExactly(old);
                    assertThat(api.send(sample(kind, latest).request("GET")).status())
                            .isEqualTo(200);
                    assertThat(walk(api, kind)).containsExactly(latest, old);
                });
    }

    @ParameterizedTest
    @EnumSource
    void showsAGhost(Kind kind) throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    String ghost = kind.create(api, owner, "ghost");
                    Runnable lag = lagFromNowOn(api, kind);
                    api.send(sample(kind, ghost).request("DELETE"));
                    lag.run();

                    assertThat(walk(api, kind)).containsExactly(ghost);
                    for (String method : List.of("GET", "DELETE")) {
                        assertThat(api.send(sample(kind, ghost).request(method)).status())
                                .isEqualTo(404);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void hasEmptyPagesBeforeItsEntries(Kind kind) throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    List<String> ids =
                            List.of(
                                    kind.create(api, owner, "1"),
                                    kind.create(api, owner, "2"),
                                    kind.create(api, owner, "3"));
                    for (String partition : kind.partitions(owner)) {
                        script.spoil(
                                3, call -> isQuery(call, partition), emptyPage(kind, partition));
                    }

                    assertThat(walk(api, kind)).containsExactlyElementsOf(ids.reversed());
                });
    }

    @ParameterizedTest
    @EnumSource
    void hasNothingButEmptyPages(Kind kind) throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    kind.create(api, owner, "unseen");
                    List<Script.Trouble> troubles =
                            kind.partitions(owner).stream()
                                    .map(
                                            partition ->
                                                    script.spoilAll(
                                                            call -> isQuery(call, partition),
                                                            emptyPage(kind, partition)))
                                    .toList();

                    Answer page = api.send(kind.list(owner));

                    assertThat(page.status()).isEqualTo(200);
                    assertThat(page.member("items").size()).isZero();
                    troubles.forEach(Script.Trouble::end);
                    Event next = kind.list(owner).query("cursor", page.text("nextCursor"));
                    assertThat(api.send(next).body()).contains("unseen");
                });
    }

    private static boolean isQuery(Call call, String partition) {
        return call.operation().equals("Query") && call.mentions(partition);
    }

    /** Keeps the index's answers of now; what it gives makes them those of the next list. */
    private Runnable lagFromNowOn(Api api, Kind kind) {
        List<Runnable> lags = new ArrayList<>();
        for (String partition : kind.partitions(owner)) {
            AtomicReference<String> answer = new AtomicReference<>("");
            Fault keep =
                    Fault.altered(
                            body -> {
                                answer.set(body);
                                return body;
                            });
            script.spoil(1, call -> isQuery(call, partition), keep);
            Fault giveAgain = Fault.altered(body -> answer.get());
            lags.add(() -> script.spoil(1, call -> isQuery(call, partition), giveAgain));
        }
        api.send(kind.list(owner));
        return () -> lags.forEach(Runnable::run);
    }

    /** Looked at some, found none that fits, and stopped before the newest entry. */
    private static Fault emptyPage(Kind kind, String partition) {
        String newest = "9999-01-01T00:00:00.000000Z";
        String key =
                switch (kind) {
                    case ITEM ->
                            "\"userId\":{\"S\":\"%s\"},\"createdAt\":{\"S\":\"%s\"}"
                                    .formatted(partition, newest);
                    case PRODUCT ->
                            "\"categoryShard\":{\"S\":\"%s\"},\"position\":{\"S\":\"%s#none\"}"
                                    .formatted(partition, newest);
                };
        return Fault.altered(
                body ->
                        """
                        {"Count":0,"ScannedCount":9,"Items":[],"LastEvaluatedKey":{%s,"id":{"S":"none"}}}
                        """
                                .formatted(key));
    }

    private Sample sample(Kind kind, String id) {
        return new Sample(kind, owner, id);
    }

    /** The ids of every page, two a page. */
    private List<String> walk(Api api, Kind kind) {
        List<String> ids = new ArrayList<>();
        Event event = kind.list(owner).query("limit", "2");
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
