package io.cloakroom.local;

import picocli.CommandLine.Model.OptionSpec;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How options are declared, and those that several commands have. */
final class OptionSpecs {
    private OptionSpecs() {}

    /** What every command takes that reads the template. */
    static List<OptionSpec> system() {
        return List.of(
                value("--template", "FILE", Path.class, "Template to serve; template.yaml."),
                pairs("--parameter", "Template parameter, as for sam deploy."),
                pairs("--secret", "Secret for the local Secrets Manager."),
                value("--dynamodb", "URL", URI.class, "Use a DynamoDB that already runs."),
                value("--data", "DIR", Path.class, "Folder of the data; .cloakroom."),
                flag("--in-memory", "Keep no data."),
                flag("--no-identity", "Start no sign-in."));
    }

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this text and stop.")
                .build();
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).arity("0").description(description).build();
    }

    static OptionSpec number(String name, String description) {
        return value(name, "N", Integer.class, description);
    }

    static OptionSpec value(String name, String label, Class<?> type, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(type)
                .description(description)
                .build();
    }

    private static OptionSpec pairs(String name, String description) {
        return OptionSpec.builder(name)
                .paramLabel("NAME=VALUE")
                .type(Map.class)
                .auxiliaryTypes(String.class, String.class)
                .description(description)
                .build();
    }
}
