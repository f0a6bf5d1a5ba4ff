package io.cloakroom.local;

import static io.cloakroom.local.OptionSpecs.flag;
import static io.cloakroom.local.OptionSpecs.help;
import static io.cloakroom.local.OptionSpecs.number;
import static io.cloakroom.local.OptionSpecs.value;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The options of {@code ./run}, declared once: for reading them and for {@code --help}. */
final class CommandLineSyntax {
    static final Options.Ports USUAL = new Options.Ports(8080, 9000, 8000, 3000);
    private static final Options.Ports ANY = new Options.Ports(0, 0, 0, 0);
    private static final String ENVIRONMENTS = "--max-environments";
    private static final int USUAL_ENVIRONMENTS = 2;

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
                        .addOption(number("--port", "Port of the front door; 8080."))
                        .addOption(number("--identity-port", "Port of the sign-in; 9000."))
                        .addOption(number("--dynamodb-port", "Port of DynamoDB Local; 8000."))
                        .addOption(number("--web-port", "Port of the web application; 3000."))
                        .addOption(flag("--no-web", "Serve no web application."))
                        .addOption(
                                number(
                                        ENVIRONMENTS,
                                        "Most environments of one function at a time; 2."))
                        .addOption(flag("--json-log", "Print one JSON object on each line."));
        OptionSpecs.system().forEach(spec::addOption);
        spec.addOption(help()).addSubcommand("token", token()).addSubcommand("invoke", invoke());
    }

    private static CommandSpec token() {
        return command("Print a token of a demo user, for curl.")
                .addPositional(subject("USER", "One of the demo users: ada or grace."))
                .addOption(number("--identity-port", "Port of the sign-in; 9000."))
                .addOption(help());
    }

    private static CommandSpec invoke() {
        var spec =
                command("Call one function once: answer on standard output, log on standard error.")
                        .addPositional(subject("FUNCTION", "Logical id in the template."))
                        .addOption(
                                value(
                                        "--event",
                                        "FILE",
                                        String.class,
                                        "The event, - for standard input; {}."));
        OptionSpecs.system().forEach(spec::addOption);
        return spec.addOption(help());
    }

    private static CommandSpec command(String description) {
        var spec = CommandSpec.create();
        spec.usageMessage().description(description);
        return spec;
    }

    private static PositionalParamSpec subject(String label, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .type(String.class)
                .required(true)
                .description(description)
                .build();
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
        return switch (last.commandSpec().name()) {
            case "token" ->
                    new Command.Token(
                            last.matchedPositionalValue(0, ""),
                            port(last, "--identity-port", USUAL.identity()));
            case "invoke" ->
                    new Command.Invoke(
                            last.matchedPositionalValue(0, ""),
                            new EventSource(last.matchedOptionValue("--event", "")),
                            options(last, ANY));
            default ->
                    new Command.Serve(options(last, last.hasMatchedOption("--tour") ? ANY : USUAL));
        };
    }

    private Options options(ParseResult parsed, Options.Ports ports) {
        boolean tour = parsed.hasMatchedOption("--tour");
        boolean inMemory = tour || parsed.hasMatchedOption("--in-memory");
        Path data = parsed.matchedOptionValue("--data", root.resolve(".cloakroom"));
        return new Options(
                tour,
                parsed.hasMatchedOption("--json-log"),
                parsed.matchedOptionValue("--template", root.resolve("template.yaml")),
                ports(parsed, ports),
                parsed.matchedOptionValue("--parameter", Map.of()),
                parsed.matchedOptionValue("--secret", Map.of()),
                dynamodb(parsed),
                inMemory ? Optional.empty() : Optional.of(data),
                environments(parsed),
                !parsed.hasMatchedOption("--no-identity"),
                // Nobody looks at a site that is gone in a moment.
                ports.equals(USUAL) && !parsed.hasMatchedOption("--no-web"));
    }

    private static int environments(ParseResult parsed) {
        int most = parsed.matchedOptionValue(ENVIRONMENTS, USUAL_ENVIRONMENTS);
        if (most < 1) {
            throw new StartupException(ENVIRONMENTS + " takes 1 or more, not " + most);
        }
        return most;
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
                port(parsed, "--dynamodb-port", unlessGiven.dynamodb()),
                port(parsed, "--web-port", unlessGiven.web()));
    }

    private static int port(ParseResult parsed, String name, int unlessGiven) {
        int port = parsed.matchedOptionValue(name, unlessGiven);
        if (port < 0 || port > 65535) {
            throw new StartupException(name + " takes a port from 0 to 65535, not " + port);
        }
        return port;
    }
}
