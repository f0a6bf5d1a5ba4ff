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

/** REST APIs of a template: transformed, then imported. */
final class RestApiReader {
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
        ObjectNode document = new ApiTransform(properties, events.of(resource)).document();
        UnservedAuthorizers.check(properties.at("Auth"), new ApiDocument(document));
        boolean written = ApiDocument.isTruthy(properties.at("DefinitionBody"));
        return properties.at(written ? "DefinitionBody" : "Body").with(document);
    }

    private static Stage stage(Property properties) {
        Map<String, String> variables = new LinkedHashMap<>();
        properties
                .at("Variables")
                .entries()
                .forEach((name, value) -> variables.put(name, value.text()));
        return new Stage(
                properties.at("StageName").text(),
                variables,
                MethodThrottles.of(properties.at("MethodSettings")));
    }
}
