package io.cloakroom.local;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The options of {@code ./run}, declared once: for reading them and for {@code --help}. */
final class CommandLineSyntax {
    static final Options.Ports USUAL = new Options.Ports(8080, 9000, 8000);
    private static final Options.Ports ANY = new Options.Ports(0, 0, 0);

    private final Path root;
    private final CommandSpec spec;

    /**
     * The syntax.
     *
     * @param root folder of the working tree, where the template and the data are by default
     */
    CommandLineSyntax(Path root) {
        this.root = root;
        this.spec =
                CommandSpec.create()
                        .name("./run")
                        .addOption(flag("--tour", "Walk through the life of a request, then stop."))
                        .addOption(
                                value("--template", "FILE", Path.class)
                                        .description("Template to serve; template.yaml.")
                                        .build())
                        .addOption(port("--port", "Port of the front door; 8080."))
                        .addOption(port("--identity-port", "Port of the sign-in; 9000."))
                        .addOption(port("--dynamodb-port", "Port of DynamoDB Local; 8000."))
                        .addOption(pairs("--parameter", "Template parameter, as for sam deploy."))
                        .addOption(pairs("--secret", "Secret for the local Secrets Manager."))
                        .addOption(
                                value("--dynamodb", "URL", URI.class)
                                        .description("Use a DynamoDB that already runs.")
                                        .build())
                        .addOption(
                                value("--data", "DIR", Path.class)
                                        .description("Folder of the data; .cloakroom.")
                                        .build())
                        .addOption(flag("--in-memory", "Keep no data."))
                        .addOption(flag("--no-identity", "Start no sign-in."))
                        .addOption(flag("--json-log", "Print one JSON object on each line."))
                        .addOption(help())
                        .addSubcommand("token", token());
    }

    private static CommandSpec token() {
        var spec = CommandSpec.create();
        spec.usageMessage().description("Print a token of a demo user, for curl.");
        return spec.addPositional(
                        PositionalParamSpec.builder()
                                .paramLabel("USER")
                                .type(String.class)
                                .required(true)
                                .description("One of the demo users: ada or grace.")
                                .build())
                .addOption(port("--identity-port", "Port of the sign-in; 9000."))
                .addOption(help());
    }

    /**
     * Reads the arguments.
     *
     * @throws StartupException when they make no sense, naming the option
     */
    Command read(String... arguments) {
        try {
            return command(new CommandLine(spec).parseArgs(arguments));
        } catch (CommandLine.ParameterException e) {
            throw new StartupException(e.getMessage() + "; ./run --help shows the options", e);
        }
    }

    private Command command(ParseResult parsed) {
        ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (last.isUsageHelpRequested()) {
            var called = last.commandSpec().commandLine();
            return new Command.Help(called.getUsageMessage(CommandLine.Help.Ansi.AUTO));
        }
        if (parsed.hasSubcommand()) {
            int port = port(last, "--identity-port", USUAL.identity());
            return new Command.Token(last.matchedPositionalValue(0, ""), port);
        }
        return new Command.Serve(options(parsed));
    }

    private Options options(ParseResult parsed) {
        boolean tour = parsed.hasMatchedOption("--tour");
        boolean inMemory = tour || parsed.hasMatchedOption("--in-memory");
        Path data = parsed.matchedOptionValue("--data", root.resolve(".cloakroom"));
        return new Options(
                tour,
                parsed.hasMatchedOption("--json-log"),
                parsed.matchedOptionValue("--template", root.resolve("template.yaml")),
                ports(parsed, tour ? ANY : USUAL),
                parsed.matchedOptionValue("--parameter", Map.of()),
                parsed.matchedOptionValue("--secret", Map.of()),
                dynamodb(parsed),
                inMemory ? Optional.empty() : Optional.of(data),
                !parsed.hasMatchedOption("--no-identity"));
    }

    private static Optional<URI> dynamodb(ParseResult parsed) {
        Optional<URI> address = Optional.ofNullable(parsed.matchedOptionValue("--dynamodb", null));
        if (address.isPresent() && address.get().getHost() == null) {
            throw new StartupException(
                    "--dynamodb takes an address such as http://localhost:8000, not "
                            + address.get());
        }
        return address;
    }

    private static Options.Ports ports(ParseResult parsed, Options.Ports unlessGiven) {
        return new Options.Ports(
                port(parsed, "--port", unlessGiven.frontDoor()),
                port(parsed, "--identity-port", unlessGiven.identity()),
                port(parsed, "--dynamodb-port", unlessGiven.dynamodb()));
    }

    private static int port(ParseResult parsed, String name, int unlessGiven) {
        int port = parsed.matchedOptionValue(name, unlessGiven);
        if (port < 0 || port > 65535) {
            throw new StartupException(name + " takes a port from 0 to 65535, not " + port);
        }
        return port;
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).arity("0").description(description).build();
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this text and stop.")
                .build();
    }

    private static OptionSpec port(String name, String description) {
        return value(name, "N", Integer.class).description(description).build();
    }

    private static OptionSpec pairs(String name, String description) {
        return OptionSpec.builder(name)
                .paramLabel("NAME=VALUE")
                .type(Map.class)
                .auxiliaryTypes(String.class, String.class)
                .description(description)
                .build();
    }

    private static OptionSpec.Builder value(String name, String label, Class<?> type) {
        return OptionSpec.builder(name).paramLabel(label).type(type);
    }
}
