package io.cloakroom.local.template;

import java.util.Locale;
import java.util.Map;

/**
 * What CloudFormation returns for a resource of one type.
 *
 * <p>Patterns may use the pseudo parameters, the resource's own properties, <code>${Name}</code>
 * for its name and <code>${random:10}</code> for ten characters of AWS's choice.
 *
 * @param nameProperty the property that may give the name
 * @param ref the value of {@code Ref}
 * @param attributes the values of {@code Fn::GetAtt}
 */
record PhysicalId(String nameProperty, String ref, Map<String, String> attributes) {
    private static final String NAME = "${Name}";

    private static final PhysicalId FUNCTION =
            new PhysicalId("FunctionName", NAME, Map.of("Arn", arn("lambda", "function:${Name}")));

    private static final PhysicalId REST_API =
            new PhysicalId(
                    "Name",
                    "${random:10}",
                    Map.of("RestApiId", "${random:10}", "RootResourceId", "${random:10}"));

    private static final PhysicalId TABLE =
            new PhysicalId(
                    "TableName",
                    NAME,
                    Map.of(
                            "Arn", arn("dynamodb", "table/${Name}"),
                            "StreamArn",
                                    arn("dynamodb", "table/${Name}/stream/2026-01-01T00:00:00.000"),
                            "TableId", "${random:32}"));

    private static final Map<String, PhysicalId> TYPES =
            Map.ofEntries(
                    Map.entry("AWS::ApiGateway::ApiKey", generated("APIKeyId", 10)),
                    Map.entry("AWS::ApiGateway::Deployment", generated("DeploymentId", 6)),
                    Map.entry("AWS::ApiGateway::RestApi", REST_API),
                    Map.entry("AWS::ApiGateway::Stage", ref("${StageName}")),
                    Map.entry("AWS::ApiGateway::UsagePlan", generated("Id", 6)),
                    Map.entry("AWS::CloudFront::Distribution", distribution()),
                    Map.entry(
                            "AWS::Cognito::UserPool",
                            new PhysicalId(
                                    "UserPoolName",
                                    "${AWS::Region}_${random:9}",
                                    Map.of(
                                            "Arn",
                                            arn(
                                                    "cognito-idp",
                                                    "userpool/${AWS::Region}_${random:9}"),
                                            "ProviderName",
                                            "cognito-idp.${AWS::Region}.amazonaws.com/${AWS::Region}_${random:9}",
                                            "ProviderURL",
                                            "https://cognito-idp.${AWS::Region}.amazonaws.com/${AWS::Region}_${random:9}",
                                            "UserPoolId",
                                            "${AWS::Region}_${random:9}"))),
                    Map.entry("AWS::Cognito::UserPoolClient", generated("ClientId", 26)),
                    Map.entry("AWS::Cognito::UserPoolDomain", ref("${Domain}")),
                    Map.entry("AWS::DynamoDB::Table", TABLE),
                    Map.entry(
                            "AWS::Events::EventBus",
                            named("Name", arn("events", "event-bus/${Name}"))),
                    Map.entry(
                            "AWS::IAM::Role",
                            new PhysicalId(
                                    "RoleName",
                                    NAME,
                                    Map.of(
                                            "Arn",
                                            "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Name}",
                                            "RoleId",
                                            "${random:21}"))),
                    Map.entry(
                            "AWS::KMS::Key",
                            new PhysicalId(
                                    "Name",
                                    "${random:32}",
                                    Map.of(
                                            "Arn",
                                            arn("kms", "key/${random:32}"),
                                            "KeyId",
                                            "${random:32}"))),
                    Map.entry(
                            "AWS::Lambda::Alias",
                            ref(arn("lambda", "function:${FunctionName}:${Name}"))),
                    Map.entry("AWS::Lambda::Function", FUNCTION),
                    Map.entry(
                            "AWS::Lambda::Version",
                            new PhysicalId(
                                    "Name",
                                    arn("lambda", "function:${FunctionName}:1"),
                                    Map.of("Version", "1"))),
                    Map.entry(
                            "AWS::Logs::LogGroup",
                            new PhysicalId(
                                    "LogGroupName",
                                    NAME,
                                    Map.of("Arn", arn("logs", "log-group:${Name}:*")))),
                    Map.entry(
                            "AWS::S3::Bucket",
                            new PhysicalId(
                                    "BucketName",
                                    NAME,
                                    Map.of(
                                            "Arn", "arn:${AWS::Partition}:s3:::${Name}",
                                            "DomainName", "${Name}.s3.${AWS::URLSuffix}",
                                            "RegionalDomainName",
                                                    "${Name}.s3.${AWS::Region}.${AWS::URLSuffix}"))),
                    Map.entry("AWS::SNS::Topic", topic()),
                    Map.entry("AWS::SQS::Queue", queue()),
                    Map.entry(
                            "AWS::SSM::Parameter",
                            new PhysicalId(
                                    "Name", NAME, Map.of("Type", "${Type}", "Value", "${Value}"))),
                    Map.entry("AWS::SecretsManager::Secret", secret()),
                    Map.entry("AWS::Serverless::Api", REST_API),
                    Map.entry("AWS::Serverless::Function", FUNCTION),
                    Map.entry("AWS::Serverless::SimpleTable", TABLE),
                    Map.entry("AWS::Serverless::StateMachine", stateMachine("Name")),
                    Map.entry(
                            "AWS::StepFunctions::StateMachine", stateMachine("StateMachineName")));

    /** For a type that is not in the table, a name and an ARN of the usual form. */
    static PhysicalId of(String type) {
        PhysicalId known = TYPES.get(type);
        if (known != null) {
            return known;
        }
        String[] parts = type.toLowerCase(Locale.ROOT).split("::", -1);
        return parts.length == 3
                ? named("Name", arn(parts[1], parts[2] + "/${Name}"))
                : new PhysicalId("Name", NAME, Map.of());
    }

    private static PhysicalId named(String nameProperty, String arn) {
        return new PhysicalId(nameProperty, NAME, Map.of("Arn", arn, "Name", NAME));
    }

    private static PhysicalId stateMachine(String nameProperty) {
        String arn = arn("states", "stateMachine:${Name}");
        return new PhysicalId(nameProperty, arn, Map.of("Arn", arn, "Name", NAME));
    }

    private static PhysicalId ref(String pattern) {
        return new PhysicalId("Name", pattern, Map.of());
    }

    private static PhysicalId generated(String attribute, int length) {
        String id = "${random:" + length + "}";
        return new PhysicalId("Name", id, Map.of(attribute, id));
    }

    private static PhysicalId distribution() {
        String id = "${random:14}";
        return new PhysicalId("Name", id, Map.of("Id", id, "DomainName", id + ".cloudfront.net"));
    }

    private static PhysicalId secret() {
        String arn = arn("secretsmanager", "secret:${Name}-${random:6}");
        return new PhysicalId("Name", arn, Map.of("Id", arn));
    }

    private static PhysicalId topic() {
        String arn = arn("sns", NAME);
        return new PhysicalId("TopicName", arn, Map.of("TopicArn", arn, "TopicName", NAME));
    }

    private static PhysicalId queue() {
        String url = "https://sqs.${AWS::Region}.${AWS::URLSuffix}/${AWS::AccountId}/${Name}";
        return new PhysicalId(
                "QueueName",
                url,
                Map.of("Arn", arn("sqs", NAME), "QueueName", NAME, "QueueUrl", url));
    }

    private static String arn(String service, String resource) {
        return "arn:${AWS::Partition}:%s:${AWS::Region}:${AWS::AccountId}:%s"
                .formatted(service, resource);
    }
}
