package io.cloakroom.local.sam;

import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Template;
import io.cloakroom.local.template.TemplateException;

import java.util.ArrayList;
import java.util.List;

/**
 * The outputs of a template.
 *
 * @param remarks on those that only AWS could fill in; nothing that is served depends on them
 */
record Outputs(List<Output> resolved, List<String> remarks) {
    static Outputs of(Template template) {
        var resolved = new ArrayList<Output>();
        var remarks = new ArrayList<String>();
        template.outputs()
                .forEach(
                        (name, output) -> {
                            try {
                                resolved.add(output(name, output, template));
                            } catch (TemplateException e) {
                                remarks.add(e.getMessage());
                            }
                        });
        return new Outputs(resolved, remarks);
    }

    private static Output output(String name, Property output, Template template) {
        return new Output(
                name,
                output.at("Description").optionalText().orElse(""),
                template.resolve(output.at("Value")).text());
    }
}
