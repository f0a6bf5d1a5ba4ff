package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.aws.AwsClients;
import io.cloakroom.api.metrics.RequestLog;
import io.cloakroom.faults.Call;
import io.cloakroom.faults.Fault;
import io.cloakroom.faults.FaultyTable;
import io.cloakroom.faults.Script;
import io.micronaut.json.tree.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** One JSON object for each request, which is a log line and metrics at once. */
final class RequestLogTest {

    private static final String SECRET = "never-in-a-log";

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final LocalSecrets secrets = LocalSecrets.start("a secret");
    private final Script script = new Script();
    private final FaultyTable faulty =
            FaultyTable.before(LocalDynamoDb.shared().endpoint(), script);
    private final Api api = start();
    private final String alice = Api.someone();

    @AfterEach
    void stop() {
        faulty.close();
        secrets.close();
    }

    @Test
    void tellsRouteStatusAndTime() {
        api.send(Event.get("/items").as(alice));

        JsonNode line = line();
        assertThat(text(line, "route")).isEqualTo("GET /items");
        assertThat(text(line, "statusClass")).isEqualTo("2xx");
        assertThat(text(line, "requestId")).isEqualTo("request-1");
        assertThat(Answer.required(line, "status").getIntValue()).isEqualTo(200);
        assertThat(Answer.required(line, "duration").getDoubleValue()).isPositive();
        assertThat(Answer.required(line, "requests").getIntValue()).isEqualTo(1);
        assertThat(text(line, "user")).matches("[0-9a-f]{16}");
    }

    @Test
    void namesItsMetricsForCloudWatch() {
        api.create(alice, "{\"title\":\"t\"}");

        JsonNode metrics = Answer.required(Answer.required(line(), "_aws"), "CloudWatchMetrics");
        String text = lines.toString(StandardCharsets.UTF_8);
        assertThat(metrics.size()).isEqualTo(1);
        assertThat(text)
                .contains(
                        "\"Namespace\":\"Cloakroom\"",
                        "\"Dimensions\":[[\"route\",\"statusClass\"]]",
                        "{\"Name\":\"created\",\"Unit\":\"Count\"}",
                        "\"created\":1");
    }

    @Test
    void countsNothingAsMadeWhenARequestIsRepeated() {
        Event keyed =
                Event.of("POST", "/items").header("Idempotency-Key", "k").json("{\"title\":\"t\"}");
        api.send(keyed.as(alice));
        lines.reset();

        api.send(keyed.as(alice));

        assertThat(lines.toString(StandardCharsets.UTF_8)).doesNotContain("created");
    }

    @Test
    void countsConditionsThatFailed() {
        String id = api.create(alice, "{\"title\":\"t\"}");
        lines.reset();
        script.spoil(
                1, RequestLogTest::isWrite, Fault.refusal(400, "ConditionalCheckFailedException"));

        Answer changed =
                api.send(Event.of("PUT", "/items/" + id).as(alice).json("{\"title\":\"u\"}"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(count("conditionFailures")).isEqualTo(1);
    }

    /** The queries of a list of products run in threads of their own. */
    @ParameterizedTest
    @CsvSource({"/items,1", "/products,4"})
    void countsCallsThatWereThrottledToTheLast(String path, int queries) {
        script.spoilAll(call -> call.operation().equals("Query"), Fault.throttling());

        assertThat(api.send(Event.get(path).as(alice)).status()).isEqualTo(503);
        assertThat(count("throttles")).isEqualTo(queries);
    }

    private static boolean isWrite(Call call) {
        return call.operation().equals("PutItem");
    }

    private int count(String metric) {
        assertThat(lines.toString(StandardCharsets.UTF_8))
                .contains("{\"Name\":\"%s\",\"Unit\":\"Count\"}".formatted(metric));
        return Answer.required(line(), metric).getIntValue();
    }

    @Test
    void keepsSilentAboutEverythingElse() {
        Event event =
                Event.of("POST", "/items")
                        .header("Authorization", "Bearer " + SECRET)
                        .header("x-api-key", SECRET)
                        .header("Cookie", SECRET)
                        .header("Idempotency-Key", SECRET)
                        .query(SECRET, SECRET)
                        .json("{\"title\":\"%s\"}".formatted(SECRET));

        api.send(event.as(SECRET));
        api.send(event.as(SECRET).body("{\"" + SECRET));

        assertThat(lines.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).doesNotContain(SECRET).startsWith("{"));
    }

    @Test
    void isOneLineWhateverTheRequest() {
        api.send(Event.get("/items\n{\"fake\":\"line\"}\u0000").as(alice));

        assertThat(line().isObject()).isTrue();
    }

    private JsonNode line() {
        String text = lines.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(1);
        return Answer.json(text);
    }

    private static String text(JsonNode line, String name) {
        return Answer.required(line, name).getStringValue();
    }

    /** With the attempts that are deployed, but with all the time in the world. */
    private DynamoDbClient client() {
        return LocalDynamoDb.builder(faulty.endpoint())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD))
                .build();
    }

    private Api start() {
        String table = LocalDynamoDb.shared().itemsTable();
        Clock clock = Clock.systemUTC();
        AwsClients clients = new AwsClients(this::client, secrets::client);
        PrintStream output = new PrintStream(lines, true, StandardCharsets.UTF_8);
        return new Api(
                new ApiHandler(
                        Api.settings(table),
                        Application.start(Api.settings(table), clients, clock),
                        new RequestLog(output, clock)),
                table,
                secrets);
    }
}
