package io.cloakroom.local.sam;

import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;
import io.cloakroom.local.template.TemplateException;
import io.cloakroom.local.template.TemplateFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The properties that the front door knows; the table is {@code support.yaml}. */
final class Support {
    private static final String FILE = "support.yaml";
    private static final String REFUSED_TYPES = "refused types";

    private final Map<String, Map<String, Treatment>> treatments;
    private final Set<String> refusedTypes;

    private Support(Map<String, Map<String, Treatment>> treatments, Set<String> refusedTypes) {
        this.treatments = treatments;
        this.refusedTypes = refusedTypes;
    }

    /** The table that is shipped. */
    static Support read() {
        var treatments = new HashMap<String, Map<String, Treatment>>();
        var table = new Property(FILE, TemplateFile.parse(FILE, text()));
        for (Map.Entry<String, Property> row : table.entries().entrySet()) {
            if (!row.getKey().equals(REFUSED_TYPES)) {
                treatments.put(row.getKey(), treatments(row.getValue()));
            }
        }
        Stream<Property> refused = table.at(REFUSED_TYPES).elements().stream();
        return new Support(treatments, refused.map(Property::text).collect(Collectors.toSet()));
    }

    private static String text() {
        try (InputStream table = Support.class.getResourceAsStream(FILE)) {
            return new String(
                    Objects.requireNonNull(table, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Treatment> treatments(Property groups) {
        var treatments = new HashMap<String, Treatment>();
        for (Property property : groups.at("honoured").elements()) {
            treatments.put(property.text(), new Treatment.Honoured());
        }
        for (Property property : groups.at("without effect").elements()) {
            treatments.put(property.text(), new Treatment.WithoutEffect());
        }
        for (Property property : groups.at("read apart").elements()) {
            treatments.put(property.text(), new Treatment.ReadApart());
        }
        groups.at("refused")
                .entries()
                .forEach(
                        (property, harmless) ->
                                treatments.put(property, new Treatment.Refused(harmless.value())));
        return treatments;
    }

    /** Complains about a resource that changes what is served and cannot be honoured. */
    void check(Resource resource) {
        if (refusedTypes.contains(resource.type())) {
            throw new TemplateException(
                    "%s (%s) changes what is served, and is not supported"
                            .formatted(resource.logicalId(), resource.type()));
        }
    }

    boolean knows(String type) {
        return treatments.containsKey(type);
    }

    /** A resource's properties, resolved, without those that have no effect. */
    Property honoured(Template template, Resource resource) {
        TypeSupport type = of(resource.type());
        return type.check(template.resolve(type.relevant(resource.properties())));
    }

    /** Properties that are resolved already. */
    Property honoured(String type, Property properties) {
        return of(type).check(properties);
    }

    private TypeSupport of(String type) {
        return new TypeSupport(type, treatments.getOrDefault(type, Map.of()));
    }
}
