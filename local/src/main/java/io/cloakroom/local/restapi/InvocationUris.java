package io.cloakroom.local.restapi;

import io.cloakroom.local.lambda.FunctionDefinition;
import io.cloakroom.local.template.Property;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which function an invocation URI of API Gateway means. */
record InvocationUris(List<FunctionDefinition> functions, Stage stage) {
    private static final Pattern URI =
            Pattern.compile(
                    "arn:[^:]+:apigateway:[^:]+:lambda:path/[^/]+/functions/(?<function>.+)/invocations");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{stageVariables\\.([^}]+)}");

    FunctionName name(Property uri) {
        Matcher invocation = URI.matcher(withStageVariables(uri));
        return Optional.of(invocation)
                .filter(Matcher::matches)
                .flatMap(matched -> FunctionName.of(matched.group("function")))
                .orElseThrow(() -> uri.complaint("does not name a Lambda function"));
    }

    String logicalId(Property uri) {
        String name = name(uri).name();
        return functions.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                uri.complaint(
                                        "names " + name + ", which is no function that runs here"))
                .logicalId();
    }

    private String withStageVariables(Property uri) {
        return VARIABLE.matcher(uri.text())
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        stage.variables().getOrDefault(match.group(1), "")));
    }
}
