package io.cloakroom.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.Api;
import io.cloakroom.api.LocalDynamoDb;
import io.cloakroom.api.LocalSecrets;
import io.cloakroom.api.aws.AwsClients;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;

/** The function wakes up, or is started again, where something has changed meanwhile. */
final class NewSurroundingsTest {

    @ParameterizedTest
    @EnumSource
    void f19FrozenForAnHourItsConnectionsAreDead(Kind kind) throws InterruptedException {
        try (Environments environments = new Environments(1)) {
            environments.use(
                    api -> {
                        for (Operation operation : Operation.values()) {
                            Sample sample = Sample.made(kind, api);
                            environments.table.disconnect();

                            assertThat(api.send(operation.of(sample)).status())
                                    .isEqualTo(operation.success);
                        }
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void f18RestoredTableHasAnotherName(Kind kind) {
        LocalDynamoDb dynamoDb = LocalDynamoDb.shared();
        try (LocalSecrets secrets = LocalSecrets.start("a secret")) {
            AwsClients clients = new AwsClients(dynamoDb::client, secrets::client);
            Api before = Api.start(dynamoDb.itemsTable(), clients, secrets, Clock.systemUTC());
            Sample sample = Sample.made(kind, before);
            String kept = before.send(Operation.READ.of(sample)).body();
            String restored = dynamoDb.itemsTable();
            copy(before.table(), restored);
            copy(
                    LocalDynamoDb.productsTable(before.table()),
                    LocalDynamoDb.productsTable(restored));

            Api after = Api.start(restored, clients, secrets, Clock.systemUTC());

            assertThat(after.send(Operation.READ.of(sample)).body()).isEqualTo(kept);
            assertThat(after.send(Operation.LIST.of(sample)).body()).contains(sample.id());
            assertThat(after.send(Operation.REPLACE.of(sample)).header("ETag")).isEqualTo("\"2\"");
            assertThat(before.send(Operation.READ.of(sample)).body()).isEqualTo(kept);
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
