package io.cloakroom.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.Api;
import io.cloakroom.api.Event;
import io.cloakroom.api.LocalDynamoDb;
import io.cloakroom.api.LocalSecrets;
import io.cloakroom.api.aws.AwsClients;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;

/** The function wakes up, or is started again, where something has changed meanwhile. */
final class NewSurroundingsTest {

    private final String user = Api.someone();

    @Test
    void f19FrozenForAnHourItsConnectionsAreDead() throws InterruptedException {
        try (Environments environments = new Environments(1)) {
            environments.use(
                    api -> {
                        for (Operation operation : Operation.values()) {
                            String id = api.create(user, "{\"title\":\"old title\"}");
                            environments.table.disconnect();

                            assertThat(api.send(operation.of(id).as(user)).status())
                                    .isEqualTo(operation.success);
                        }
                    });
        }
    }

    @Test
    void f18RestoredTableHasAnotherName() {
        LocalDynamoDb dynamoDb = LocalDynamoDb.shared();
        try (LocalSecrets secrets = LocalSecrets.start("a secret")) {
            AwsClients clients = new AwsClients(dynamoDb::client, secrets::client);
            Api before = Api.start(dynamoDb.itemsTable(), clients, secrets, Clock.systemUTC());
            String id = before.create(user, "{\"title\":\"kept\",\"data\":{\"n\":1.50}}");
            String kept = before.send(Event.get("/items/" + id).as(user)).body();
            String restored = dynamoDb.itemsTable();
            copy(before.table(), restored);

            Api after = Api.start(restored, clients, secrets, Clock.systemUTC());

            assertThat(after.send(Event.get("/items/" + id).as(user)).body()).isEqualTo(kept);
            assertThat(after.send(Event.get("/items").as(user)).body()).contains(id);
            assertThat(after.send(Operation.REPLACE.of(id).as(user)).header("ETag"))
                    .isEqualTo("\"2\"");
            assertThat(before.send(Event.get("/items/" + id).as(user)).body()).isEqualTo(kept);
        }
    }

    private static void copy(String from, String to) {
        try (DynamoDbClient client = LocalDynamoDb.shared().client()) {
            client.scanPaginator(scan -> scan.tableName(from))
                    .items()
                    .forEach(item -> client.putItem(put -> put.tableName(to).item(item)));
        }
    }
}
