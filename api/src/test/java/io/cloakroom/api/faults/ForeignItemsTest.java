package io.cloakroom.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.Api;
import io.cloakroom.api.Event;
import io.cloakroom.faults.Fault;
import io.cloakroom.faults.Script;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * C26: another's item and one that is not there cost the same calls of the table. What that is in
 * time, the benchmark tells.
 */
final class ForeignItemsTest {

    private static final Environments ENVIRONMENTS = new Environments(1);
    private static final String MISSING = "01890000-0000-7000-8000-000000000000";

    @AfterAll
    static void stop() {
        ENVIRONMENTS.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"READ", "REPLACE", "REPLACE_AT_ITS_READ", "CHANGE", "DELETE"})
    void costWhatMissingOnesDo(Operation operation) throws InterruptedException {
        ENVIRONMENTS.use(
                api -> {
                    String stranger = Api.someone();
                    Sample theirs = Sample.made(Kind.ITEM, api);
                    Sample foreign = new Sample(Kind.ITEM, stranger, theirs.id());
                    Sample missing = new Sample(Kind.ITEM, stranger, MISSING);

                    assertThat(calls(api, operation.of(foreign)))
                            .isEqualTo(calls(api, operation.of(missing)))
                            .containsExactly("GetItem");
                });
    }

    private static List<String> calls(Api api, Event event) {
        List<String> calls = new CopyOnWriteArrayList<>();
        Script.Trouble watch =
                ENVIRONMENTS.script.spoilAll(call -> calls.add(call.operation()), Fault.none());
        assertThat(api.send(event).status()).isEqualTo(404);
        watch.end();
        return calls;
    }
}
