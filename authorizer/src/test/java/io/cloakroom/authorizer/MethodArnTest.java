package io.cloakroom.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows B1 and B3: the path is data, and the policy is for the whole stage. */
class MethodArnTest {
    private static final String STAGE =
            "arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b/dev";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/GET/",
                "/GET",
                "/GET/items",
                "/DELETE/items/0193",
                "/GET/items/",
                "/GET//items",
                "/GET/items/*",
                "/GET/items/?",
                "/GET/*/POST/*",
                "/GET/items/${aws:username}",
                "/GET/items/a:b/arn:aws:s3:::c",
                "/GET/items/%2A",
                "/GET/items/\u00fc\n\"",
                "/POST/../../other/GET/"
            })
    void givesTheWholeStageWhateverTheMethodAndPath(String path) {
        assertThat(MethodArn.parse(STAGE + path))
                .extracting(MethodArn::wholeStage)
                .isEqualTo(STAGE + "/*/*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws-cn:execute-api:cn-north-1:123456789012:abc/prod/GET/",
                "arn:aws-us-gov:execute-api:us-gov-west-1:123456789012:abc/prod/GET/",
                "arn:aws:execute-api:us-east-1:000000000000:abc/ESTestInvoke-stage/GET/",
                "arn:aws:execute-api:us-east-1:123456789012:abc/v1_beta/GET/a"
            })
    void readsEveryPartitionAndStage(String arn) {
        assertThat(MethodArn.parse(arn)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "arn",
                "arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b",
                "arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b/dev",
                "arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b/dev/",
                "arn:aws:execute-api:eu-central-1:123456789012:*/dev/GET/",
                "arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b/*/GET/",
                "arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b/d?v/GET/",
                "arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b//GET/",
                "arn:aws:execute-api:eu-central-1:*:ymy8tbxw7b/dev/GET/",
                "arn:aws:execute-api:eu-central-1:12345678901:ymy8tbxw7b/dev/GET/",
                "arn:aws:execute-api:*:123456789012:ymy8tbxw7b/dev/GET/",
                "arn:aws:execute-api::123456789012:ymy8tbxw7b/dev/GET/",
                "arn:*:execute-api:eu-central-1:123456789012:ymy8tbxw7b/dev/GET/",
                "arn:aws:lambda:eu-central-1:123456789012:ymy8tbxw7b/dev/GET/",
                "arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b/dev/*/",
                "arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b/dev/get/",
                " arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b/dev/GET/",
                "arn:aws:execute-api:eu-central-1:123456789012:ymy8tbxw7b/\n/GET/"
            })
    void takesNothingElseForTheArnOfAMethod(String text) {
        assertThat(MethodArn.parse(text)).isNull();
    }
}
