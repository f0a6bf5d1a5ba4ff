package io.cloakroom.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** API keys and quotas from the banner on, without a function or a database. */
class UsageIT {
    private static final String TEMPLATE =
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Pings:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: dev
                  Auth: {ApiKeyRequired: true, UsagePlan: {CreateUsagePlan: PER_API, Quota: {Limit: 3, Period: MONTH}}}
                  DefinitionBody:
                    swagger: '2.0'
                    paths:
                      /ping:
                        get:
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses: {default: {statusCode: '200'}}
            """;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{40}");

    @TempDir private Path folder;

    @Test
    void remembersKeyAndUsedQuotaWhenItIsKilled() throws Exception {
        String key;
        try (var system = start()) {
            key = key(system);
            assertThat(ping(system, key).statusCode()).isEqualTo(200);
            assertThat(ping(system, key).statusCode()).isEqualTo(200);

            system.kill();

            assertThat(system.output()).containsOnlyOnce(key);
        }

        try (var system = start()) {
            assertThat(key(system)).isEqualTo(key);
            assertThat(ping(system, key).statusCode()).isEqualTo(200);
            assertThat(ping(system, key).body()).isEqualTo("{\"message\":\"Limit Exceeded\"}");
        }
    }

    private RunningSystem start() throws Exception {
        Path template = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        return RunningSystem.start(
                "--template",
                template.toString(),
                "--data",
                folder.resolve("data").toString(),
                "--dynamodb",
                "http://127.0.0.1:1");
    }

    private static String key(RunningSystem system) {
        var key = KEY.matcher(system.line("API key"));
        assertThat(key.find()).isTrue();
        return key.group();
    }

    private static HttpResponse<String> ping(RunningSystem system, String key) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(system.api() + "/ping"))
                            .header("x-api-key", key);
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
