package io.cloakroom.local.template;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.yaml.snakeyaml.error.MarkedYAMLException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A template's text as a tree, in which every function has its long form. */
public final class TemplateFile {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private TemplateFile() {}

    /** Reads YAML or JSON, and in its place whatever it includes. */
    public static ObjectNode read(Path file) {
        return Includes.expand(parse(file.toString(), text(file)), file);
    }

    /** The files that a template names to be read with it, whether they are there or not. */
    public static Set<Path> namedIn(Path template) {
        ObjectNode tree = parse(template.toString(), text(template));
        return Stream.concat(
                        tree.findValues("Fn::Transform").stream()
                                .map(macro -> macro.path("Parameters").path("Location")),
                        tree.findValues("DefinitionUri").stream())
                .filter(JsonNode::isTextual)
                .map(name -> template.resolveSibling(name.textValue()).normalize())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads YAML or JSON that AWS reads from S3: there functions have no short forms.
     *
     * @param property names the file, from the template's folder
     */
    public static ObjectNode readUploaded(Property property, Path template) {
        String name = property.text();
        if (name.startsWith("s3:") || name.startsWith("https:")) {
            throw property.complaint("must be a path on this machine");
        }
        Path file = template.resolveSibling(name).normalize();
        try {
            String text = Files.readString(file);
            return map(name, tree(name, text, YamlTree::withoutShortForms));
        } catch (IOException e) {
            throw property.complaint(
                    "names %s, which cannot be read (%s)".formatted(file, reason(e)));
        }
    }

    /**
     * Reads YAML or JSON.
     *
     * @param name of the file, for complaints
     */
    public static ObjectNode parse(String name, String text) {
        return map(name, tree(name, text, YamlTree::of));
    }

    private static ObjectNode map(String name, JsonNode tree) {
        if (tree instanceof ObjectNode map) {
            return map;
        }
        throw new TemplateException(name + " is empty, or not a map of sections");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new TemplateException("%s cannot be read (%s)".formatted(file, reason(e)));
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replaceFirst("Exception$", "");
    }

    private static JsonNode tree(String file, String text, Function<String, JsonNode> yaml) {
        try {
            return text.stripLeading().startsWith("{") ? json(text, yaml) : yaml.apply(text);
        } catch (MarkedYAMLException e) {
            throw broken(
                    file,
                    e.getProblemMark().getLine() + 1,
                    e.getProblemMark().getColumn() + 1,
                    e.getProblem());
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw broken(file, place.getLineNr(), place.getColumnNr(), e.getOriginalMessage());
        }
    }

    /** A flow map of YAML starts with a brace too, and a JSON template may be indented by tabs. */
    private static JsonNode json(String text, Function<String, JsonNode> yaml)
            throws JsonProcessingException {
        try {
            return yaml.apply(text);
        } catch (MarkedYAMLException _) {
            return JSON.readTree(text);
        }
    }

    private static TemplateException broken(String file, int line, int column, String problem) {
        return new TemplateException(
                "%s is broken at line %d, column %d: %s".formatted(file, line, column, problem));
    }
}
