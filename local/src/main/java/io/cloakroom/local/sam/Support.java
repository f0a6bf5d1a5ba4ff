package io.cloakroom.local.sam;

import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;
import io.cloakroom.local.template.TemplateFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The properties that the front door knows; the table is {@code support.yaml}. */
final class Support {
    private static final String FILE = "support.yaml";

    private final Map<String, Map<String, Treatment>> treatments;

    private Support(Map<String, Map<String, Treatment>> treatments) {
        this.treatments = treatments;
    }

    /** The table that is shipped. */
    static Support read() {
        var treatments = new HashMap<String, Map<String, Treatment>>();
        new Property(FILE, TemplateFile.parse(FILE, text()))
                .entries()
                .forEach((type, groups) -> treatments.put(type, treatments(groups)));
        return new Support(treatments);
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
