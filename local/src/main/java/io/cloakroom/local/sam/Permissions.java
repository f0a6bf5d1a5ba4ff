package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.cloakroom.local.restapi.InvokePermissions;
import io.cloakroom.local.restapi.InvokePermissions.Permission;
import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lets API Gateway invoke functions: a permission for each event and each Lambda authorizer,
 * which the transform adds, and those that the template has itself.
 */
final class Permissions {
    private static final String GATEWAY = "apigateway.amazonaws.com";
    private static final Set<String> INVOKING = Set.of("lambda:InvokeFunction", "lambda:*");
    private static final String PREFIX =
            "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:";

    private final Template template;
    private final ApiEvents events;

    Permissions(Template template, ApiEvents events) {
        this.template = template;
        this.events = events;
    }

    InvokePermissions all() {
        var permissions = new ArrayList<Permission>();
        for (Resource resource : template.resources()) {
            switch (resource.type()) {
                case "AWS::Serverless::Api" -> implied(resource).forEach(permissions::add);
                case "AWS::Lambda::Permission" -> written(resource).forEach(permissions::add);
                default -> {}
            }
        }
        return new InvokePermissions(prefix(), permissions);
    }

    private String prefix() {
        var pattern = JsonNodeFactory.instance.objectNode().put("Fn::Sub", PREFIX);
        return template.resolve(new Property("AWS::Region", pattern)).text();
    }

    /** What the transform adds for one API. */
    Stream<Permission> implied(Resource api) {
        String source = prefix() + template.physicalId(api);
        Stream<Permission> methods =
                events.of(api).stream()
                        .flatMap(event -> event.function().stream().map(f -> method(event, f)))
                        .map(
                                one ->
                                        new Permission(
                                                one.function(),
                                                one.sourceArn().map(source::concat)));
        return Stream.concat(methods, authorizers(api, source));
    }

    /** A trailing slash is not part of a resource, and what a variable stands for is not known. */
    private static Permission method(ApiEvent event, ApiEvent.Target target) {
        String path = event.path().replaceFirst("(?<=.)/$", "").replaceAll("\\{[\\w.-]+\\+?}", "*");
        String method = event.method().equals(ApiEvent.ANY) ? "*" : event.method();
        return new Permission(
                target.name(), Optional.of("/*/" + method.toUpperCase(Locale.ROOT) + path));
    }

    private Stream<Permission> authorizers(Resource api, String source) {
        Property declared = api.properties().at("Auth").at("Authorizers");
        return template.resolve(declared).entries().values().stream()
                .filter(one -> one.at("FunctionArn").isPresent())
                .filter(one -> !ApiDocument.isTruthy(one.at("DisableFunctionDefaultPermissions")))
                .map(
                        one ->
                                new Permission(
                                        one.at("FunctionArn").text(),
                                        Optional.of(source + "/authorizers/*")));
    }

    /**
     * Permissions for other services may refer to what only AWS knows, so they are not resolved.
     */
    private Stream<Permission> written(Resource resource) {
        Property properties = resource.properties();
        if (!resolved(properties.at("Principal")).equals(GATEWAY)
                || !INVOKING.contains(resolved(properties.at("Action")))) {
            return Stream.empty();
        }
        return Stream.of(
                new Permission(
                        resolved(properties.at("FunctionName")),
                        template.resolve(properties.at("SourceArn")).optionalText()));
    }

    private String resolved(Property property) {
        return template.resolve(property).text();
    }
}
