package io.cloakroom.local;

import io.cloakroom.local.dynamodb.DynamoDbLocal;
import io.cloakroom.local.http.HttpEdge;
import io.cloakroom.local.http.HttpLimits;
import io.cloakroom.local.identity.Issuer;
import io.cloakroom.local.sam.SystemDefinition;
import io.cloakroom.local.secrets.SecretsManager;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Starts what functions call: DynamoDB, Secrets Manager, and an issuer of tokens.
 *
 * @param site opens the web application's port, if there is to be one, and gives its origin
 */
record BackendStart(
        Options options,
        Progress progress,
        Consumer<String> trouble,
        Closing closing,
        Callable<Optional<URI>> site) {
    /** What runs, and what it was started for. */
    record Started(Backend backend, SystemDefinition definition) {}

    /**
     * Starts it, with nothing in it yet.
     *
     * @param check throws before anything is made when the template cannot be used
     */
    Started run(DataFolder data, Consumer<SystemDefinition> check) throws Exception {
        FutureTask<URI> database = inBackground(data);
        var template = new TemplateSource(options, issuer(data), site.call());
        var definition = progress.step("template", template::read);
        check.accept(definition);
        var secrets = new SecretsManager(options.secrets(), data.kept());
        var edge = closing.add(new HttpEdge(0, HttpLimits.API_GATEWAY, secrets, trouble));
        var secretsManager = URI.create("http://127.0.0.1:" + edge.port());
        var services = new Services(database.get(), secretsManager, template.parameters());
        return new Started(new Backend(template, services, secrets), definition);
    }

    /** It takes longest. */
    private FutureTask<URI> inBackground(DataFolder data) {
        var task = new FutureTask<>(() -> progress.step("DynamoDB", () -> database(data)));
        Thread.ofPlatform().daemon().name("DynamoDB").start(task);
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

    private Optional<Issuer> issuer(DataFolder data) throws Exception {
        var signIn = SignInService.of(options);
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
}
