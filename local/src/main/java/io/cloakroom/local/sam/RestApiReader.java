package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.restapi.MethodThrottles;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.RestApiImport;
import io.cloakroom.local.restapi.Stage;
import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** REST APIs of a template: transformed, then imported. */
final class RestApiReader {
    /** Developer guide, "Important notes for REST APIs" and "Stage variables". */
    private static final Pattern STAGE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z0-9-._~:/?#&=,]{1,512}");

    private final Template template;
    private final ApiEvents events;
    private final RestApiImport importer;
    private final Path file;

    /**
     * @param file the template's; definitions in files of their own are found from its folder
     */
    RestApiReader(Template template, Path file, RestApiImport importer, ApiEvents events) {
        this.template = template;
        this.file = file;
        this.events = events;
        this.importer = importer;
    }

    RestApi restApi(Resource resource, Property properties) {
        return importer.restApi(
                template.physicalId(resource),
                resource.logicalId(),
                stage(properties),
                withKeySource(document(resource, properties), properties.at("ApiKeySourceType")));
    }

    private static Property withKeySource(Property document, Property source) {
        source.optionalText()
                .ifPresent(
                        name ->
                                ((ObjectNode) document.value())
                                        .put(RestApiImport.API_KEY_SOURCE, name));
        return document;
    }

    private Property document(Resource resource, Property properties) {
        Optional<ObjectNode> uploaded = DefinitionFile.of(properties, file);
        if (uploaded.isPresent()) {
            return properties.at("DefinitionUri").with(uploaded.get());
        }
        ObjectNode document =
                new ApiTransform(properties, resource.properties(), events.of(resource)).document();
        DeploymentRules.check(properties, resource.properties(), events.of(resource));
        UnservedAuthorizers.check(properties.at("Auth"), new ApiDocument(document));
        boolean written = ApiDocument.isTruthy(properties.at("DefinitionBody"));
        return properties.at(written ? "DefinitionBody" : "Body").with(document);
    }

    private static Stage stage(Property properties) {
        Map<String, String> variables = new LinkedHashMap<>();
        properties
                .at("Variables")
                .entries()
                .forEach((name, value) -> variables.put(name, matching(value, VARIABLE)));
        return new Stage(
                matching(properties.at("StageName"), STAGE_NAME),
                variables,
                MethodThrottles.of(properties.at("MethodSettings")));
    }

    private static String matching(Property property, Pattern allowed) {
        if (!allowed.matcher(property.text()).matches()) {
            throw property.complaint("must match " + allowed);
        }
        return property.text();
    }
}
