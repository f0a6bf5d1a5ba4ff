package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.aws.AwsClients;
import io.micronaut.crac.OrderedResource;

import org.crac.Core;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/** What Lambda does around a snapshot, done to a function in use. */
final class RestoreTest {

    @Test
    void makesClientsAndKeysAnew() throws Exception {
        LocalDynamoDb dynamoDb = LocalDynamoDb.shared();
        AtomicInteger made = new AtomicInteger();
        try (LocalSecrets secrets = LocalSecrets.start("a secret")) {
            AwsClients clients =
                    new AwsClients(
                            () -> {
                                made.incrementAndGet();
                                return dynamoDb.client();
                            },
                            secrets::client);
            ApiHandler handler =
                    new ApiHandler(Api.settings(dynamoDb.itemsTable()), clients, Clock.systemUTC());
            Api api = new Api(handler, "", secrets);
            String alice = Api.someone();
            api.create(alice, "{\"title\":\"one\"}");
            api.create(alice, "{\"title\":\"two\"}");
            Answer before = api.send(Event.get("/items").as(alice).query("limit", "1"));

            for (OrderedResource resource :
                    handler.application().getBeansOfType(OrderedResource.class)) {
                resource.beforeCheckpoint(Core.getGlobalContext());
                resource.afterRestore(Core.getGlobalContext());
            }

            Event next =
                    Event.get("/items")
                            .as(alice)
                            .query("limit", "1")
                            .query("cursor", before.text("nextCursor"));
            assertThat(api.send(next).body()).contains("one");
            assertThat(made).hasValue(2);
            assertThat(secrets.requests()).isEqualTo(2);
        }
    }
}
