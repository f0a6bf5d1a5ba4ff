package io.cloakroom.local.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.ApiClient;
import io.cloakroom.local.ApiClient.Answer;
import io.cloakroom.local.TestSystem;
import io.cloakroom.local.isolation.Matrix.Cell;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Through the front door, with the real functions; every item is ada's, every product editor's. */
@ExtendWith(TestSystem.Extension.class)
class IsolationIT {
    private static final Matrix MATRIX =
            Matrix.parse(
                    """
                                            | ada | bob | editor | stranger | integrator | nobody
                    GET    item             | 200 | 404 | 404    | 401      | 401        | 401
                    GET    expired item     | 404 | 404 | 404    | 401      | 401        | 401
                    GET    deleted item     | 404 | 404 | 404    | 401      | 401        | 401
                    GET    missing item     | 404 | 404 | 404    | 401      | 401        | 401
                    GET    id of a bad form | 404 | 404 | 404    | 401      | 401        | 401
                    PUT    item             | 200 | 404 | 404    | 401      | 401        | 401
                    PUT    expired item     | 404 | 404 | 404    | 401      | 401        | 401
                    PUT    deleted item     | 404 | 404 | 404    | 401      | 401        | 401
                    PUT    missing item     | 404 | 404 | 404    | 401      | 401        | 401
                    PUT    id of a bad form | 404 | 404 | 404    | 401      | 401        | 401
                    PATCH  item             | 200 | 404 | 404    | 401      | 401        | 401
                    PATCH  expired item     | 404 | 404 | 404    | 401      | 401        | 401
                    PATCH  deleted item     | 404 | 404 | 404    | 401      | 401        | 401
                    PATCH  missing item     | 404 | 404 | 404    | 401      | 401        | 401
                    PATCH  id of a bad form | 404 | 404 | 404    | 401      | 401        | 401
                    DELETE item             | 204 | 404 | 404    | 401      | 401        | 401
                    DELETE expired item     | 404 | 404 | 404    | 401      | 401        | 401
                    DELETE deleted item     | 404 | 404 | 404    | 401      | 401        | 401
                    DELETE missing item     | 404 | 404 | 404    | 401      | 401        | 401
                    DELETE id of a bad form | 404 | 404 | 404    | 401      | 401        | 401
                    POST   item             | 403 | 403 | 403    | 403      | 403        | 403
                    HEAD   item             | 403 | 403 | 403    | 403      | 403        | 403
                    GET    /items           | 200 | 200 | 200    | 401      | 401        | 401
                    POST   /items           | 201 | 201 | 201    | 401      | 401        | 401
                    DELETE /items           | 403 | 403 | 403    | 403      | 403        | 403
                    GET    product          | 403 | 403 | 403    | 403      | 200        | 403
                    GET    deleted product  | 403 | 403 | 403    | 403      | 404        | 403
                    GET    missing product  | 403 | 403 | 403    | 403      | 404        | 403
                    PUT    product          | 403 | 403 | 200    | 401      | 401        | 401
                    PUT    deleted product  | 403 | 403 | 404    | 401      | 401        | 401
                    PUT    missing product  | 403 | 403 | 404    | 401      | 401        | 401
                    PATCH  product          | 403 | 403 | 200    | 401      | 401        | 401
                    PATCH  deleted product  | 403 | 403 | 404    | 401      | 401        | 401
                    PATCH  missing product  | 403 | 403 | 404    | 401      | 401        | 401
                    DELETE product          | 403 | 403 | 204    | 401      | 401        | 401
                    DELETE deleted product  | 403 | 403 | 404    | 401      | 401        | 401
                    DELETE missing product  | 403 | 403 | 404    | 401      | 401        | 401
                    GET    /products        | 403 | 403 | 403    | 403      | 200        | 403
                    POST   /products        | 403 | 403 | 201    | 401      | 401        | 401
                    GET    /me              | 200 | 200 | 200    | 401      | 401        | 401
                    GET    /health          | 200 | 200 | 200    | 200      | 200        | 200
                    OPTIONS /items          | 200 | 200 | 200    | 200      | 200        | 200
                    GET    /nothing         | 403 | 403 | 403    | 403      | 403        | 403
                    """);

