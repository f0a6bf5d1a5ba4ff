package io.cloakroom.local;

import io.cloakroom.local.async.Destinations;
import io.cloakroom.local.async.EventQueue;
import io.cloakroom.local.identity.Issuer;
import io.cloakroom.local.log.RequestLog;
import io.cloakroom.local.meter.UsagePlans;
import io.cloakroom.local.meter.UsageStore;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.sam.SystemDefinition;
import io.cloakroom.local.schedule.Scheduler;
import io.cloakroom.local.time.WallClockTimer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Starts everything, in order; when a step fails, what has been started is stopped again. */
final class SystemStart {
    static final Account ACCOUNT = new Account("eu-west-1", "123456789012");

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
            throw StartupException.mendable(e);
        }
    }

    private LocalSystem start() throws Exception {
        requireFreePorts();
        var data = closing.add(DataFolder.open(options.data()));
        var site = closing.add(new SiteService(options, root));
        var started =
                new BackendStart(
                                options,
                                progress,
                                listeners.trouble(),
                                closing,
                                () -> site.open(listeners.trouble()))
                        .run(data, this::check);
        var backend = started.backend();
        var definition = started.definition();
        var assembly = assembly(backend, data, listeners.requests());
        UsagePlans plans = assembly.serve(definition, progress);
        List<ServedApi> apis = progress.step("front door", () -> open(assembly.doors()));
        closing.add(ServicesFile.in(data.folder()).write(backend.services()));
        site.serve(definition, backend.services().parameters(), apis.getFirst().address());
        closing.add(new FileWatch(options.template(), reload(assembly, site, apis)));
        definition.remarks().forEach(progress::remark);
        site.remark().ifPresent(progress::remark);
        return new LocalSystem(
                apis,
                new Addresses(
                        backend.template().issuer().map(Issuer::address),
                        backend.services().dynamodb(),
                        site.origin()),
                plans,
                closing);
    }

    private void requireFreePorts() {
        FreePorts.requireFree(options.ports().frontDoor(), "--port");
        if (options.dynamodb().isEmpty()) {
            FreePorts.requireFree(options.ports().dynamodb(), "--dynamodb-port");
        }
    }

    private void check(SystemDefinition definition) {
        if (definition.restApis().isEmpty()) {
            throw new StartupException(
                    "%s has no REST API with routes".formatted(options.template()));
        }
        definition.functions().forEach(FunctionStart::requireCode);
    }

    private Assembly assembly(Backend backend, DataFolder data, RequestLog requests)
            throws IOException {
        var logs = closing.add(new FunctionLogs(data.logs(), listeners.functions()));
        var functions = new FunctionStart(root, options.environments(), data.work());
        var lambda = closing.add(functions.start(List.of(), backend.services(), logs));
        var timer = closing.add(new WallClockTimer());
        var events = new EventQueue(timer, lambda, new Destinations(data.destinations()), logs);
        return new Assembly(
                backend,
                lambda,
                events,
                new Scheduler(timer, events, ACCOUNT.id(), ACCOUNT.region()),
                closing.add(UsageStore.open(data.kept(), timer, listeners.trouble())),
                new FrontDoors(lambda, requests));
    }

    private List<ServedApi> open(FrontDoors doors) throws IOException {
        return doors.open(options.ports().frontDoor(), listeners.trouble(), closing);
    }

    private Reload reload(Assembly assembly, SiteService site, List<ServedApi> apis) {
        var template = assembly.backend().template();
        return new Reload(
                template,
                definition -> {
                    check(definition);
                    ServedApi.requireSame(apis, definition.restApis());
                    assembly.serve(definition, Progress.SILENT);
                    String stage = definition.restApis().getFirst().stage().name();
                    site.serve(definition, template.parameters(), apis.getFirst().address(stage));
                    definition.remarks().forEach(progress::remark);
                },
                progress::remark,
                listeners.trouble());
    }
}
