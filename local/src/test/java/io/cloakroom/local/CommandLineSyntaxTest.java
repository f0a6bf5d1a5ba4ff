package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

class CommandLineSyntaxTest {
    private static final Path ROOT = Path.of("/somewhere");

    private final CommandLineSyntax syntax = new CommandLineSyntax(ROOT);

    @Test
    void servesTheTemplateOfTheWorkingTreeOnTheUsualPorts() {
        Options options = serve();

        assertThat(options.template()).isEqualTo(ROOT.resolve("template.yaml"));
        assertThat(options.data()).contains(ROOT.resolve(".cloakroom"));
        assertThat(options.ports()).isEqualTo(new Options.Ports(8080, 9000, 8000, 3000));
        assertThat(options.tour()).isFalse();
        assertThat(options.identity()).isTrue();
        assertThat(options.web()).isTrue();
    }

    @Test
    void takesFreePortsAndKeepsNothingOnATour() {
        Options options = serve("--tour");

        assertThat(options.ports()).isEqualTo(new Options.Ports(0, 0, 0, 0));
        assertThat(options.data()).isEmpty();
        assertThat(options.web()).isFalse();
    }

    @Test
    void readsParametersAndSecretsWithEqualsSignsInTheirValues() {
        Options options =
                serve(
                        "--parameter",
                        "JwtIssuer=https://example.com/?a=b",
                        "--parameter",
                        "Stage=test",
                        "--secret",
                        "jwt=c2VjcmV0==");

        assertThat(options.parameters())
                .isEqualTo(Map.of("JwtIssuer", "https://example.com/?a=b", "Stage", "test"));
        assertThat(options.secrets()).isEqualTo(Map.of("jwt", "c2VjcmV0=="));
    }

    @Test
    void usesADatabaseThatAlreadyRuns() {
        assertThat(serve("--dynamodb", "http://127.0.0.1:8000").dynamodb())
                .contains(URI.create("http://127.0.0.1:8000"));
    }

    @Test
    void asksForHelpInsteadOfStarting() {
        assertThat(syntax.read("--help"))
                .isInstanceOfSatisfying(
                        Command.Help.class,
                        help ->
                                assertThat(help.usage())
                                        .contains("--tour", "--in-memory", "token"));
    }

    @Test
    void asksForATokenOfADemoUser() {
        assertThat(syntax.read("token", "ada")).isEqualTo(new Command.Token("ada", 9000));
        assertThat(syntax.read("token", "grace", "--identity-port", "9001"))
                .isEqualTo(new Command.Token("grace", 9001));
    }

    private Options serve(String... arguments) {
        return ((Command.Serve) syntax.read(arguments)).options();
    }

    record Mistake(String name, String[] arguments, String named) {
        @Override
        public String toString() {
            return name;
        }

        static Mistake of(String name, String named, String... arguments) {
            return new Mistake(name, arguments, named);
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                Mistake.of("unknown option", "--prot", "--prot", "8080"),
                Mistake.of("port that is no number", "--port", "--port", "eighty"),
                Mistake.of("port out of range", "--port", "--port", "65536"),
                Mistake.of("negative port", "--identity-port", "--identity-port", "-1"),
                Mistake.of("missing value", "--template", "--template"),
                Mistake.of("parameter without a value", "--parameter", "--parameter", "Stage"),
                Mistake.of(
                        "database without a scheme", "--dynamodb", "--dynamodb", "localhost:8000"),
                Mistake.of("word that is no option", "serve", "serve"),
                Mistake.of("token of nobody", "USER", "token"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesTheMistakeAndTheWayOut(Mistake mistake) {
        assertThatThrownBy(() -> syntax.read(mistake.arguments()))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(mistake.named());
    }
}
