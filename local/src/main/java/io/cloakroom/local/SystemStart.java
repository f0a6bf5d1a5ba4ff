package io.cloakroom.local;

import io.cloakroom.local.async.Destinations;
import io.cloakroom.local.async.EventQueue;
import io.cloakroom.local.http.HttpEdge;
import io.cloakroom.local.http.HttpLimits;
import io.cloakroom.local.identity.Issuer;
import io.cloakroom.local.lambda.FunctionLog;
import io.cloakroom.local.lambda.Functions;
import io.cloakroom.local.lambda.Lambda;
import io.cloakroom.local.log.RecentRequests;
import io.cloakroom.local.meter.UsagePlans;
import io.cloakroom.local.meter.UsageStore;
import io.cloakroom.local.page.Deployed;
import io.cloakroom.local.page.FrontDoorPage;
import io.cloakroom.local.page.Inside;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.sam.SystemDefinition;
import io.cloakroom.local.schedule.Scheduler;
import io.cloakroom.local.time.WallClockTimer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** Starts everything, in order; when a step fails, what has been started is stopped again. */
final class SystemStart {
    static final Account ACCOUNT = new Account("eu-west-1", "123456789012");
    private static final int SHOWN_REQUESTS = 100;

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
        var logs = closing.add(new FunctionLogs(data.logs(), listeners.functions()));
        Lambda functions = functions(definition, backend.services(), data, logs);
        schedules(definition, functions, new Destinations(data.destinations()), logs);
        RestApi api = definition.restApis().getFirst();
        UsagePlans plans = usagePlans(definition, data);
        URI address = progress.step("front door", () -> frontDoor(api, functions, plans));
        closing.add(ServicesFile.in(data.folder()).write(backend.services()));
        site.serve(definition, backend.services().parameters(), address);
        definition.remarks().forEach(progress::remark);
        site.remark().ifPresent(progress::remark);
        return new LocalSystem(
                new Addresses(
                        address,
                        backend.template().issuer().map(Issuer::address),
                        backend.services().dynamodb(),
                        site.origin()),
                api,
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
        if (definition.restApis().size() != 1) {
            throw new StartupException(
                    "%s has %d REST APIs with routes; the front door serves exactly one"
                            .formatted(options.template(), definition.restApis().size()));
        }
        definition.functions().forEach(FunctionStart::requireCode);
    }

    private Lambda functions(
            SystemDefinition definition, Services services, DataFolder data, FunctionLog logs)
            throws IOException {
        var start = new FunctionStart(root, options.environments(), data.work());
        return closing.add(start.start(definition.functions(), services, logs));
    }

    private void schedules(
            SystemDefinition definition,
            Functions functions,
            Destinations destinations,
            FunctionLog logs) {
        var timer = closing.add(new WallClockTimer());
        var events = new EventQueue(timer, functions, destinations, logs);
        events.define(definition.functions());
        new Scheduler(timer, events, ACCOUNT.id(), ACCOUNT.region()).define(definition.schedules());
    }

    private UsagePlans usagePlans(SystemDefinition definition, DataFolder data) throws IOException {
        var store =
                closing.add(
                        UsageStore.open(data.kept(), InstantSource.system(), listeners.trouble()));
        return store.plans(definition.apiKeys(), definition.usagePlans());
    }

    private URI frontDoor(RestApi api, Lambda functions, UsagePlans plans) throws IOException {
        var recent = new RecentRequests(SHOWN_REQUESTS);
        var frontDoor =
                new FrontDoor(
                        api,
                        ACCOUNT,
                        functions,
                        plans,
                        InstantSource.system(),
                        recent.and(listeners.requests()));
        var edge =
                new HttpEdge(
                        options.ports().frontDoor(),
                        HttpLimits.API_GATEWAY,
                        new FrontDoorPage(
                                frontDoor,
                                new Inside(
                                        Instant.now(),
                                        recent,
                                        () ->
                                                new Deployed(
                                                        api, functions.status(), plans.usage()))),
                        listeners.trouble());
        int port = closing.add(edge).port();
        return URI.create("http://localhost:%d/%s".formatted(port, api.stage().name()));
    }
}
