package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.restapi.InvokePermissions.Permission;
import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;
import io.cloakroom.local.template.TemplateFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The APIs of a template as lines of place and value, ours and the translator's in one form. */
final class ComparableApis {
    private static final String GATEWAY = "apigateway.amazonaws.com";

    private final Set<String> lines = new TreeSet<>();
    private final Template template;
    private final Path file;

    private ComparableApis(ObjectNode tree, SamTranslator.Question question, String region) {
        this.template = new Template(tree, known(tree, question), region);
        this.file = question.file();
    }

    private static Map<String, String> known(ObjectNode tree, SamTranslator.Question question) {
        return question.parameters().entrySet().stream()
                .filter(entry -> tree.path("Parameters").has(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What we make of a template. */
    static Set<String> ours(SamTranslator.Question question, String region) {
        ObjectNode written = TemplateFile.read(question.file());
        ObjectNode expanded = Serverless.expanded(written, known(written, question));
        var apis = new ComparableApis(expanded, question, region);
        apis.addOurs();
        return apis.lines;
    }

    /** What the translator has made of it. */
    static Set<String> theirs(
            SamTranslator.Question question, ObjectNode translated, String region) {
        var apis = new ComparableApis(translated, question, region);
        apis.addTheirs();
        return apis.lines;
    }

    private void addOurs() {
        Support support = Support.read();
        var events = new ApiEvents(template, support);
        each("AWS::Serverless::Api")
                .forEach(
                        api -> {
                            Property properties = support.honoured(template, api);
                            var uploaded = DefinitionFile.of(properties, file);
                            var transform =
                                    new ApiTransform(properties, api.properties(), events.of(api));
                            addApi(api.logicalId(), uploaded.orElseGet(transform::document));
                            addStage(api.logicalId(), properties);
                            addKeySource(api.logicalId(), properties);
                        });
        new Permissions(template, events).all().permissions().forEach(this::addPermission);
        addKeysAndPlans();
    }

    private void addTheirs() {
        each("AWS::ApiGateway::RestApi")
                .forEach(
                        api -> {
                            addApi(api.logicalId(), body(api));
                            addKeySource(api.logicalId(), template.resolve(api.properties()));
                        });
        each("AWS::ApiGateway::Stage")
                .forEach(
                        stage ->
                                addStage(
                                        stage.properties().at("RestApiId").at("Ref").text(),
                                        template.resolve(stage.properties())));
        each("AWS::Lambda::Permission")
                .map(permission -> permission.properties())
                .filter(permission -> permission.at("Principal").text().equals(GATEWAY))
                .map(template::resolve)
                .map(
                        permission ->
                                new Permission(
                                        permission.at("FunctionName").text(),
                                        permission.at("SourceArn").optionalText()))
                .forEach(this::addPermission);
        addKeysAndPlans();
    }

    private void addKeysAndPlans() {
        for (String type : List.of("ApiKey", "UsagePlan", "UsagePlanKey")) {
            each("AWS::ApiGateway::" + type)
                    .forEach(
                            resource ->
                                    flatten(
                                            type + " " + resource.logicalId(),
                                            template.resolve(resource.properties()).value()));
        }
    }

    /** A definition in S3 is what was uploaded there. */
    private JsonNode body(Resource api) {
        Property uploaded = api.properties().at("BodyS3Location");
        return uploaded.isPresent()
                ? TemplateFile.read(
                        file.resolveSibling(
                                uploaded.at("Bucket").text() + "/" + uploaded.at("Key").text()))
                : template.resolve(api.properties().at("Body")).value();
    }

    private Stream<Resource> each(String type) {
        return template.resources().stream().filter(resource -> resource.type().equals(type));
    }

    private void addApi(String api, JsonNode document) {
        flatten(api, document);
    }

    private void addStage(String api, Property properties) {
        lines.add(api + " stage = " + properties.at("StageName").text());
        flatten(api + " variables", properties.at("Variables").value());
        flatten(api + " method settings", properties.at("MethodSettings").value());
    }

    private void addKeySource(String api, Property properties) {
        flatten(api + " key source", properties.at("ApiKeySourceType").value());
    }

    private void addPermission(Permission permission) {
        Optional<String> source = permission.sourceArn();
        lines.add(permission.function() + " may be invoked by " + source.orElse("all"));
    }

    /**
     * Every leaf by its path.
     *
     * <p>Left out is what a preflight declares and nothing served depends on: its headers, each of
     * which the translator wraps in {@code schema} once for every step that it takes, and its media
     * types, which the translator forgets to drop from a path that has a condition. The title is
     * the name of the stack.
     */
    private void flatten(String path, JsonNode node) {
        if (path.matches(".*/options/(responses/200/headers|consumes|produces)")) {
            return;
        }
        if (node.isValueNode() || node.isEmpty()) {
            lines.add(path + " = " + node);
        }
        node.properties().forEach(entry -> flatten(path + "/" + entry.getKey(), entry.getValue()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            flatten(path + "/" + i, node.get(i));
        }
    }
}
