package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.FakeFunctions;
import io.cloakroom.local.fixture.Plans;
import io.cloakroom.local.fixture.Policies;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.meter.ApiKeyDefinition;
import io.cloakroom.local.meter.UsagePlanDefinition;
import io.cloakroom.local.meter.UsagePlanDefinition.PlanStage;
import io.cloakroom.local.meter.UsagePlans;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Throttle;
import io.cloakroom.local.sam.Serverless;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The recorded events are what the front door hands to the function for such requests. */
class RecordedEventsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY = "recorded-key-recorded-key";
    private static final RestApi API =
            Serverless.read(
                            Path.of("../template.yaml"),
                            Map.of("JwtIssuer", "http://localhost:9000/cloakroom"),
                            "eu-central-1")
                    .restApis()
                    .getFirst();

    /** What differs from request to request, or from API to API. */
    private static final String CHANGING =
            ".*(Id|accountId|domain.*|requestTime.*|sourceIp|integrationLatency|X-Amzn-.*|X-Forwarded-.*)(/0)?";

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../events"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("authorizer-"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void areAsTheFrontDoorMakesThem(String name) throws Exception {
        JsonNode recorded = JSON.readTree(Path.of("../events", name).toFile());

        assertThat(fields(made(recorded))).isEqualTo(fields(recorded));
    }

    private static JsonNode made(JsonNode recorded) throws Exception {
        List<String> events = new ArrayList<>();
        var functions =
                new FakeFunctions()
                        .with(
                                "AuthorizerFunction",
                                FakeFunctions.returning(
                                        Policies.withContext(
                                                recorded.at("/requestContext/authorizer")
                                                        .toString())))
                        .with(
                                "ApiFunction",
                                event -> {
                                    events.add(event);
                                    return FakeFunctions.returning("{\"statusCode\":200}");
                                });
        var clock = InstantSource.fixed(Requests.NOW);
        var response =
                new FrontDoor(API, Apis.ACCOUNT, functions, plans(clock), clock, entry -> {})
                        .handle(request(recorded));
        assertThat(response.status()).isEqualTo(200);
        return JSON.readTree(events.getFirst());
    }

    private static UsagePlans plans(InstantSource clock) {
        var key = new ApiKeyDefinition("Key", "id1", "recorded", true, Optional.of(KEY));
        var plan =
                new UsagePlanDefinition(
                        "Plan",
                        "plan1",
                        "basic",
                        List.of(new PlanStage(API.id(), "dev", Map.of())),
                        Throttle.NONE,
                        Optional.empty(),
                        List.of("id1"));
        return Plans.of(List.of(key), List.of(plan), clock);
    }

    /** What a client has sent, without what the gateway adds. */
    private static Request request(JsonNode recorded) {
        var headers = new ArrayList<String>();
        recorded.path("headers").properties().forEach(header -> headers.addAll(line(header)));
        var query = new ArrayList<String>();
        recorded.path("queryStringParameters")
                .properties()
                .forEach(value -> query.add(value.getKey() + "=" + value.getValue().asText()));
        String path = recorded.at("/requestContext/path").asText();
        return Requests.of(
                recorded.path("httpMethod").asText(),
                query.isEmpty() ? path : path + "?" + String.join("&", query),
                recorded.path("body").isNull() ? "" : recorded.path("body").asText(),
                headers.toArray(String[]::new));
    }

    private static List<String> line(Map.Entry<String, JsonNode> header) {
        return List.of(header.getKey(), header.getValue().asText());
    }

    /** Each by its JSON pointer, with its value. */
    private static Map<String, String> fields(JsonNode event) {
        var fields = new TreeMap<String, String>();
        collect("", event, fields);
        fields.replaceAll((pointer, value) -> pointer.matches(CHANGING) ? "" : value);
        return fields;
    }

    private static void collect(String pointer, JsonNode node, Map<String, String> fields) {
        if (node.isValueNode()) {
            fields.put(pointer, node.toString());
        }
        node.properties()
                .forEach(
                        member ->
                                collect(
                                        pointer + "/" + member.getKey(),
                                        member.getValue(),
                                        fields));
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            collect(pointer + "/" + i, node.get(i), fields);
        }
    }
}
