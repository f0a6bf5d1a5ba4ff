package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.FaultyTable.Fault;
import io.cloakroom.api.aws.AwsClients;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Clock;

/**
 * What clients see when the table is in trouble: our own answer, inside the time that a call may
 * take.
 */
final class FaultsTest {

    private final FaultyTable table = FaultyTable.before(LocalDynamoDb.shared().endpoint());
    private final LocalSecrets secrets = LocalSecrets.start("a secret");
    private final Api api =
            new Api(
                    new ApiHandler(
                            Api.settings(LocalDynamoDb.shared().itemsTable()),
                            new AwsClients(
                                    () ->
                                            LocalDynamoDb.builder(table.endpoint())
                                                    .httpClientBuilder(AwsClients.http())
                                                    .overrideConfiguration(AwsClients.bounds())
                                                    .build(),
                                    secrets::client),
                            Clock.systemUTC()),
                    "",
                    secrets);
    private final String alice = Api.someone();

    @AfterEach
    void stop() {
        table.close();
        secrets.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLED", "FAILED", "GARBLED", "SILENT"})
    void passUnseenWhenTheyPass(Fault fault) {
        table.spoilNext(fault);

        assertThat(
                        api.send(Event.of("POST", "/items").as(alice).json("{\"title\":\"t\"}"))
                                .status())
                .isEqualTo(201);
        assertThat(api.send(Event.get("/items").as(alice)).member("items").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLED", "FAILED", "GARBLED", "SILENT"})
    void askToTryAgainWhenTheyLast(Fault fault) {
        table.spoilAll(fault);

        Answer answer = api.send(Event.get("/items").as(alice));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:3000");
    }

    @ParameterizedTest
    @EnumSource(names = {"DENIED", "MISSING", "EXPIRED"})
    void areOursWhenTheTableRefusesUs(Fault fault) {
        table.spoilAll(fault);

        Answer answer = api.send(Event.of("POST", "/items").as(alice).json("{\"title\":\"t\"}"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(500);
        assertThat(answer.body())
                .doesNotContain("arn:", "items-", "Exception")
                .contains("request-1");
    }

    @Test
    void createOneItemWhenTheAnswerIsLost() {
        table.spoilNext(Fault.ANSWER_LOST);

        Answer answer = api.send(Event.of("POST", "/items").as(alice).json("{\"title\":\"t\"}"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(api.send(Event.get("/items").as(alice)).member("items").size()).isEqualTo(1);
    }

    @Test
    void changeOnceWhenTheAnswerIsLost() {
        String id = api.create(alice, "{\"title\":\"t\"}");
        table.spoilNext(Fault.NONE);
        table.spoilNext(Fault.ANSWER_LOST);

        Answer answer =
                api.send(
                        Event.of("PUT", "/items/" + id)
                                .as(alice)
                                .header("If-Match", "\"1\"")
                                .json("{\"title\":\"u\"}"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(api.send(Event.get("/items/" + id).as(alice)).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void leaveHealthAlone() {
        table.spoilAll(Fault.FAILED);

        assertThat(api.send(Event.get("/health")).status()).isEqualTo(200);
    }
}
