package io.cloakroom.local.mapping;

import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.parser.ParseException;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;

/**
 * One template, parsed once (developer guide, "Mapping template and access logging variable
 * reference").
 */
public final class MappingTemplate {
    private final String text;

    /** Empty where the text says nothing to Velocity. */
    private final Optional<Template> template;

    private MappingTemplate(String text, Optional<Template> template) {
        this.text = text;
        this.template = template;
    }

    /**
     * Parses a template.
     *
     * @throws IllegalArgumentException when it is none; the message says why
     */
    public static MappingTemplate parse(String text) {
        if (text.indexOf('$') < 0 && text.indexOf('#') < 0) {
            return new MappingTemplate(text, Optional.empty());
        }
        var template = new Template();
        template.setRuntimeServices(Velocity.RUNTIME);
        template.setName("template");
        try {
            template.setData(Velocity.RUNTIME.parse(new StringReader(text), template));
            template.initDocument();
        } catch (ParseException e) {
            throw new IllegalArgumentException(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
        return new MappingTemplate(text, Optional.of(template));
    }

    /**
     * Fills the template in.
     *
     * @throws IllegalStateException when it fails over this request
     */
    public Rendered render(MappingInput input) {
        var context = new ContextVariable(input.under("context."));
        return new Rendered(
                template.map(parsed -> merge(parsed, input, context.asMap())).orElse(text),
                context.overriddenStatus(),
                context.overriddenHeaders());
    }

    private static String merge(Template parsed, MappingInput input, Map<String, Object> context) {
        var names = new VelocityContext();
        names.put("input", new InputVariable(input));
        names.put("context", context);
        names.put("stageVariables", input.under("stageVariables."));
        names.put("util", new UtilVariable());
        var text = new StringWriter();
        try {
            parsed.merge(names, text);
        } catch (VelocityException e) {
            throw new IllegalStateException("The template failed: " + e.getMessage(), e);
        }
        return text.toString();
    }

    /**
     * What came of it.
     *
     * @param status of the response, where the template has set one
     * @param headers of the response that the template has set
     */
    public record Rendered(String text, Optional<String> status, Map<String, String> headers) {}
}
