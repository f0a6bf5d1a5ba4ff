package io.cloakroom.api.faults;

import io.cloakroom.api.Api;
import io.cloakroom.api.LocalDynamoDb;
import io.cloakroom.api.LocalSecrets;
import io.cloakroom.api.aws.AwsClients;
import io.cloakroom.faults.FaultyTable;
import io.cloakroom.faults.Script;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * The API function as Lambda runs it: several environments with a client each, in each one request
 * at a time, all before one table that can be told to misbehave.
 */
final class Environments implements AutoCloseable {

    final Script script = new Script();
    final FaultyTable table = FaultyTable.before(LocalDynamoDb.shared().endpoint(), script);

    private final LocalSecrets secrets = LocalSecrets.start("a secret");
    private final String name = LocalDynamoDb.shared().itemsTable();
    private final BlockingQueue<Api> idle = new LinkedBlockingQueue<>();

    Environments(int count) {
        Warm.up();
        AwsCredentialsProvider anyone =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
        for (int i = 0; i < count; i++) {
            idle.add(start(anyone));
        }
    }

    /** One more, with credentials of its own. */
    Api start(AwsCredentialsProvider credentials) {
        AwsClients clients =
                new AwsClients(() -> client(table.endpoint(), credentials), secrets::client);
        return Api.start(name, clients, secrets, Clock.systemUTC());
    }

    /** What {@link AwsClients#standard} makes, but for the address. */
    static DynamoDbClient client(URI table, AwsCredentialsProvider credentials) {
        return LocalDynamoDb.builder(table)
                .credentialsProvider(credentials)
                .httpClientBuilder(AwsClients.http())
                .overrideConfiguration(AwsClients.bounds())
                .build();
    }

    /** Waits for an environment that nobody else uses. */
    void use(Consumer<Api> use) throws InterruptedException {
        Api api = idle.take();
        try {
            use.accept(api);
        } finally {
            idle.add(api);
        }
    }

    @Override
    public void close() {
        table.close();
        secrets.close();
    }

    /** The first calls of a JVM take longer than an attempt may; these may, once for all tests. */
    private static final class Warm {
        static {
            for (int i = 0; i < 20; i++) {
                for (Kind kind : Kind.values()) {
                    Sample sample = Sample.made(kind, Api.shared());
                    for (Operation operation : Operation.values()) {
                        Api.shared().send(operation.of(sample));
                    }
                }
            }
        }

        static void up() {
            // It is when this class is there.
        }
    }
}
