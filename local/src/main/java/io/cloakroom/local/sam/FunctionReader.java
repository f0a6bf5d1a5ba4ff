package io.cloakroom.local.sam;

import io.cloakroom.local.lambda.FunctionDefinition;
import io.cloakroom.local.lambda.FunctionLimits;
import io.cloakroom.local.lambda.FunctionName;
import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Functions of a template, with Lambda's defaults and limits. */
final class FunctionReader {
    static final String PLAIN = "AWS::Lambda::Function";
    private static final String SERVERLESS = "AWS::Serverless::Function";
    private static final int DEFAULT_MEMORY = 128;
    private static final int MOST_MEMORY = 10_240;
    private static final int DEFAULT_TIMEOUT = 3;
    private static final int LONGEST_TIMEOUT = 900;

    private final Template template;
    private final Path file;

    /**
     * @param file the template's; the code's path starts from its folder
     */
    FunctionReader(Template template, Path file) {
        this.template = template;
        this.file = file;
    }

    /** Whether it is a function that is SAM's, or else Java in a place of this machine. */
    boolean reads(Resource resource) {
        return switch (resource.type()) {
            case SERVERLESS -> true;
            case PLAIN ->
                    resource.properties().at("Code").value().isTextual()
                            && isJava(template.resolve(resource.properties().at("Runtime")));
            default -> false;
        };
    }

    private static boolean isJava(Property runtime) {
        return runtime.optionalText().filter(text -> text.startsWith("java")).isPresent();
    }

    FunctionDefinition function(Resource resource, Property properties) {
        checkRuntime(properties.at("Runtime"));
        return new FunctionDefinition(
                name(resource, properties),
                code(properties.at(resource.type().equals(PLAIN) ? "Code" : "CodeUri")),
                properties.at("Handler").text(),
                environment(properties.at("Environment").at("Variables")),
                limits(properties),
                snapStart(properties),
                new EventInvokeReader(template, resource.logicalId()).config(properties));
    }

    private FunctionName name(Resource resource, Property properties) {
        return new FunctionName(
                resource.logicalId(),
                template.physicalId(resource),
                template.attribute(resource, "Arn"),
                properties.at("AutoPublishAlias").optionalText());
    }

    private static void checkRuntime(Property runtime) {
        String name = runtime.text();
        if (!isJava(runtime)) {
            throw runtime.complaint("is %s, but only Java runtimes are supported".formatted(name));
        }
    }

    /** {@code sam deploy} puts there where it has uploaded a file to, so only a path is local. */
    private Path code(Property code) {
        if (code.value().isObject() || code.text().startsWith("s3:")) {
            throw code.complaint("must be a path on this machine");
        }
        return file.resolveSibling(code.text()).normalize();
    }

    private static Map<String, String> environment(Property variables) {
        var environment = new LinkedHashMap<String, String>();
        variables.entries().forEach((name, value) -> environment.put(name, value.text()));
        return environment;
    }

    private static FunctionLimits limits(Property properties) {
        return new FunctionLimits(
                within(properties.at("MemorySize"), DEFAULT_MEMORY, MOST_MEMORY),
                Duration.ofSeconds(
                        within(properties.at("Timeout"), DEFAULT_TIMEOUT, LONGEST_TIMEOUT)),
                concurrency(properties.at("ReservedConcurrentExecutions")));
    }

    private static int within(Property property, int unset, int most) {
        int value = property.integer().orElse(unset);
        if (value < 1 || value > most) {
            throw property.complaint("must be from 1 to %d".formatted(most));
        }
        return value;
    }

    private static OptionalInt concurrency(Property property) {
        OptionalInt reserved = property.integer();
        if (reserved.isPresent() && reserved.getAsInt() < 0) {
            throw property.complaint("must not be negative");
        }
        return reserved;
    }

    /** Only published versions are snapped, and the transform publishes one for an alias. */
    private static boolean snapStart(Property properties) {
        return properties.at("AutoPublishAlias").isPresent()
                && properties
                        .at("SnapStart")
                        .at("ApplyOn")
                        .optionalText()
                        .filter("PublishedVersions"::equals)
                        .isPresent();
    }
}
