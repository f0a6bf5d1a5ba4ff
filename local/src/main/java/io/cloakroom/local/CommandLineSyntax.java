package io.cloakroom.local;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The options of {@code ./run}, declared once: for reading them and for {@code --help}. */
final class CommandLineSyntax {
    private static final Path DEFAULT_DATA = Path.of(".cloakroom");

    private final CommandSpec spec =
            CommandSpec.create()
                    .name("./run")
                    .addOption(flag("--tour", "Walk through the life of a request, then stop."))
                    .addOption(
                            value("--template", "FILE", Path.class, "template.yaml")
                                    .description("Template to serve; ${DEFAULT-VALUE}.")
                                    .build())
                    .addOption(port("--port", "8080", "Port of the front door"))
                    .addOption(port("--identity-port", "9000", "Port of the sign-in"))
                    .addOption(port("--dynamodb-port", "8000", "Port of DynamoDB Local"))
                    .addOption(pairs("--parameter", "Template parameter, as for sam deploy."))
                    .addOption(pairs("--secret", "Secret for the local Secrets Manager."))
                    .addOption(
                            value("--dynamodb", "URL", URI.class, null)
                                    .description("Use a DynamoDB that already runs.")
                                    .build())
                    .addOption(
                            value("--data", "DIR", Path.class, DEFAULT_DATA.toString())
                                    .description("Folder of the data; ${DEFAULT-VALUE}.")
                                    .build())
                    .addOption(flag("--in-memory", "Keep no data."))
                    .addOption(flag("--no-identity", "Start no sign-in."))
                    .addOption(
                            OptionSpec.builder("-h", "--help")
                                    .usageHelp(true)
                                    .description("Show this text and stop.")
                                    .build());

    /**
     * Reads the arguments.
     *
     * @return empty when they ask for help
     * @throws StartupException when they make no sense, naming the option
     */
    Optional<Options> read(String... arguments) {
        try {
            ParseResult parsed = new CommandLine(spec).parseArgs(arguments);
            return parsed.isUsageHelpRequested() ? Optional.empty() : Optional.of(options(parsed));
        } catch (CommandLine.ParameterException e) {
            throw new StartupException(e.getMessage() + "; ./run --help shows the options", e);
        }
    }

    String help() {
        return new CommandLine(spec).getUsageMessage(CommandLine.Help.Ansi.AUTO);
    }

    private static Options options(ParseResult parsed) {
        boolean tour = parsed.hasMatchedOption("--tour");
        boolean inMemory = tour || parsed.hasMatchedOption("--in-memory");
        Path data = parsed.matchedOptionValue("--data", DEFAULT_DATA);
        return new Options(
                tour,
                parsed.matchedOptionValue("--template", Path.of("template.yaml")),
                port(parsed, "--port", 8080, tour),
                port(parsed, "--identity-port", 9000, tour),
                port(parsed, "--dynamodb-port", 8000, tour),
                parsed.matchedOptionValue("--parameter", Map.of()),
                parsed.matchedOptionValue("--secret", Map.of()),
                Optional.ofNullable(parsed.matchedOptionValue("--dynamodb", null)),
                inMemory ? Optional.empty() : Optional.of(data),
                !parsed.hasMatchedOption("--no-identity"));
    }

    /** The tour takes free ports, so that it also runs beside a running system. */
    private static int port(ParseResult parsed, String name, int usual, boolean tour) {
        int port = parsed.matchedOptionValue(name, tour ? 0 : usual);
        if (port < 0 || port > 65535) {
            throw new StartupException(name + " takes a port from 0 to 65535, not " + port);
        }
        return port;
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).arity("0").description(description).build();
    }

    private static OptionSpec port(String name, String usual, String description) {
        return value(name, "N", Integer.class, usual)
                .description(description + "; ${DEFAULT-VALUE}, 0 is any free one.")
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

    private static OptionSpec.Builder value(
            String name,
            String label,
            Class<?> type,
            @org.jspecify.annotations.Nullable String usual) {
        return OptionSpec.builder(name).paramLabel(label).type(type).defaultValue(usual);
    }
}