    private static final String BODY = "{\"title\":\"mine now\"}";

    /** What differs from answer to answer, whoever asks for whatever. */
    private static final List<String> CHANGING =
            List.of("date", "x-amzn-requestid", "x-amz-apigw-id", "x-amzn-trace-id");

    @TestFactory
    Stream<DynamicTest> everybodySeesTheirOwnOnly(TestSystem system) throws Exception {
        var callers = new Callers(system, UUID.randomUUID().toString());
        DynamoDbClient table = system.dynamoDb();
        var shelves = new Shelves(callers, table);
        return MATRIX.cells().stream()
                .map(
                        cell ->
                                DynamicTest.dynamicTest(
                                        cell.toString(), () -> check(callers, shelves, cell)))
                .onClose(() -> table.close());
    }

    private static void check(Callers callers, Shelves shelves, Cell cell) throws Exception {
        String[] row = cell.row().split(" +", 2);
        boolean isRoute = row[1].startsWith("/");
        String path = isRoute ? row[1] : shelves.path(row[1]);

        Answer answer = send(callers.named(cell.column()), row[0], path);

        assertThat(answer.status()).as("%s", answer).isEqualTo(Integer.parseInt(cell.expected()));
        if (List.of("item", "product").contains(row[1]) && answer.status() >= 400) {
            ApiClient reader = callers.named(row[1].equals("item") ? "ada" : "integrator");
            assertThat(reader.get(path).header("ETag")).isEqualTo("\"1\"");
        }
        if (row[0].equals("GET") && row[1].equals("/items")) {
            assertThat(answer.response().body().contains("ada's"))
                    .isEqualTo(cell.column().equals("ada"));
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsAnothersIsAnsweredAsWhatIsNotThere(TestSystem system)
            throws Exception {
        var callers = new Callers(system, UUID.randomUUID().toString());
        var states = new HashMap<String, String>();
        try (DynamoDbClient table = system.dynamoDb()) {
            var shelves = new Shelves(callers, table);
            for (String state :
                    List.of(
                            "missing item",
                            "item",
                            "expired item",
                            "deleted item",
                            "id of a bad form")) {
                states.put(state, shelves.path(state));
            }
        }
        return Stream.of("GET", "PUT", "PATCH", "DELETE")
                .flatMap(verb -> conditions().map(condition -> verb + " " + condition))
                .map(
                        question ->
                                DynamicTest.dynamicTest(
                                        question,
                                        () -> compare(callers.named("bob"), question, states)));
    }

    private static Stream<String> conditions() {
        return Stream.of(
                "",
                "If-Match \"1\"",
                "If-Match \"2\"",
                "If-Match *",
                "If-Match W/\"1\"",
                "If-Match broken",
                "If-None-Match \"1\"",
                "If-None-Match *");
    }

    private static void compare(ApiClient bob, String question, Map<String, String> states)
            throws Exception {
        String[] words = question.split(" ", 3);
        ApiClient client = words[1].isEmpty() ? bob : bob.with(words[1], words[2]);
        var answers = new HashMap<String, String>();
        for (Map.Entry<String, String> state : states.entrySet()) {
            answers.put(state.getKey(), comparable(send(client, words[0], state.getValue())));
        }
        assertThat(answers.values()).containsOnly(answers.get("missing item"));
    }

    /** Status, headers and body, without what every answer has of its own. */
    private static String comparable(Answer answer) {
        var headers = new TreeMap<>(answer.response().headers().map());
        CHANGING.forEach(headers::remove);
        return answer.status()
                + " "
                + headers
                + answer.response().body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private static Answer send(ApiClient client, String verb, String path)
            throws IOException, InterruptedException {
        boolean isProduct = path.startsWith("/products");
        return switch (verb) {
            case "PUT", "POST" -> client.json(verb, path, isProduct ? Shelves.PRODUCT : BODY);
            case "PATCH" -> client.mergePatch(path, isProduct ? "{\"name\":\"new\"}" : BODY);
            default -> client.send(verb, path, "");
        };
    }
}
