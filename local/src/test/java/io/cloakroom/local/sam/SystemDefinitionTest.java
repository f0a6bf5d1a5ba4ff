package io.cloakroom.local.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloakroom.local.dynamodb.TableDefinition;
import io.cloakroom.local.lambda.EventInvokeConfig;
import io.cloakroom.local.lambda.FunctionDefinition;
import io.cloakroom.local.lambda.FunctionLimits;
import io.cloakroom.local.lambda.FunctionName;
import io.cloakroom.local.restapi.Integration;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Route;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What is made of templates other than our own. */
class SystemDefinitionTest {
    private static final Path FIXTURES = Path.of("src/test/resources/templates");

    @TempDir private Path folder;

    @Test
    void eventsWithoutAnApiShareTheImplicitOne() {
        SystemDefinition system = fixture("implicit-api");
        RestApi api = system.restApis().getFirst();

        assertThat(api.logicalId()).isEqualTo("ServerlessRestApi");
        assertThat(api.stage().name()).isEqualTo("Prod");
        assertThat(api.binaryMediaTypes()).containsExactly("image/png");
        assertThat(api.routes())
                .extracting(route -> route.method() + " " + route.path().template())
                .containsExactlyInAnyOrder(
                        "ANY /{proxy+}",
                        "OPTIONS /{proxy+}",
                        "GET /",
                        "OPTIONS /",
                        "PUT /baskets/{id}",
                        "HEAD /baskets/{id}",
                        "OPTIONS /baskets/{id}");
        assertThat(system.outputs().getFirst().value())
                .isEqualTo("https://" + api.id() + ".execute-api.eu-west-1.amazonaws.com/Prod");
    }

    @Test
    void resourcesWinOverGlobals() {
        assertThat(fixture("implicit-api").functions())
                .filteredOn(function -> function.logicalId().equals("Shop"))
                .first()
                .satisfies(
                        shop -> {
                            assertThat(shop.id().alias()).contains("current");
                            assertThat(shop.environment())
                                    .isEqualTo(Map.of("SHARED", "global", "OWN", "own"));
                        });
    }

    @Test
    void functionsHaveLambdasDefaults() throws IOException {
        FunctionDefinition function =
                read("""
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      {Runtime: java21, Handler: a.B, CodeUri: ../f.zip}
                """)
                        .functions()
                        .getFirst();

        assertThat(function)
                .isEqualTo(
                        new FunctionDefinition(
                                new FunctionName(
                                        "F",
                                        "cloakroom-F",
                                        "arn:aws:lambda:eu-west-1:123456789012:function:cloakroom-F",
                                        Optional.empty()),
                                folder.toAbsolutePath().resolveSibling("f.zip"),
                                "a.B",
                                Map.of(),
                                new FunctionLimits(128, Duration.ofSeconds(3), OptionalInt.empty()),
                                false,
                                EventInvokeConfig.DEFAULT));
    }

    @Test
    void snapStartNeedsAPublishedVersion() throws IOException {
        var system =
                read(
                        """
                        Globals:
                          Function: {Runtime: java25, Handler: a.B, CodeUri: f.zip}
                        Resources:
                          Snapped:
                            Type: AWS::Serverless::Function
                            Properties:
                              {AutoPublishAlias: live, SnapStart: {ApplyOn: PublishedVersions}}
                          Latest:
                            Type: AWS::Serverless::Function
                            Properties: {SnapStart: {ApplyOn: PublishedVersions}}
                        """);

        assertThat(system.functions())
                .extracting(FunctionDefinition::snapStart)
                .containsExactly(true, false);
    }

    @Test
    void simpleTableHasOneKey() throws IOException {
        var system =
                read(
                        """
                        Resources:
                          Plain: {Type: AWS::Serverless::SimpleTable}
                          Typed:
                            Type: AWS::Serverless::SimpleTable
                            Properties: {TableName: t, PrimaryKey: {Name: n, Type: Number}}
                        """);

        assertThat(system.tables())
                .extracting(TableDefinition::name, TableDefinition::attributes)
                .containsExactly(
                        tuple("cloakroom-Plain", Map.of("id", "S")), tuple("t", Map.of("n", "N")));
    }

    @Test
    void whatIsLeftOutIsRemarkedOn() throws IOException {
        var system =
                read(
                        """
                        Resources:
                          Site: {Type: AWS::CloudFront::Distribution}
                          Bucket: {Type: AWS::S3::Bucket}
                          Alarm: {Type: AWS::CloudWatch::Alarm}
                          Access: {Type: AWS::CloudFront::OriginAccessControl}
                        Outputs:
                          Url: {Value: !GetAtt Alarm.Colour}
                        """);

        assertThat(system.remarks())
                .containsExactly(
                        "Left out: CloudFront (Site, Access), S3 (Bucket), CloudWatch (Alarm)",
                        "Outputs.Url.Value asks Alarm for the attribute Colour, which is not known"
                                + " for AWS::CloudWatch::Alarm");
    }

    @Test
    void functionsWithoutSamRunWhereTheyAreJava() {
        SystemDefinition system = fixture("plain-functions");

        assertThat(system.functions())
                .extracting(
                        FunctionDefinition::name,
                        function -> function.code().getFileName().toString(),
                        function -> function.limits().timeout())
                .containsExactly(
                        tuple("cloakroom-Judge", "judge.zip", Duration.ofSeconds(3)),
                        tuple("shop", "shop.jar", Duration.ofSeconds(20)));
        assertThat(system.restApis().getFirst().routes())
                .extracting(Route::integration)
                .containsExactly(new Integration.LambdaProxy("Worker", Duration.ofSeconds(29)));
        assertThat(system.remarks())
                .containsExactly("Left out: Lambda (Shop, Published, Tidy), IAM (Role)");
    }

    @Test
    void eventsThatNobodySendsAreRemarkedOn() throws IOException {
        var system =
                read(
                        """
                        Resources:
                          Worker:
                            Type: AWS::Serverless::Function
                            Properties:
                              Runtime: java25
                              Handler: a.B
                              CodeUri: f.zip
                              Events:
                                Jobs: {Type: SQS, Properties: {Queue: !GetAtt Nothing.Arn}}
                                Daily: {Type: Schedule, Properties: {Schedule: rate(1 day)}}
                                Orders: {Type: EventBridgeRule}
                        """);

        assertThat(system.remarks())
                .containsExactly(
                        "Events that never come here: Jobs of Worker (SQS), Orders of Worker"
                                + " (EventBridgeRule)");
    }

    @Test
    void conditionsDecideWhichMethodsThereAre() {
        var system =
                Serverless.read(
                        FIXTURES.resolve("conditions.yaml"), Map.of("Mode", "small"), "eu-west-1");

        assertThat(system.restApis().getFirst().routes())
                .filteredOn(route -> route.integration() instanceof Integration.LambdaProxy)
                .extracting(route -> route.method() + " " + route.path().template())
                .containsExactlyInAnyOrder("GET /things", "DELETE /things", "GET /small");
    }

    private static SystemDefinition fixture(String name) {
        return Serverless.read(FIXTURES.resolve(name + ".yaml"), Map.of(), "eu-west-1");
    }

    private SystemDefinition read(String template) throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), template);
        return Serverless.read(file, Map.of(), "eu-west-1");
    }
}
