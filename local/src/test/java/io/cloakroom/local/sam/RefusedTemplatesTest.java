package io.cloakroom.local.sam;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.local.template.TemplateException;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A template that cannot be served stops the start with one sentence that names the place. */
class RefusedTemplatesTest {
    private static final String TEMPLATE =
            """
            Transform: AWS::Serverless-2016-10-31
            Conditions: {C: !Equals [a, a]}
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties: {StageName: dev, %s}
              Worker:
                Type: AWS::Serverless::Function
                Properties:
                  { %s,
                    Events:
                      {E: {Type: Api, Properties: {RestApiId: !Ref Api, %s}}} }
            """;

    private static final String FUNCTION = "Runtime: java25, Handler: a.B, CodeUri: a.zip";

    @TempDir private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    unknown property | Colour: blue | Api.Properties.Colour is not a property that is known for AWS::Serverless::Api
                    unknown property below | Cors: {AllowOrigins: '*'} | Api.Properties.Cors.AllowOrigins is not a property that is known for AWS::Serverless::Api
                    key source | ApiKeySourceType: COOKIE | Api.Properties.Body.x-amazon-apigateway-api-key-source must be HEADER or AUTHORIZER
                    usage plan | Auth: {UsagePlan: {CreateUsagePlan: !Ref AWS::Region}} | Api.Properties.Auth.UsagePlan.CreateUsagePlan is a function, and SAM's transform resolves none but Ref of a parameter here
                    default authorizer from a function | Auth: {DefaultAuthorizer: !If [C, A, B]} | Api.Properties.Auth.DefaultAuthorizer is a function, and SAM's transform resolves none but Ref of a parameter here
                    payload type from a function | Auth: {Authorizers: {A: {FunctionPayloadType: !If [C, TOKEN, REQUEST]}}} | Api.Properties.Auth.Authorizers.A.FunctionPayloadType is a function, and SAM's transform resolves none but Ref of a parameter here
                    Auth from a function | Auth: !If [C, {ApiKeyRequired: true}, !Ref AWS::NoValue] | Api.Properties.Auth is a function, and SAM's transform resolves none here
                    authorizers from a function | Auth: {Authorizers: !If [C, {}, {}]} | Api.Properties.Auth.Authorizers is a function, and SAM's transform resolves none here
                    version from a parameter | OpenApiVersion: !Ref AWS::Region | Api.Properties.OpenApiVersion is a function, and SAM's transform resolves none here
                    gateway response from a function | GatewayResponses: {DEFAULT_4XX: !If [C, {StatusCode: 400}, {}]} | Api.Properties.GatewayResponses.DEFAULT_4XX is a function, and SAM's transform resolves none here
                    throttle | MethodSettings: [{ResourcePath: /*, HttpMethod: '*', ThrottlingRateLimit: -5}] | Api.Properties.MethodSettings[0].ThrottlingRateLimit must not be negative
                    REQUEST without a source | Auth: {Authorizers: {A: {FunctionPayloadType: REQUEST, FunctionArn: !GetAtt Worker.Arn}}} | Api.Properties.Auth.Authorizers.A needs an Identity with Headers, QueryStrings, StageVariables or Context, or else with ReauthorizeEvery: 0
                    payload type | Auth: {Authorizers: {A: {FunctionPayloadType: JWT, FunctionArn: !GetAtt Worker.Arn}}} | Api.Properties.Auth.Authorizers.A.FunctionPayloadType must be TOKEN or REQUEST
                    answers kept too long | Auth: {DefaultAuthorizer: A, Authorizers: {A: {FunctionArn: !GetAtt Worker.Arn, Identity: {ReauthorizeEvery: 3601}}}} | Api.Properties.Auth.Authorizers.A.Identity.ReauthorizeEvery must be from 0 to 3600
                    user pool | Auth: {DefaultAuthorizer: A, Authorizers: {A: {UserPoolArn: a}}} | Api.Properties.Auth.Authorizers.A.UserPoolArn is a user pool of Cognito, whose tokens cannot be checked here; a Lambda authorizer can
                    signed requests | Auth: {DefaultAuthorizer: AWS_IAM} | Api.Properties.Auth asks for requests that are signed with AWS credentials (AWS_IAM), which cannot be checked here
                    definition in S3 | DefinitionUri: s3://bucket/api.yaml | Api.Properties.DefinitionUri must be a path on this machine
                    definition that is not there | DefinitionUri: none.yaml, Name: a | Api.Properties.DefinitionUri names {folder}/none.yaml, which cannot be read (NoSuchFile)
                    definition in a file, and Cors | DefinitionUri: a.yaml, Cors: "'*'" | Api.Properties.Cors works only without a DefinitionUri
                    included file that is not there | DefinitionBody: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: none.yaml}}} | Api.Properties.DefinitionBody.Fn::Transform.Parameters.Location names {folder}/none.yaml, which cannot be read (NoSuchFile)
                    other macro | DefinitionBody: {Fn::Transform: {Name: Count}} | Api.Properties.DefinitionBody uses Fn::Transform, which cannot be resolved here
                    authorizer without function | Auth: {Authorizers: {A: {}}} | Api.Properties.Auth.Authorizers.A.FunctionArn is missing
                    authorizer that is not there | Auth: {DefaultAuthorizer: B} | Api.Properties.Auth.DefaultAuthorizer names B, which is not in the API's Authorizers
                    credentials for everybody | Cors: {AllowCredentials: true} | Api.Properties.Cors allows credentials, and so must name its AllowOrigin
                    header without quotes | Cors: https://a.example | Api.Properties.Cors must be a text in single quotes, such as "'*'"
                    Cors from a function | Cors: {Fn::If: [C, {AllowOrigin: "'*'"}, {Ref: AWS::NoValue}]} | Api.Properties.Cors is a function's value, which SAM takes for the origin alone
                    gateway response | GatewayResponses: {TEAPOT: {StatusCode: 418}} | Api.Properties.Body.x-amazon-apigateway-gateway-responses.TEAPOT is not a type of gateway response
                    model without type | Models: {M: {properties: {}}} | Api.Properties.Models.M.type is missing
                    """)
    void apis(String name, String property, String complaint) throws IOException {
        assertRefused(TEMPLATE.formatted(property, FUNCTION, event("Stage: a")), complaint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    unknown authorizer | Auth: {Authorizer: B} | Worker.Properties.Events.E.Properties.Auth.Authorizer names B, which is not in the API's Authorizers
                    NONE without a default | Auth: {Authorizer: NONE} | Worker.Properties.Events.E.Properties.Auth.Authorizer can be NONE only where the API has a default one
                    no key where none is needed | Auth: {ApiKeyRequired: false} | Worker.Properties.Events.E.Properties.Auth.ApiKeyRequired can be false only where the API's own is true
                    scopes without authorizer | Auth: {AuthorizationScopes: [a]} | Worker.Properties.Events.E.Properties.Auth.AuthorizationScopes needs an Authorizer beside it
                    signed requests | Auth: {Authorizer: AWS_IAM} | Api.Properties.Auth asks for requests that are signed with AWS credentials (AWS_IAM), which cannot be checked here
                    authorizer from a function | Auth: {Authorizer: !Ref AWS::Region} | Worker.Properties.Events.E.Properties.Auth.Authorizer is a function, and SAM's transform resolves none here
                    path from a function | Path: !Sub '/a' | Worker.Properties.Events.E.Properties.Path is a function, and SAM's transform resolves none here
                    validator from a function | RequestModel: {Model: M, ValidateBody: !If [C, true, false]} | Worker.Properties.Events.E.Properties.RequestModel.ValidateBody is a function, and SAM's transform resolves none here
                    unknown model | RequestModel: {Model: M} | Worker.Properties.Events.E.Properties.RequestModel.Model names M, which is not in the API's Models
                    parameter | RequestParameters: [method.request.cookie.a] | Worker.Properties.Events.E.Properties.RequestParameters[0] must begin with method.request.querystring, path or header
                    timeout | TimeoutInMillis: 30000 | Worker.Properties.Events.E.Properties.TimeoutInMillis must be from 50 to 29000
                    path | Path: /a*b | Api.Properties.Body.paths./a*b has the part "a*b": letters, digits and any of ._-,: are allowed, or a whole {variable}, or at the end a {variable+}
                    greedy path in the middle | Path: '/{a+}/b' | Api.Properties.Body.paths./{a+}/b has the part "{a+}": letters, digits and any of ._-,: are allowed, or a whole {variable}, or at the end a {variable+}
                    path without slash | Path: b | Api.Properties.Body.paths.b must begin with a slash
                    verb | Method: TRACE | Api.Properties.Body.paths./a.trace is not a method that API Gateway has
                    unknown property | Verb: GET | Worker.Properties.Events.E.Properties.Verb is not a property that is known for Api
                    """)
    void events(String name, String property, String complaint) throws IOException {
        assertRefused(TEMPLATE.formatted("Name: a", FUNCTION, event(property)), complaint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    runtime | Runtime: nodejs24.x, Handler: a, CodeUri: a | Worker.Properties.Runtime is nodejs24.x, but only Java runtimes are supported
                    variable | Runtime: java25, Handler: a, CodeUri: a, Environment: {Variables: {V: !Ref X}} | Worker.Properties.Environment.Variables.V refers to X, which is neither a parameter nor a resource
                    no handler | Runtime: java25, CodeUri: a | Worker.Properties.Handler is missing
                    no code | Runtime: java25, Handler: a | Worker.Properties.CodeUri is missing
                    code elsewhere | Runtime: java25, Handler: a, CodeUri: 's3://a/b' | Worker.Properties.CodeUri must be a path on this machine
                    alias from a function | Runtime: java25, Handler: a, CodeUri: a, AutoPublishAlias: !If [C, live, test] | Worker.Properties.AutoPublishAlias is a function, and SAM's transform resolves none but Ref of a parameter here
                    layers | Runtime: java25, Handler: a, CodeUri: a, Layers: [a] | Worker.Properties.Layers changes what is served, and is not supported
                    timeout | Runtime: java25, Handler: a, CodeUri: a, Timeout: 901 | Worker.Properties.Timeout must be from 1 to 900
                    dynamic reference | Runtime: java25, Handler: a, CodeUri: a, Environment: {Variables: {V: !Sub '{{resolve:ssm:/${AWS::Region}/v:1}}'}} | Worker.Properties.Environment.Variables.V holds {{resolve:ssm:/eu-west-1/v:1}}, which cannot be looked up here; a parameter could give the value
                    memory | Runtime: java25, Handler: a, CodeUri: a, MemorySize: lots | Worker.Properties.MemorySize must be a whole number
                    """)
    void functions(String name, String property, String complaint) throws IOException {
        assertRefused(TEMPLATE.formatted("Name: a", property, event("Stage: a")), complaint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    no resources | Transform: AWS::Serverless-2016-10-31 | Resources is missing
                    globals | {Globals: {Function: [a]}, Resources: {F: {Type: AWS::Serverless::Function}}} | Globals.Function must be a map
                    macro | {Transform: [AWS::Serverless-2016-10-31, Count], Resources: {A: {Type: B}}} | Transform[1] names the macro Count, which is not supported
                    section | {Global: {}, Resources: {A: {Type: B}}} | Global is no section of a template
                    attribute | {Resources: {A: {Type: B, Conditon: C}}} | A.Conditon is no attribute of a resource
                    event without properties | Resources: {F: {Type: AWS::Serverless::Function, Properties: {Runtime: java25, Handler: a, CodeUri: a, Events: {E: {Type: Api}}}}} | F.Properties.Events.E.Properties.Path is missing
                    no type | Resources: {A: {Properties: {}}} | A.Type is missing
                    no stage | Resources: {A: {Type: AWS::Serverless::Api}} | A.Properties.StageName is missing
                    table without key | Resources: {T: {Type: AWS::DynamoDB::Table, Properties: {KeySchema: []}}} | T.Properties.KeySchema has no element of KeyType HASH
                    gateway response of its own | {Resources: {R: {Type: AWS::ApiGateway::GatewayResponse}}} | R (AWS::ApiGateway::GatewayResponse) changes what is served, and is not supported
                    method of a state machine | {Resources: {M: {Type: AWS::Serverless::StateMachine, Properties: {Events: {E: {Type: Api}}}}}} | M.Properties.Events.E.Type is not supported: a state machine is not run here
                    stage in globals | {Globals: {Api: {StageName: dev}}, Resources: {A: {Type: AWS::Serverless::Api}}} | Globals.Api.StageName is not a property that Globals can give
                    stage name | {Resources: {A: {Type: AWS::Serverless::Api, Properties: {StageName: a b}}}} | A.Properties.StageName must match [A-Za-z0-9_-]{1,128}
                    stage variable | {Resources: {A: {Type: AWS::Serverless::Api, Properties: {StageName: dev, Variables: {V: 'a b'}}}}} | A.Properties.Variables.V must match [A-Za-z0-9-._~:/?#&=,]{1,512}
                    secret without text | Resources: {S: {Type: AWS::SecretsManager::Secret}} | S.Properties needs SecretString or GenerateSecretString
                    HTTP API | Resources: {F: {Type: AWS::Serverless::Function, Properties: {Runtime: java25, Handler: a, CodeUri: a, Events: {E: {Type: HttpApi}}}}} | F.Properties.Events.E.Type is not supported: only REST APIs are
                    """)
    void resources(String name, String template, String complaint) throws IOException {
        assertRefused(template, complaint);
    }

    /** Method and path, unless the property is one of them. */
    private static String event(String property) {
        String path = property.startsWith("Path:") ? "" : "Path: /a, ";
        return path + (property.startsWith("Method:") ? "" : "Method: GET, ") + property;
    }

    private void assertRefused(String template, String complaint) throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), template);

        assertThatThrownBy(() -> Serverless.read(file, Map.of(), "eu-west-1"))
                .isInstanceOf(TemplateException.class)
                .hasMessage(complaint.replace("{folder}", folder.toString()));
    }
}
