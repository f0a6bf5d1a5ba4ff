package io.cloakroom.local;

import io.cloakroom.local.dynamodb.DynamoDbLocal;
import io.cloakroom.local.dynamodb.Tables;
import io.cloakroom.local.http.HttpEdge;
import io.cloakroom.local.http.HttpLimits;
import io.cloakroom.local.identity.Issuer;
import io.cloakroom.local.lambda.FunctionDefinition;
import io.cloakroom.local.lambda.Functions;
import io.cloakroom.local.lambda.Lambda;
import io.cloakroom.local.lambda.LambdaSettings;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.sam.Serverless;
import io.cloakroom.local.sam.SystemDefinition;
import io.cloakroom.local.secrets.SecretsManager;
import io.cloakroom.local.template.TemplateFile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Starts everything, in order; when a step fails, what has been started is stopped again. */
final class SystemStart {
    private static final Account ACCOUNT = new Account("eu-west-1", "123456789012");
    private static final int ENVIRONMENTS = 2;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Options options;
    private final Path root;
    private final Progress progress;
    private final Listeners listeners;
    private final Closing closing;

    /**
     * A start that has not begun.
     *
     * @param root folder of the working tree, with what the build has made
     * @param closing takes over what is started
     */
    SystemStart(
            Options options, Path root, Progress progress, Listeners listeners, Closing closing) {
        this.options = options;
        this.root = root;
        this.progress = progress;
        this.listeners = listeners;
        this.closing = closing;
    }

    /**
     * Starts it.
     *
     * @throws StartupException when something that people can mend is in the way
     */
    LocalSystem run() throws Exception {
        try {
            return start();
        } catch (Exception e) {
            closing.close();
            throw mendable(e);
        }
    }

    /** Troubles with files, ports and servers say themselves what to do. */
    private static Exception mendable(Exception failure) {
        Exception cause =
                failure.getCause() instanceof Exception inner
                                && failure instanceof ExecutionException
                        ? inner
                        : failure;
        return cause instanceof IOException
                ? new StartupException(String.valueOf(cause.getMessage()), cause)
                : cause;
    }

    private LocalSystem start() throws Exception {
        requireFreePorts();
        var data = closing.add(DataFolder.open(options.data()));
        FutureTask<URI> database = inBackground("DynamoDB", () -> database(data));
        var signIn = signIn();
        Optional<Issuer> issuer = issuer(signIn, data);
        SystemDefinition definition =
                definition(issuer.map(signIn::parametersWith).orElse(options.parameters()));
        definition.functions().forEach(SystemStart::requireCode);
        URI secrets = progress.step("Secrets Manager", () -> secrets(definition, data));
        URI dynamodb = database.get();
        progress.step("tables", () -> tables(definition, dynamodb));
        Functions functions = functions(definition, dynamodb, secrets, data);
        RestApi api = definition.restApis().getFirst();
        URI address = progress.step("front door", () -> frontDoor(api, functions));
        definition.remarks().forEach(progress::remark);
        return new LocalSystem(
                new Addresses(address, issuer.map(Issuer::address), dynamodb), api, closing);
    }

    private void requireFreePorts() {
        FreePorts.requireFree(options.ports().frontDoor(), "--port");
        if (options.dynamodb().isEmpty()) {
            FreePorts.requireFree(options.ports().dynamodb(), "--dynamodb-port");
        }
    }

    private <T> FutureTask<T> inBackground(String name, Callable<T> action) {
        var task = new FutureTask<>(() -> progress.step(name, action));
        Thread.ofPlatform().daemon().name(name).start(task);
        return task;
    }

    private URI database(DataFolder data) throws Exception {
        if (options.dynamodb().isPresent()) {
            return options.dynamodb().get();
        }
        Optional<Path> folder = data.kept().map(kept -> kept.resolve("dynamodb"));
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        return closing.add(DynamoDbLocal.start(options.ports().dynamodb(), folder)).endpoint();
    }

    private Optional<Issuer> issuer(SignInService signIn, DataFolder data) throws Exception {
        if (!signIn.isNeeded()) {
            return Optional.empty();
        }
        int port = options.ports().identity();
        FreePorts.requireFree(port, "--identity-port");
        return Optional.of(
                progress.step(
                        "sign-in",
                        () -> closing.add(Issuer.start(port, signIn.audience(), data.work()))));
    }

    private SignInService signIn() {
        return new SignInService(TemplateFile.read(options.template()).path("Parameters"), options);
    }

    private SystemDefinition definition(Map<String, String> parameters) throws Exception {
        var definition =
                progress.step(
                        "template",
                        () -> Serverless.read(options.template(), parameters, ACCOUNT.region()));
        if (definition.restApis().size() != 1) {
            throw new StartupException(
                    "%s has %d REST APIs with routes; the front door serves exactly one"
                            .formatted(options.template(), definition.restApis().size()));
        }
        return definition;
    }

    private static void requireCode(FunctionDefinition function) {
        if (!Files.isReadable(function.code())) {
            throw new StartupException(
                    "%s, the code of %s, is missing; build it with mvn package"
                            .formatted(function.code(), function.logicalId()));
        }
    }

    private URI secrets(SystemDefinition definition, DataFolder data) throws IOException {
        var secrets = new SecretsManager(definition.secrets(), options.secrets(), data.kept());
        var edge = new HttpEdge(0, HttpLimits.API_GATEWAY, secrets, listeners.trouble());
        return address(closing.add(edge));
    }

    private static int tables(SystemDefinition definition, URI dynamodb) throws IOException {
        try (var tables = new Tables(dynamodb, ACCOUNT.region())) {
            return tables.create(definition.tables());
        }
    }

    private Functions functions(
            SystemDefinition definition, URI dynamodb, URI secrets, DataFolder data)
            throws IOException {
        var settings =
                new LambdaSettings(
                        root.resolve("local/target/runtime"),
                        data.work().resolve("functions"),
                        ENVIRONMENTS,
                        IDLE,
                        variables(dynamodb, secrets));
        var logs =
                closing.add(
                        new FunctionLogs(data.logs(), names(definition), listeners.functions()));
        return closing.add(new Lambda(definition.functions(), settings, logs));
    }

    private static List<String> names(SystemDefinition definition) {
        return definition.functions().stream().map(FunctionDefinition::name).toList();
    }

    /** What Lambda gives to every function, with our own services in AWS's place. */
    private static Map<String, String> variables(URI dynamodb, URI secrets) {
        return Map.of(
                "AWS_REGION", ACCOUNT.region(),
                "AWS_DEFAULT_REGION", ACCOUNT.region(),
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_DYNAMODB", dynamodb.toString(),
                "AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.toString());
    }

    private URI frontDoor(RestApi api, Functions functions) throws IOException {
        var frontDoor =
                new FrontDoor(
                        api, ACCOUNT, functions, InstantSource.system(), listeners.requests());
        var edge =
                new HttpEdge(
                        options.ports().frontDoor(),
                        HttpLimits.API_GATEWAY,
                        frontDoor,
                        listeners.trouble());
        int port = closing.add(edge).port();
        return URI.create("http://localhost:%d/%s".formatted(port, api.stage().name()));
    }

    private static URI address(HttpEdge edge) {
        return URI.create("http://127.0.0.1:" + edge.port());
    }
}
