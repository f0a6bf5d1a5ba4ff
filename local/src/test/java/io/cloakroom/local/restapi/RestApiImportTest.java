package io.cloakroom.local.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.restapi.RequestValidation.Location;
import io.cloakroom.local.restapi.RequestValidation.RequiredParameter;
import io.cloakroom.local.sam.Serverless;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What API Gateway's import makes of an OpenAPI document. */
class RestApiImportTest {
    @Test
    void requiredParametersAreOrderedByPlace() {
        assertThat(route("validation", "POST", "/orders").validation().requiredParameters())
                .containsExactly(
                        new RequiredParameter(Location.HEADER, "X-Tenant"),
                        new RequiredParameter(Location.QUERY, "page"));
    }

    @Test
    void withoutValidatorNothingIsLookedAt() {
        assertThat(route("validation", "PATCH", "/orders/{id}").validation())
                .isEqualTo(RequestValidation.NONE);
    }

    @Test
    void validatorOfParametersLetsBodiesBe() {
        assertThat(route("validation", "PUT", "/orders/{id}").validation())
                .isEqualTo(
                        new RequestValidation(
                                List.of(new RequiredParameter(Location.PATH, "id")), Map.of()));
    }

    @Test
    void modelThatRefersToNoneIsWhole() {
        assertThat(route("validation", "PUT", "/lines").validation().models())
                .hasEntrySatisfying(
                        "application/json",
                        line -> {
                            assertThat(line.at("/properties/amount/minimum").intValue())
                                    .isEqualTo(1);
                            assertThat(line.has("definitions")).isFalse();
                        });
    }

    @Test
    void modelBringsTheOnesThatItRefersTo() {
        assertThat(route("validation", "POST", "/orders").validation().models())
                .hasEntrySatisfying(
                        "application/json",
                        order -> {
                            assertThat(order.at("/properties/lines/items/$ref").asText())
                                    .isEqualTo("#/definitions/line");
                            assertThat(order.at("/properties/parent/$ref").asText())
                                    .isEqualTo("#/definitions/order");
                            assertThat(order.path("definitions").fieldNames())
                                    .toIterable()
                                    .containsExactlyInAnyOrder("line", "order");
                        });
    }

    @Test
    void bothVersionsOfOpenApiMeanTheSame() {
        assertThat(api("validation-swagger").routes())
                .usingRecursiveComparison()
                .isEqualTo(api("validation").routes());
    }

    @Test
    void validatorOfTheApiIsForEveryMethod() {
        Route post = route("definition-body", "POST", "/things");

        assertThat(post.validation().requiredParameters())
                .containsExactly(new RequiredParameter(Location.QUERY, "tenant"));
        assertThat(post.validation().models()).containsOnlyKeys("application/json", "text/csv");
    }

    @Test
    void listedRequirementsHoldTogether() {
        Route post = route("definition-body", "POST", "/things");

        assertThat(post.apiKeyRequired()).isTrue();
        assertThat(post.authorizer()).map(Authorizer::name).contains("Main");
    }

    @Test
    void preflightsOfSamNeedTokenAndKeyUnlessToldOtherwise() {
        Route preflight = route("preflight-defaults", "OPTIONS", "/keyed");

        assertThat(preflight.apiKeyRequired()).isTrue();
        assertThat(preflight.authorizer()).isPresent();
    }

    @Test
    void noneMeansNoAuthorizer() {
        Route open = route("preflight-defaults", "GET", "/open");

        assertThat(open.apiKeyRequired()).isFalse();
        assertThat(open.authorizer()).isEmpty();
    }

    @Test
    void answersAreKeptForFiveMinutesUnlessToldOtherwise() {
        assertThat(route("authorizers", "GET", "/a").authorizer())
                .map(Authorizer::resultTtl)
                .contains(Duration.ZERO);
        assertThat(route("authorizers", "GET", "/b").authorizer())
                .map(Authorizer::resultTtl)
                .contains(Duration.ofHours(1));
        assertThat(route("preflight-defaults", "POST", "/both").authorizer())
                .map(Authorizer::resultTtl)
                .contains(Duration.ofMinutes(5));
    }

    @Test
    void trailingSlashIsTheSameResource() {
        assertThat(route("preflight-defaults", "PUT", "/both").integration())
                .isEqualTo(new Integration.LambdaProxy("Worker", Duration.ofSeconds(29)));
    }

    @Test
    void mockHasItsDefaultLast() {
        assertThat(route("definition-body", "OPTIONS", "/fixed").integration())
                .isInstanceOfSatisfying(
                        Integration.Mock.class,
                        mock -> {
                            MockResponse response = mock.responses().getFirst();
                            assertThat(response.chosenBy().pattern()).isEqualTo("2\\d\\d");
                            assertThat(response.status()).isEqualTo(204);
                            assertThat(response.headers()).containsEntry("X-Fixed", "'yes'");
                        });
    }

    @Test
    void gatewayResponsesKeepTheirExpressions() {
        assertThat(api("gateway-responses").gatewayResponses())
                .hasEntrySatisfying(
                        GatewayResponseType.DEFAULT_4XX,
                        response -> {
                            assertThat(response.status()).isEmpty();
                            assertThat(response.headers())
                                    .containsEntry("X-Request-Id", "context.requestId")
                                    .containsEntry(
                                            "Access-Control-Allow-Origin", "'https://app.example'");
                        });
    }

    private static Route route(String fixture, String method, String path) {
        return api(fixture).routes().stream()
                .filter(route -> route.method().equals(method))
                .filter(route -> route.path().template().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static RestApi api(String fixture) {
        Path file = Path.of("src/test/resources/templates", fixture + ".yaml");
        return Serverless.read(file, Map.of(), "eu-west-1").restApis().getFirst();
    }
}
