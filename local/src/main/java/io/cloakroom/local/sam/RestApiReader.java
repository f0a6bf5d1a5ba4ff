package io.cloakroom.local.sam;

import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.RestApiImport;
import io.cloakroom.local.restapi.Stage;
import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;

import java.util.LinkedHashMap;
import java.util.Map;

/** REST APIs of a template: transformed, then imported. */
final class RestApiReader {
    private final Template template;
    private final ApiEvents events;
    private final RestApiImport importer;

    RestApiReader(Template template, ApiEvents events, RestApiImport importer) {
        this.template = template;
        this.events = events;
        this.importer = importer;
    }

    RestApi restApi(Resource resource, Property properties) {
        var document = new ApiTransform(properties, events.of(resource)).document();
        String origin = properties.at("DefinitionBody").isPresent() ? "DefinitionBody" : "Body";
        return importer.restApi(
                template.physicalId(resource),
                resource.logicalId(),
                stage(properties),
                properties.at(origin).with(document));
    }

    private static Stage stage(Property properties) {
        Map<String, String> variables = new LinkedHashMap<>();
        properties
                .at("Variables")
                .entries()
                .forEach((name, value) -> variables.put(name, value.text()));
        return new Stage(properties.at("StageName").text(), variables);
    }
}
