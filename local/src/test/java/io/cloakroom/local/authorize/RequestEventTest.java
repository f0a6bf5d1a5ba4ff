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

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;

/** What an authorizer of type REQUEST is told. */
class RequestEventTest {
    @Test
    void tellsAnAuthorizerOfTypeRequestEverythingButTheBody() throws Exception {
        var events = new ArrayList<String>();
        FakeFunctions functions = FakeFunctions.obliging();
        functions.with(
                "Authorizer",
                event -> {
                    events.add(event);
                    return FakeFunctions.returning(Policies.allow("*"));
                });
        var api =
                Apis.of(
                        Routes.with(
                                Routes.open("POST", "/items"), Routes.requesting(Duration.ZERO)));
        var request = Requests.post("/dev/items", "secret", "Content-Length", "6");

        new AuthorizationCheck(api, Apis.ACCOUNT, functions, new FakeClock())
                .check(Requests.routed(api, request));

        JsonNode event = JsonMapper.builder().build().readTree(events.getFirst());
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
