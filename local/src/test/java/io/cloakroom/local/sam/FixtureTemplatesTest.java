package io.cloakroom.local.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.local.restapi.Integration;
import io.cloakroom.local.restapi.RequestValidation;
import io.cloakroom.local.restapi.RequestValidation.Location;
import io.cloakroom.local.restapi.RequestValidation.RequiredParameter;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Route;
import io.cloakroom.local.template.TemplateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fixtures that are compared with SAM's own translator can be served too, and mean this. */
class FixtureTemplatesTest {
    private static final Path FOLDER = Path.of("src/test/resources/templates");

    private static final Map<String, String> REFUSED =
            Map.of(
                    "aws-callers.yaml",
                    "Pools.Properties.Auth.Authorizers.Pool.UserPoolArn is a user pool",
                    "cors-unquoted.yaml",
                    "Number.Properties.Cors.MaxAge must be a text in single quotes");

    static List<Path> served() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !REFUSED.containsKey(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void canBeServed(Path file) {
        SystemDefinition system = read(file);

        assertThat(system.restApis().size() + system.schedules().size()).isPositive();
    }

    @Test
    void whatAwsWouldNotDeployIsRefused() {
        REFUSED.forEach(
                (file, complaint) ->
                        assertThatThrownBy(() -> read(FOLDER.resolve(file)))
                                .isInstanceOf(TemplateException.class)
                                .hasMessageStartingWith(complaint));
    }

    @Test
    void definitionOfItsOwnFileIsServedAsItStands() {
        RestApi api = fixture("definition-uri").restApis().getFirst();

        assertThat(route(api, "GET", "/things").integration())
                .isInstanceOfSatisfying(
                        Integration.LambdaProxy.class,
                        proxy -> assertThat(proxy.function()).isEqualTo("Worker"));
        assertThat(api.binaryMediaTypes()).isEmpty();
    }

    @Test
    void includedBodyHasTheFunctionsOfTheTemplate() {
        List<RestApi> apis = fixture("included-body").restApis();

        assertThat(route(apis.get(0), "ANY", "/{rest+}").integration())
                .isInstanceOf(Integration.LambdaProxy.class);
        assertThat(apis.get(1).routes())
                .extracting(route -> route.path().template())
                .containsExactlyInAnyOrder("/included", "/written");
    }

    @Test
    void methodThatNothingPermitsAnswersWithAFault() {
        SystemDefinition system = fixture("swagger-extensions");
        RestApi api = system.restApis().getFirst();

        assertThat(route(api, "POST", "/orders").integration())
                .isInstanceOf(Integration.LambdaProxy.class);
        assertThat(route(api, "ANY", "/any").integration())
                .isEqualTo(
                        new Integration.Misconfigured("no permission lets the API invoke Worker"));
        assertThat(system.remarks())
                .contains(
                        "Api: ANY /any answers 500, as in AWS: no permission lets the API invoke"
                                + " Worker");
    }

    @Test
    void aliasesHavePermissionsOfTheirOwn() {
        RestApi api = fixture("aliases").restApis().getFirst();

        assertThat(api.routes())
                .extracting(Route::integration)
                .allMatch(Integration.LambdaProxy.class::isInstance);
        assertThat(api.routes())
                .flatExtracting(route -> route.authorizer().stream().toList())
                .allMatch(authorizer -> authorizer.permitted());
        assertThat(fixture("request-authorizers").restApis().getFirst().routes())
                .filteredOn(route -> route.path().template().equals("/context"))
                .flatExtracting(route -> route.authorizer().stream().toList())
                .noneMatch(authorizer -> authorizer.permitted());
    }

    @Test
    void referencesAreFollowed() {
        List<RestApi> apis = fixture("openapi3-components").restApis();

        RequestValidation validation = route(apis.getFirst(), "PUT", "/orders/{id}").validation();

        assertThat(validation.requiredParameters())
                .containsExactly(new RequiredParameter(Location.PATH, "id"));
        assertThat(validation.models().values())
                .extracting(model -> model.at("/required/0").asText())
                .containsExactly("title");
    }

    private static SystemDefinition fixture(String name) {
        return read(FOLDER.resolve(name + ".yaml"));
    }

    private static SystemDefinition read(Path file) {
        return Serverless.read(file, Map.of(), "eu-west-1");
    }

    private static Route route(RestApi api, String method, String path) {
        return api.routes().stream()
                .filter(route -> route.method().equals(method))
                .filter(route -> route.path().template().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
