package io.cloakroom.local.benchmark;

import io.cloakroom.local.lambda.FunctionZip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A template whose functions answer at once: an API of one open and one authorized route.
 *
 * @param code the instant function's, unpacked
 */
record InstantSystem(Path template, Path code) {
    private static final String INSTANT =
            """
            public static void handle(InputStream in, OutputStream out) throws IOException {
                in.readAllBytes();
                out.write("{\\"statusCode\\":200,\\"body\\":\\"ok\\"}".getBytes());
            }
            """;
    private static final String ALLOW =
            """
            public static void handle(InputStream in, OutputStream out) throws IOException {
                in.readAllBytes();
                out.write(("{\\"principalId\\":\\"p\\",\\"policyDocument\\":{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":["
                    + "{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"execute-api:Invoke\\",\\"Resource\\":\\"*\\"}]}}").getBytes());
            }
            """;

    static InstantSystem in(Path folder) throws IOException {
        var api = zip(folder.resolve("instant"), INSTANT);
        var authorizer = zip(folder.resolve("authorizer"), ALLOW);
        var template = folder.resolve("template.yaml");
        Files.writeString(template, template(api, authorizer));
        try (var entries = Files.list(api.getParent())) {
            var code = entries.filter(Files::isDirectory).findFirst().orElseThrow();
            return new InstantSystem(template, code);
        }
    }

    private static Path zip(Path folder, String body) throws IOException {
        return FunctionZip.of(Files.createDirectories(folder), body);
    }

    private static String template(Path api, Path authorizer) {
        return """
        Transform: AWS::Serverless-2016-10-31
        Globals:
          Function: {Runtime: java25, Handler: "Handler::handle", MemorySize: 256, Timeout: 10}
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties:
              StageName: dev
              Auth:
                Authorizers:
                  Token: {FunctionArn: !GetAtt Authorizer.Arn}
          Authorizer: {Type: AWS::Serverless::Function, Properties: {CodeUri: %s}}
          Instant:
            Type: AWS::Serverless::Function
            Properties:
              CodeUri: %s
              Events:
                Open: {Type: Api, Properties: {RestApiId: !Ref Api, Method: GET, Path: /open}}
                Mine:
                  Type: Api
                  Properties: {RestApiId: !Ref Api, Method: GET, Path: /mine, Auth: {Authorizer: Token}}
        """
                .formatted(authorizer, api);
    }
}
