package io.cloakroom.local.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloakroom.local.dynamodb.TableDefinition;
import io.cloakroom.local.dynamodb.TableDefinition.Index;
import io.cloakroom.local.dynamodb.TableDefinition.Projection;
import io.cloakroom.local.dynamodb.TableDefinition.Scope;
import io.cloakroom.local.lambda.FunctionDefinition;
import io.cloakroom.local.restapi.Authorizer;
import io.cloakroom.local.restapi.GatewayResponseType;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Route;
import io.cloakroom.local.restapi.Throttle;
import io.cloakroom.local.secrets.SecretDefinition.Generated;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the repository's own template describes. */
class OurTemplateTest {
    private static final Path FILE = Path.of("../template.yaml");

    private final SystemDefinition system =
            Serverless.read(
                    FILE,
                    Map.of(
                            "JwtIssuer", "http://localhost:9000/cloakroom",
                            "JwksUrl", "http://localhost:9000/cloakroom/jwks"),
                    "eu-west-1");

    private final RestApi api = system.restApis().getFirst();

    @Test
    void routesAreThoseOfTheContract() {
        assertThat(api.routes())
                .extracting(route -> route.method() + " " + route.path().template())
                .containsExactlyInAnyOrder(
                        "GET /health",
                        "OPTIONS /health",
                        "GET /me",
                        "OPTIONS /me",
                        "GET /items",
                        "POST /items",
                        "OPTIONS /items",
                        "GET /items/{id}",
                        "PUT /items/{id}",
                        "PATCH /items/{id}",
                        "DELETE /items/{id}",
                        "OPTIONS /items/{id}",
                        "GET /products",
                        "POST /products",
                        "OPTIONS /products",
                        "GET /products/{id}",
                        "PUT /products/{id}",
                        "PATCH /products/{id}",
                        "DELETE /products/{id}",
                        "OPTIONS /products/{id}");
    }

    @Test
    void onlyReadsOfProductsNeedAKey() {
        assertThat(api.routes())
                .filteredOn(Route::apiKeyRequired)
                .extracting(route -> route.method() + " " + route.path().template())
                .containsExactlyInAnyOrder("GET /products", "GET /products/{id}");
    }

    @Test
    void onlyHealthProductsAndPreflightsNeedNoToken() {
        assertThat(api.routes())
                .filteredOn(route -> route.authorizer().isEmpty())
                .extracting(route -> route.method() + " " + route.path().template())
                .containsExactlyInAnyOrder(
                        "GET /health",
                        "OPTIONS /health",
                        "OPTIONS /me",
                        "OPTIONS /items",
                        "OPTIONS /items/{id}",
                        "GET /products",
                        "OPTIONS /products",
                        "GET /products/{id}",
                        "OPTIONS /products/{id}");
    }

    @Test
    void tokensAreJudgedByTheAuthorizerFunction() {
        var authorizer = route("GET", "/me").authorizer().orElseThrow();

        assertThat(authorizer.function()).isEqualTo("AuthorizerFunction");
        var token = (Authorizer.Token) authorizer.identity();
        assertThat(token.header()).isEqualTo("Authorization");
        assertThat(authorizer.resultTtl()).isEqualTo(Duration.ofMinutes(5));
        assertThat(token.validationExpression().orElseThrow().matcher("Bearer a.b.c").matches())
                .isTrue();
    }

    @Test
    void bodiesOfNewItemsMustBeObjects() {
        assertThat(route("POST", "/items").validation().models().get("application/json"))
                .hasToString("{\"type\":\"object\"}");
        assertThat(route("PATCH", "/items/{id}").validation().models()).isEmpty();
    }

    @Test
    void everyCustomisedGatewayResponseIsThere() {
        assertThat(api.gatewayResponses())
                .containsOnlyKeys(
                        GatewayResponseType.DEFAULT_4XX,
                        GatewayResponseType.DEFAULT_5XX,
                        GatewayResponseType.INTEGRATION_FAILURE,
                        GatewayResponseType.INVALID_API_KEY,
                        GatewayResponseType.QUOTA_EXCEEDED,
                        GatewayResponseType.THROTTLED,
                        GatewayResponseType.UNAUTHORIZED);
        assertThat(api.gatewayResponses())
                .hasEntrySatisfying(
                        GatewayResponseType.INTEGRATION_FAILURE,
                        response -> assertThat(response.status()).hasValue(503));
    }

    @Test
    void functionsGetTheirEnvironment() {
        FunctionDefinition function = function("ApiFunction");

        assertThat(function.code().toString()).endsWith("api/target/api.zip");
        assertThat(function.environment())
                .containsEntry("ITEMS_TABLE", "cloakroom-ItemsTable")
                .containsEntry("PRODUCTS_TABLE", "cloakroom-ProductsTable")
                .containsEntry("CURSOR_SECRET_ID", system.secrets().getFirst().arn())
                .containsEntry("ALLOWED_ORIGIN", "http://localhost:3000");
        assertThat(function.snapStart()).isTrue();
        assertThat(function("AuthorizerFunction").environment())
                .containsEntry("JWT_ISSUER", "http://localhost:9000/cloakroom")
                .containsEntry("JWT_AUDIENCE", "cloakroom")
                .containsEntry("JWT_SECRET_ID", "");
    }

    @Test
    void itemsTableHasItsIndexAndExpiry() {
        TableDefinition table = system.tables().getFirst();

        assertThat(table.name()).isEqualTo("cloakroom-ItemsTable");
        assertThat(table.key()).isEqualTo(new TableDefinition.Key("id", Optional.empty()));
        assertThat(table.timeToLive()).contains("expiresAt");
        assertThat(table.indexes())
                .containsExactly(
                        new Index(
                                Scope.GLOBAL,
                                "userId-createdAt-index",
                                new TableDefinition.Key("userId", Optional.of("createdAt")),
                                new Projection("ALL", List.of())));
    }

    @Test
    void cursorKeyIsThrownOnce() {
        assertThat(system.secrets().getFirst().content())
                .isInstanceOfSatisfying(
                        Generated.class,
                        generated -> {
                            assertThat(generated.length()).isEqualTo(64);
                            assertThat(generated.kinds().punctuation()).isFalse();
                        });
    }

    @Test
    void plansHaveTheirFiguresAndAKeyEach() {
        assertThat(system.usagePlans())
                .extracting(
                        plan -> plan.name(),
                        plan -> plan.throttle(),
                        plan -> plan.quota().orElseThrow().limit(),
                        plan -> plan.keys().size())
                .containsExactlyInAnyOrder(
                        tuple("cloakroom-dev-basic", Throttle.of(5.0, 10), 10_000, 1),
                        tuple("cloakroom-dev-pro", Throttle.of(50.0, 100), 1_000_000, 1));
    }

    @Test
    void outputsAreResolved() {
        assertThat(system.outputs())
                .extracting(output -> output.name() + "=" + output.value())
                .contains(
                        "ApiUrl=https://" + api.id() + ".execute-api.eu-west-1.amazonaws.com/dev",
                        "ItemsTableName=cloakroom-ItemsTable",
                        "ProductsTableName=cloakroom-ProductsTable",
                        "SiteBucketName=cloakroom-SiteBucket");
    }

    @Test
    void apiIdLooksLikeOne() {
        assertThat(api.id()).matches("[a-z0-9]{10}");
    }

    private Route route(String method, String path) {
        return api.routes().stream()
                .filter(route -> route.method().equals(method))
                .filter(route -> route.path().template().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private FunctionDefinition function(String logicalId) {
        return system.functions().stream()
                .filter(function -> function.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow();
    }
}
