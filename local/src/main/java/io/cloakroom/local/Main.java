package io.cloakroom.local;

import io.cloakroom.local.template.TemplateException;
import io.cloakroom.local.terminal.Screen;
import io.cloakroom.local.terminal.Style;
import io.cloakroom.local.tour.Narrator;
import io.cloakroom.local.tour.Places;
import io.cloakroom.local.tour.Tour;

import java.io.Console;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** {@code ./run}: does what the command line asks for. */
public final class Main {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final boolean terminal = isTerminal();
    private final Screen screen = Screen.of(out, System.getenv(), terminal);
    private final Style style = Style.of(System.getenv(), terminal);
    private final Path root = Path.of(System.getProperty("cloakroom.root", "."));

    private Main() {}

    public static void main(String... arguments) throws Exception {
        try {
            System.exit(new Main().run(arguments));
        } catch (StartupException | TemplateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private int run(String... arguments) throws Exception {
        switch (new CommandLineSyntax(root).read(arguments)) {
            case Command.Help(String usage) -> out.print(usage);
            case Command.Token token -> out.println(TokenCommand.token(token));
            case Command.Invoke invoke -> {
                return invoke(invoke);
            }
            case Command.Serve(Options options) -> {
                return options.tour() ? tour(options) : serve(options);
            }
        }
        return 0;
    }

    /** Standard output is for the answer alone. */
    private int invoke(Command.Invoke invoke) throws Exception {
        var log = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var progress = new TerminalOutput(Screen.of(log, Map.of(), false), style);
        return new InvokeCommand(invoke, new InvocationLog(log), progress, closing())
                .run(root, out);
    }

    private int tour(Options options) throws Exception {
        var last = new AtomicReference<>("");
        var listeners =
                new Listeners(
                        entry -> last.set(entry.summary()), (function, line) -> {}, out::println);
        try (var system = start(options, new TerminalOutput(screen, style), listeners)) {
            URI issuer = system.addresses().issuer().orElseThrow(Main::noTour);
            var places = new Places(system.api().address(), issuer, anyKey(system));
            return new Tour(places, new Narrator(out, style, last::get)).walk() ? 0 : 1;
        }
    }

    private static Optional<String> anyKey(LocalSystem system) {
        return system.issuedKeys().stream().map(issued -> issued.key().value()).findFirst();
    }

    private static StartupException noTour() {
        return new StartupException(
                "The tour signs in at the laptop's own issuer; leave out what chooses another");
    }

    private int serve(Options options) throws Exception {
        long start = System.nanoTime();
        var output =
                options.jsonLog()
                        ? new JsonOutput(out, InstantSource.system())
                        : new TerminalOutput(screen, style);
        var system = start(options, output, output.listeners());
        output.ready(system, Duration.ofNanos(System.nanoTime() - start));
        Thread.currentThread().join();
        return 0;
    }

    private LocalSystem start(Options options, Progress progress, Listeners listeners)
            throws Exception {
        return new SystemStart(options, root, progress, listeners, closing()).run();
    }

    /** Before the first step: an interrupted start leaves nothing behind either. */
    private static Closing closing() {
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "stop"));
        return closing;
    }
}
