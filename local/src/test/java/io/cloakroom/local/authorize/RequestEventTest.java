package io.cloakroom.local.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.FakeClock;
import io.cloakroom.local.fixture.FakeFunctions;
import io.cloakroom.local.fixture.Policies;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.restapi.Route;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/** What an authorizer of type REQUEST is told. */
class RequestEventTest {
    private static final String KEY = "partner0000000000000";
    private static final Route ITEMS =
            Routes.with(Routes.open("POST", "/items"), Routes.requesting(Duration.ZERO));

    /** What the route's authorizer is told of a request. */
    private static JsonNode event(Route route, String... headers) throws Exception {
        var events = new ArrayList<String>();
        FakeFunctions functions = FakeFunctions.obliging();
        functions.with(
                "Authorizer",
                event -> {
                    events.add(event);
                    return FakeFunctions.returning(Policies.allow("*"));
                });
        var api = Apis.of(route);
        var request = Requests.post("/dev/items", "secret", headers);

        new AuthorizationCheck(
                        api,
                        Apis.ACCOUNT,
                        functions,
                        key -> Optional.of("id1").filter(_ -> key.equals(KEY)),
                        new FakeClock())
                .check(Requests.routed(api, request));

        return JsonMapper.builder().build().readTree(events.getFirst());
    }

    @ParameterizedTest(name = "key required: {0}, sent: {1}")
    @CsvSource({
        "true, partner0000000000000, partner0000000000000, id1",
        "true, unknown0000000000000, unknown0000000000000,",
        "true, , ,",
        "false, partner0000000000000, ,",
    })
    void tellsTheKeyWithItsIdWhereOneIsRequired(
            boolean required, @Nullable String sent, @Nullable String key, @Nullable String id)
            throws Exception {
        Route route = required ? Routes.withKey(ITEMS) : ITEMS;
        String[] headers = sent == null ? new String[0] : new String[] {"x-api-key", sent};

        JsonNode identity = event(route, headers).at("/requestContext/identity");

        assertThat(identity.path("apiKey").asText(null)).isEqualTo(key);
        assertThat(identity.path("apiKeyId").asText(null)).isEqualTo(id);
    }

    @Test
    void tellsAnAuthorizerOfTypeRequestEverythingButTheBody() throws Exception {
        JsonNode event = event(ITEMS, "Content-Length", "6");

        assertThat(event.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "type",
                        "methodArn",
                        "resource",
                        "path",
                        "httpMethod",
                        "headers",
                        "multiValueHeaders",
                        "queryStringParameters",
                        "multiValueQueryStringParameters",
                        "pathParameters",
                        "stageVariables",
                        "requestContext");
        assertThat(event.get("type").asText()).isEqualTo("REQUEST");
        assertThat(event.get("methodArn").asText()).isEqualTo(Apis.METHODS + "POST/items");
        assertThat(event.get("queryStringParameters")).isEmpty();
        assertThat(event.at("/headers/Content-Length").asText()).isEqualTo("6");
        assertThat(event.at("/requestContext/stage").asText()).isEqualTo("dev");
    }
}
