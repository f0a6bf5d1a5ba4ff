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

/** What the service refuses of keys and plans stops the start with the place and the reason. */
class RefusedUsagePlansTest {
    private static final String TEMPLATE =
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties: {StageName: dev}
              Worker:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java25
                  Handler: a.B
                  CodeUri: a.zip
                  Events: {E: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /a, Method: GET}}}
              Key: {Type: AWS::ApiGateway::ApiKey, Properties: {Value: keykeykeykeykeykeykey}}
              Basic:
                Type: AWS::ApiGateway::UsagePlan
                Properties: {ApiStages: [{ApiId: !Ref Api, Stage: dev}]}
              Plan: {Type: AWS::ApiGateway::UsagePlan, Properties: {%s}}
              Last: {Type: %s, Properties: {%s}}
            """;

    @TempDir private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    stage that is not there | ApiStages: [{ApiId: !Ref Api, Stage: prod}] | ApiStages[0].Stage is prod, which Api does not have
                    no stage | ApiStages: [{ApiId: !Ref Api}] | ApiStages[0].Stage is missing
                    method that is not there | ApiStages: [{ApiId: !Ref Api, Stage: dev, Throttle: {/b/GET: {RateLimit: 1}}}] | ApiStages[0].Throttle./b/GET is for no method of Api
                    period | Quota: {Limit: 1, Period: YEAR} | Quota.Period must be DAY, WEEK or MONTH
                    no period | Quota: {Limit: 1} | Quota.Period is missing
                    no limit | Quota: {Period: DAY} | Quota.Limit must be a number of requests
                    negative limit | Quota: {Period: DAY, Limit: -1} | Quota.Limit must be a number of requests
                    offset of a day | Quota: {Limit: 1, Period: DAY, Offset: 1} | Quota.Offset must be from 0 to 0, since the period is a DAY
                    offset of a month | Quota: {Limit: 1, Period: MONTH, Offset: 28} | Quota.Offset must be from 0 to 27, since the period is a MONTH
                    negative rate | Throttle: {RateLimit: -2} | Throttle.RateLimit must not be negative
                    rate that is no number | Throttle: {RateLimit: high} | Throttle.RateLimit must be a number
                    burst that is not whole | Throttle: {BurstLimit: 0.5} | Throttle.BurstLimit must be a whole number
                    unknown property | Price: 9 | Price is not a property that is known for AWS::ApiGateway::UsagePlan
                    """)
    void plans(String name, String properties, String complaint) throws IOException {
        assertRefused(
                TEMPLATE.formatted(properties, "AWS::S3::Bucket", ""),
                "Plan.Properties." + complaint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    short value | ApiKey | Value: nineteencharacters1 | .Value must have from 20 to 128 characters
                    long value | ApiKey | Value: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | .Value must have from 20 to 128 characters
                    line break in a value | ApiKey | Value: "ten letters\\nand ten more" | .Value has a control character, or a blank at an end: no header can carry it
                    blank at the end of a value | ApiKey | Value: "twenty letters and more " | .Value has a control character, or a blank at an end: no header can carry it
                    value that another key has | ApiKey | Value: keykeykeykeykeykeykey | .Value is the value of Key already
                    key that is not there | UsagePlanKey | KeyType: API_KEY, KeyId: abc, UsagePlanId: !Ref Plan | .KeyId names no API key of the template
                    plan that is not there | UsagePlanKey | KeyType: API_KEY, KeyId: !Ref Key, UsagePlanId: abc | .UsagePlanId names no usage plan of the template
                    type of key | UsagePlanKey | KeyType: JWT, KeyId: !Ref Key, UsagePlanId: !Ref Plan | .KeyType must be API_KEY
                    """)
    void keys(String name, String type, String properties, String complaint) throws IOException {
        assertRefused(
                TEMPLATE.formatted("", "AWS::ApiGateway::" + type, properties),
                "Last.Properties" + complaint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"another plan, Plan", "the same plan, Basic"})
    void keyInASecondPlanForAStage(String name, String second) throws IOException {
        String link =
                "KeyType: API_KEY, KeyId: !Ref Key, UsagePlanId: !Ref Basic}}\n"
                        + "  Second: {Type: AWS::ApiGateway::UsagePlanKey, "
                        + "Properties: {KeyType: API_KEY, KeyId: !Ref Key, UsagePlanId: !Ref "
                        + second;
        assertRefused(
                TEMPLATE.formatted(
                        "ApiStages: [{ApiId: !Ref Api, Stage: dev}]",
                        "AWS::ApiGateway::UsagePlanKey",
                        link),
                "Second.Properties puts Key into %s, but it is in Basic already, which has a stage in common"
                        .formatted(second));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    kind of plan | CreateUsagePlan: SOMETIMES | Last.Properties.Auth.UsagePlan.CreateUsagePlan must be PER_API, SHARED or NONE
                    no kind of plan | UsagePlanName: a | Last.Properties.Auth.UsagePlan.CreateUsagePlan is missing
                    kind that a function gives | CreateUsagePlan: !If [C, NONE, PER_API] | Last.Properties.Auth.UsagePlan.CreateUsagePlan is a function, and SAM's transform resolves none but Ref of a parameter here
                    rate of a plan that SAM makes | CreateUsagePlan: PER_API, Throttle: {RateLimit: x} | LastUsagePlan.Properties.Throttle.RateLimit must be a number
                    """)
    void plansOfApis(String name, String plan, String complaint) throws IOException {
        String properties = "StageName: a, Auth: {UsagePlan: {" + plan + "}}";
        assertRefused(TEMPLATE.formatted("", "AWS::Serverless::Api", properties), complaint);
    }

    private void assertRefused(String template, String complaint) throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), template);

        assertThatThrownBy(() -> Serverless.read(file, Map.of(), "eu-west-1"))
                .isInstanceOf(TemplateException.class)
                .hasMessage(complaint);
    }
}
