package io.cloakroom.local.sam;

import io.cloakroom.local.meter.ApiKeyDefinition;
import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** API keys of a template, with the service's limits. */
final class ApiKeyReader {
    private static final int SHORTEST = 20;
    private static final int LONGEST = 128;

    /**
     * The guide speaks of letters and digits, but the service takes others too (acceptance tests of
     * Terraform's AWS provider): all that a header can carry from end to end.
     */
    private static final Pattern VALUE = Pattern.compile("\\S(\\P{Cntrl}*\\S)?");

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
                    if (!VALUE.matcher(text).matches()) {
                        throw property.complaint(
                                "has a control character, or a blank at an end: no header can carry"
                                        + " it");
                    }
                    String owner = ownersByValue.put(text, logicalId);
                    if (owner != null) {
                        throw property.complaint("is the value of " + owner + " already");
                    }
                });
        return value;
    }
}
