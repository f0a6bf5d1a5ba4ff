package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.sam.Serverless;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the banner proposes to try works, whatever the routes are. */
class ExampleTest {
    private static final String TOKEN = "curl -H \"Authorization: Bearer $(./run token ada)\"";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET /                           | curl -i http://localhost:8080/dev/
                    GET /aaa; ANY /b                | curl -i http://localhost:8080/dev/b
                    GET /a Authorizer: T; GET /bb   | curl -i http://localhost:8080/dev/bb
                    GET /{a}; GET /bbbb             | curl -i http://localhost:8080/dev/bbbb
                    GET /a ApiKeyRequired: true     | curl -i http://localhost:8080/dev
                    POST /a                         | curl -i http://localhost:8080/dev
                    """)
    void isTheShortestRouteThatAnybodyCanCall(String routes, String command) throws IOException {
        assertThat(Example.of(served(routes), Optional.empty())).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET /aa Authorizer: T; GET /b | TOKEN http://localhost:8080/dev/aa
                    GET /b                        | curl -i http://localhost:8080/dev/b
                    """)
    void isAGuardedRouteWhereThereAreTokens(String routes, String command) throws IOException {
        var issuer = Optional.of(URI.create("http://localhost:9000/demo"));

        assertThat(Example.of(served(routes), issuer)).isEqualTo(command.replace("TOKEN", TOKEN));
    }

    /**
     * An API at port 8080.
     *
     * @param routes verb, path and, where there is one, what Auth has of each
     */
    private ServedApi served(String routes) throws IOException {
        var template =
                """
                Resources:
                  Api:
                    Type: AWS::Serverless::Api
                    Properties:
                      StageName: dev
                      Auth: {Authorizers: {T: {FunctionArn: !GetAtt F.Arn}}}
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: java25
                      Handler: a.B
                      CodeUri: f.zip
                      Events:
                """;
        var events =
                Arrays.stream(routes.split("; ", -1))
                        .map(route -> event(route.split(" ", 3)))
                        .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("template.yaml"), template + events);
        var api = Serverless.read(file, Map.of(), "eu-west-1").restApis().getFirst();
        return new ServedApi(api, 8080);
    }

    private static String event(String[] route) {
        String auth = route.length > 2 ? route[2] : "";
        return "        E%s: {Type: Api, Properties: {RestApiId: !Ref Api, Method: %s, Path: '%s', Auth: {%s}}}\n"
                .formatted(route[1].length(), route[0], route[1], auth);
    }
}
