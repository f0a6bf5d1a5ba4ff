package io.cloakroom.local;

import io.cloakroom.local.http.HttpHandler;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.http.Response;
import io.cloakroom.local.lambda.Functions;
import io.cloakroom.local.lambda.Lambda;
import io.cloakroom.local.log.RequestLog;
import io.cloakroom.local.meter.UsagePlans;
import io.cloakroom.local.page.Deployed;
import io.cloakroom.local.restapi.RestApi;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Objects;

/**
 * What stands behind a port: a front door for one API as the template has it now. A request goes on
 * through the door by which it came in.
 */
final class Entrance implements HttpHandler {
    private final Lambda lambda;
    private final RequestLog log;
    private volatile @Nullable Current current;

    private record Current(RestApi api, UsagePlans plans, FrontDoor door) {}

    Entrance(Lambda lambda, RequestLog log) {
        this.lambda = lambda;
        this.log = log;
    }

    /** Serves this API from the next request on, with no authorizer's answer kept. */
    void serve(RestApi api, UsagePlans plans) {
        Functions functions = lambda.snapshot();
        var clock = InstantSource.system();
        var door = new FrontDoor(api, SystemStart.ACCOUNT, functions, plans, clock, log);
        current = new Current(api, plans, door);
    }

    @Override
    public Response handle(Request request) throws InterruptedException {
        return current().door().handle(request);
    }

    RestApi api() {
        return current().api();
    }

    Deployed deployed() {
        var now = current();
        return new Deployed(now.api(), lambda.status(), now.plans().usage());
    }

    private Current current() {
        return Objects.requireNonNull(current, "nothing is served yet");
    }
}
