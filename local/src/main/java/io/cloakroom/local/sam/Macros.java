package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;

import java.util.List;
import java.util.Set;

/** The section {@code Transform}: programs that change the whole template before it is deployed. */
final class Macros {
    private static final Set<String> DONE_HERE =
            Set.of("AWS::Serverless-2016-10-31", "AWS::LanguageExtensions");

    private static final String HOSTED_ROTATION = "AWS::SecretsManager-";

    private Macros() {}

    /** Complains about one whose work is not done here. */
    static void check(ObjectNode template) {
        var section = new Property("Transform", template.path("Transform"));
        for (Property macro : section.value().isArray() ? section.elements() : List.of(section)) {
            String name = name(macro);
            // What it adds rotates secrets, and nothing rotates here.
            if (!DONE_HERE.contains(name) && !name.startsWith(HOSTED_ROTATION)) {
                throw macro.complaint("names the macro %s, which is not supported".formatted(name));
            }
        }
    }

    private static String name(Property macro) {
        Property named = macro.value().isObject() ? macro.at("Name") : macro;
        return named.optionalText().orElse("AWS::Serverless-2016-10-31");
    }
}
