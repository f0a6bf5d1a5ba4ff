package io.cloakroom.local;

import io.cloakroom.local.lambda.FunctionDefinition;
import io.cloakroom.local.lambda.FunctionLog;
import io.cloakroom.local.lambda.Invocation;
import io.cloakroom.local.lambda.TraceId;
import io.cloakroom.local.sam.Serverless;
import io.cloakroom.local.sam.SystemDefinition;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Calls one function once: with the services of a system that runs on the same data folder, and
 * with services of its own when none does.
 */
final class InvokeCommand {
    /** Longer than any function runs. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Command.Invoke command;
    private final FunctionLog log;
    private final Progress progress;
    private final Closing closing;

    /**
     * A call that is not made yet.
     *
     * @param log gets what the function prints, and what is to be said about it
     * @param closing takes over what is started
     */
    InvokeCommand(Command.Invoke command, FunctionLog log, Progress progress, Closing closing) {
        this.command = command;
        this.log = log;
        this.progress = progress;
        this.closing = closing;
    }

    /**
     * Calls it and prints what it answered, or its error.
     *
     * @param root folder of the working tree, with what the build has made
     * @return the exit status: 0 when the function returned
     * @throws StartupException when something that people can mend is in the way
     */
    int run(Path root, PrintStream out) throws Exception {
        try {
            return print(call(root), out);
        } catch (Exception e) {
            throw StartupException.mendable(e);
        } finally {
            closing.close();
        }
    }

    private Invocation.Result call(Path root) throws Exception {
        byte[] event = command.event().read();
        var running = running();
        var kept = running.isPresent() ? Optional.<Path>empty() : command.options().data();
        var data = closing.add(DataFolder.open(kept));
        var target = running.isPresent() ? beside(running.get()) : alone(data);
        FunctionStart.requireCode(target.function());
        var lambda =
                closing.add(
                        new FunctionStart(root, 1, data.work())
                                .start(List.of(target.function()), target.services(), log));
        var trace = TraceId.next(Instant.now(), new SecureRandom());
        var invocation = new Invocation(event, trace, PATIENCE);
        log.line(
                target.function().name(),
                "START RequestId: %s Version: %s"
                        .formatted(invocation.requestId(), target.function().id().version()));
        return lambda.invoke(command.function(), invocation);
    }

    private record Target(FunctionDefinition function, Services services) {}

    private Optional<Services> running() throws IOException {
        var folder = command.options().data();
        if (folder.isEmpty() || !DataFolder.isInUse(folder.get())) {
            return Optional.empty();
        }
        return Optional.of(
                ServicesFile.in(folder.get())
                        .read()
                        .orElseThrow(() -> new StartupException(notReady(folder.get()))));
    }

    private static String notReady(Path folder) {
        return "The system on the data folder %s is still starting; try again once it is ready"
                .formatted(folder);
    }

    private Target beside(Services running) {
        if (!command.options().secrets().isEmpty()) {
            throw new StartupException(
                    "--secret comes too late for the system that runs on this data folder; give it"
                            + " to that one, or choose another folder with --data");
        }
        var services = running.with(command.options());
        var definition =
                Serverless.read(
                        command.options().template(),
                        services.parameters(),
                        SystemStart.ACCOUNT.region());
        return new Target(function(definition), services);
    }

    private Target alone(DataFolder data) throws Exception {
        var started =
                new BackendStart(
                                command.options(),
                                progress,
                                this::trouble,
                                closing,
                                Optional::empty)
                        .run(data, this::function);
        started.backend().define(started.definition(), progress);
        return new Target(function(started.definition()), started.backend().services());
    }

    private FunctionDefinition function(SystemDefinition definition) {
        return definition.functions().stream()
                .filter(one -> one.logicalId().equals(command.function()))
                .findFirst()
                .orElseThrow(() -> new StartupException(unknown(definition)));
    }

    private String unknown(SystemDefinition definition) {
        return "%s has no function %s; it has %s"
                .formatted(
                        command.options().template(),
                        command.function(),
                        definition.functions().stream()
                                .map(FunctionDefinition::logicalId)
                                .collect(Collectors.joining(", ")));
    }

    private void trouble(String line) {
        log.line(command.function(), line);
    }

    private int print(Invocation.Result result, PrintStream out) {
        return switch (result) {
            case Invocation.Result.Returned(byte[] payload, var _) -> print(payload, out, 0);
            case Invocation.Result.Failed(var error, var _) -> print(error.payload(), out, 1);
            case Invocation.Result.Throttled _ ->
                    throw new StartupException(
                            command.function()
                                    + " is throttled: the template reserves no concurrency for it");
            case Invocation.Result.NotYet _ ->
                    throw new StartupException(command.function() + " has not answered in an hour");
        };
    }

    private static int print(byte[] payload, PrintStream out, int status) {
        out.println(new String(payload, StandardCharsets.UTF_8));
        return status;
    }
}
