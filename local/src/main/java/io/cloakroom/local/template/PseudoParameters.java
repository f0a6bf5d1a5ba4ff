package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.util.HashMap;
import java.util.Map;

/** The account, region and stack that a template is read for. */
record PseudoParameters(String region) {
    static final String STACK = "cloakroom";
    static final String ACCOUNT = "123456789012";

    Map<String, JsonNode> values() {
        var values = new HashMap<String, JsonNode>();
        texts().forEach((name, text) -> values.put(name, JsonNodeFactory.instance.textNode(text)));
        values.put("AWS::NoValue", Intrinsics.nothing());
        values.put("AWS::NotificationARNs", JsonNodeFactory.instance.arrayNode());
        return values;
    }

    Map<String, String> texts() {
        return Map.of(
                "AWS::AccountId",
                ACCOUNT,
                "AWS::Partition",
                "aws",
                "AWS::Region",
                region,
                "AWS::StackId",
                stackId(),
                "AWS::StackName",
                STACK,
                "AWS::URLSuffix",
                "amazonaws.com");
    }

    private String stackId() {
        return "arn:aws:cloudformation:%s:%s:stack/%s/00000000-0000-0000-0000-000000000000"
                .formatted(region, ACCOUNT, STACK);
    }
}
