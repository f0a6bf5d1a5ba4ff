package io.cloakroom.local.sam;

import io.cloakroom.local.meter.ApiKeyDefinition;
import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** API keys of a template, with the service's limits. */
final class ApiKeyReader {
    private static final int SHORTEST = 20;
    private static final int LONGEST = 128;

    private final Template template;
    private final Map<String, String> ownersByValue = new HashMap<>();

    ApiKeyReader(Template template) {
        this.template = template;
    }

    /** A key that does not say that it is enabled is not (API reference, {@code CreateApiKey}). */
    ApiKeyDefinition apiKey(Resource resource, Property properties) {
        return new ApiKeyDefinition(
                resource.logicalId(),
                template.physicalId(resource),
                properties.at("Name").optionalText().orElse(resource.logicalId()),
                properties.at("Enabled").flag(false),
                value(resource.logicalId(), properties.at("Value")));
    }

    private Optional<String> value(String logicalId, Property property) {
        Optional<String> value = property.optionalText();
        value.ifPresent(
                text -> {
                    if (text.length() < SHORTEST || text.length() > LONGEST) {
                        throw property.complaint(
                                "must have from %d to %d characters".formatted(SHORTEST, LONGEST));
                    }
                    String owner = ownersByValue.put(text, logicalId);
                    if (owner != null) {
                        throw property.complaint("is the value of " + owner + " already");
                    }
                });
        return value;
    }
}
