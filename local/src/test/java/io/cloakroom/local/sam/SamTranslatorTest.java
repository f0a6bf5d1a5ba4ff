package io.cloakroom.local.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;
import io.cloakroom.local.template.TemplateFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What we make of a template is what AWS's own translator makes of it, field by field: paths,
 * methods, integrations, security, authorizers, validators, models, gateway responses, preflights,
 * binary media types, stages.
 */
class SamTranslatorTest {
    private static final String REGION = "eu-west-1";

    private static final List<Path> FILES =
            Stream.concat(
                            Stream.of(Path.of("../template.yaml")),
                            Stream.of(
                                            "authorizers",
                                            "conditions",
                                            "definition-body",
                                            "gateway-responses",
                                            "implicit-api",
                                            "preflight-defaults",
                                            "validation",
                                            "validation-swagger")
                                    .map(name -> "src/test/resources/templates/" + name + ".yaml")
                                    .map(Path::of))
                    .toList();

    private static final List<Map<String, String>> PARAMETERS =
            List.of(
                    Map.of(),
                    Map.of(
                            "Mode", "small",
                            "Stage", "prod",
                            "JwtIssuer", "https://issuer.example",
                            "Header", "X-Other"));

    private static final Map<Translation, ObjectNode> TRANSLATED = new LinkedHashMap<>();

    /** One file, translated with one set of parameters. */
    record Translation(Path file, Map<String, String> parameters) {
        @Override
        public String toString() {
            return file.getFileName() + (parameters.isEmpty() ? "" : " with other parameters");
        }
    }

    static Stream<Translation> translations() {
        return PARAMETERS.stream()
                .flatMap(values -> FILES.stream().map(file -> new Translation(file, values)));
    }

    @BeforeAll
    static void translate() throws Exception {
        assumeTrue(
                SamTranslator.isInstalled(),
                "Python lacks aws-sam-translator, so nothing is compared with it");
        for (Map<String, String> values : PARAMETERS) {
            SamTranslator.translate(FILES, values, REGION)
                    .forEach(
                            (file, template) ->
                                    TRANSLATED.put(new Translation(file, values), template));
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void describesTheSameApis(Translation translation) {
        assertThat(ours(translation)).isEqualTo(theirs(translation));
    }

    /** Values by API and path in its document. */
    private static Map<String, String> ours(Translation translation) {
        ObjectNode written = TemplateFile.read(translation.file());
        Template template = template(Serverless.expanded(written), translation);
        Support support = Support.read();
        var events = new ApiEvents(template, support);
        var values = new TreeMap<String, String>();
        each(template, "AWS::Serverless::Api")
                .forEach(
                        api -> {
                            Property properties = support.honoured(template, api);
                            var transform = new ApiTransform(properties, events.of(api));
                            flatten(api.logicalId(), transform.document(), values);
                            flattenStage(properties, values);
                        });
        return values;
    }

    private static Map<String, String> theirs(Translation translation) {
        Template template = template(requireNonNull(TRANSLATED.get(translation)), translation);
        var values = new TreeMap<String, String>();
        each(template, "AWS::ApiGateway::RestApi")
                .forEach(
                        api -> {
                            Property body = template.resolve(api.properties().at("Body"));
                            flatten(api.logicalId(), body.value(), values);
                        });
        each(template, "AWS::ApiGateway::Stage")
                .forEach(stage -> flattenStage(template.resolve(stage.properties()), values));
        return values;
    }

    private static Template template(ObjectNode tree, Translation translation) {
        Map<String, String> known =
                translation.parameters().entrySet().stream()
                        .filter(entry -> tree.path("Parameters").has(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Template(tree, known, REGION);
    }

    private static Stream<Resource> each(Template template, String type) {
        return template.resources().stream().filter(resource -> resource.type().equals(type));
    }

    private static void flattenStage(Property properties, Map<String, String> values) {
        String stage = "stage " + properties.at("StageName").text();
        values.put(stage, stage);
        flatten(stage + " variables", properties.at("Variables").value(), values);
    }

    /**
     * Every leaf by its path.
     *
     * <p>Left out is what a preflight declares and nothing served depends on: its headers, each of
     * which the translator wraps in {@code schema} once for every step that it takes, and its media
     * types, which the translator forgets to drop from a path that has a condition.
     */
    private static void flatten(String path, JsonNode node, Map<String, String> values) {
        if (path.matches(".*/options/(responses/200/headers|consumes|produces)")) {
            return;
        }
        if (node.isValueNode() || node.isEmpty()) {
            values.put(path, node.toString());
        }
        node.properties()
                .forEach(entry -> flatten(path + "/" + entry.getKey(), entry.getValue(), values));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            flatten(path + "/" + i, node.get(i), values);
        }
    }
}
