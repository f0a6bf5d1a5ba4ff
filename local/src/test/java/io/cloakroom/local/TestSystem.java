package io.cloakroom.local;

import io.cloakroom.faults.FaultyTable;
import io.cloakroom.faults.Script;
import io.cloakroom.local.dynamodb.DynamoDbLocal;
import io.cloakroom.local.identity.DemoUser;
import io.cloakroom.local.identity.SignIn;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The whole system of the repository's own template, in this JVM but for its functions, with a
 * table that can be told to misbehave; one for all tests, which keep apart by their users.
 */
public final class TestSystem implements AutoCloseable {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Script faults = new Script();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Closing closing = new Closing();
    private final DynamoDbLocal table;
    private final LocalSystem system;

    private TestSystem() throws Exception {
        table = closing.add(DynamoDbLocal.start(0, Optional.empty()));
        var faulty = closing.add(FaultyTable.before(table.endpoint(), faults));
        var arguments =
                new String[] {
                    "--in-memory",
                    "--no-web",
                    "--parameter=BasicRate=500",
                    "--parameter=BasicBurst=500",
                    "--parameter=BasicQuota=100000000",
                    "--port=0",
                    "--identity-port=0",
                    "--dynamodb=" + faulty.endpoint()
                };
        if (new CommandLineSyntax(ROOT).read(arguments) instanceof Command.Serve(Options options)) {
            system = new SystemStart(options, ROOT, new Quiet(), listeners(), closing).run();
        } else {
            throw new IllegalStateException("Not understood");
        }
    }

    /** What functions print goes to a file; much of it is about faults that were asked for. */
    private Listeners listeners() throws IOException {
        var log =
                closing.add(
                        new PrintStream(Files.newOutputStream(Path.of("target", "system.log"))));
        return new Listeners(
                entry -> {},
                (function, line) -> log.println(function + ": " + line),
                System.err::println);
    }

    /** Gives tests the one system; it is stopped after the last test. */
    public static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == TestSystem.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.create(TestSystem.class))
                    .getOrComputeIfAbsent(TestSystem.class, type -> start());
        }

        private static TestSystem start() {
            try {
                return new TestSystem();
            } catch (Exception e) {
                throw new IllegalStateException("The system does not start", e);
            }
        }
    }

    private record Quiet() implements Progress {
        @Override
        public void begun(String step) {}

        @Override
        public void done(String step, Duration time) {}

        @Override
        public void remark(String sentence) {}
    }

    /** What happens to calls of the table. */
    public Script faults() {
        return faults;
    }

    /** A client of the table itself, past all faults. */
    public DynamoDbClient dynamoDb() {
        return DynamoDbClient.builder()
                .endpointOverride(table.endpoint())
                .region(Region.of(SystemStart.ACCOUNT.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** Kills one of the functions' processes, wherever it is. */
    public boolean killFunction(Random random) {
        List<ProcessHandle> functions = ProcessHandle.current().children().toList();
        return !functions.isEmpty()
                && functions.get(random.nextInt(functions.size())).destroyForcibly();
    }

    /** What an integrator gets, of the first plan. */
    public String apiKey() {
        return system.issuedKeys().stream()
                .map(issued -> issued.key().value())
                .findFirst()
                .orElse("there is none");
    }

    /** Somebody who has not signed in. */
    public ApiClient nobody() {
        return new ApiClient(http, system.api().address(), List.of());
    }

    /** Somebody who may do everything: change the catalogue, and read it with a key. */
    public ApiClient editor(String name) {
        return signIn(name, "catalogue-editors").with("x-api-key", apiKey());
    }

    public ApiClient signIn(String name, String... groups) {
        URI issuer = system.addresses().issuer().orElseThrow();
        try {
            String token =
                    new SignIn(http, issuer)
                            .as(new DemoUser(name, name + "@example.com", List.of(groups)));
            return nobody().with("Authorization", "Bearer " + token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closing.close();
        http.close();
    }
}
