package io.cloakroom.local;

import io.cloakroom.local.arrive.Arrival;
import io.cloakroom.local.arrive.Reception;
import io.cloakroom.local.authorize.AuthorizationCheck;
import io.cloakroom.local.http.HttpHandler;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.http.Response;
import io.cloakroom.local.invoke.Integrations;
import io.cloakroom.local.lambda.Functions;
import io.cloakroom.local.meter.UsageMeter;
import io.cloakroom.local.refusal.GatewayResponses;
import io.cloakroom.local.refusal.Phase;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.respond.Responder;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.route.Router;
import io.cloakroom.local.validate.RequestValidator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The life of a request, in order. */
public final class FrontDoor implements HttpHandler {
    private final Reception reception;
    private final Router router;
    private final AuthorizationCheck authorization;
    private final UsageMeter meter;
    private final RequestValidator validator;
    private final Integrations integrations;
    private final Responder responder;
    private final GatewayResponses gatewayResponses;
    private final RequestLog log;

    public FrontDoor(
            RestApi api,
            Account account,
            Functions functions,
            InstantSource clock,
            RequestLog log) {
        this.reception = new Reception(clock);
        this.router = new Router(api);
        this.authorization = new AuthorizationCheck(api, account, functions, clock);
        this.meter = new UsageMeter();
        this.validator = new RequestValidator(api);
        this.integrations = new Integrations(api, account, functions);
        this.responder = new Responder(api);
        this.gatewayResponses = new GatewayResponses(api, account);
        this.log = log;
    }

    @Override
    public Response handle(Request request) throws InterruptedException {
        long start = System.nanoTime();
        var arrival = reception.receive(request);
        var outcome = answer(arrival);
        log.answered(outcome.entry(arrival, Duration.ofNanos(System.nanoTime() - start)));
        return outcome.response();
    }

    private Outcome answer(Arrival arrival) throws InterruptedException {
        try {
            var routed = router.match(arrival);
            var authorized = authorization.check(routed);
            var admitted = meter.admit(authorized);
            var valid = validator.check(admitted);
            var answer = integrations.run(valid);
            var response = responder.respond(valid, answer);
            return Outcome.answered(response, authorized.coldStart() || answer.coldStart());
        } catch (Refusal refusal) {
            return Outcome.refused(gatewayResponses.answer(refusal), refusal);
        }
    }

    private record Outcome(
            Response response, Phase phase, boolean coldStart, Optional<String> detail) {
        static Outcome answered(Response response, boolean coldStart) {
            return new Outcome(response, Phase.INVOKE, coldStart, Optional.empty());
        }

        static Outcome refused(Response response, Refusal refusal) {
            return new Outcome(
                    response,
                    refusal.reason().phase(),
                    refusal.circumstances().coldStart(),
                    refusal.circumstances().detail());
        }

        RequestLog.Entry entry(Arrival arrival, Duration duration) {
            return new RequestLog.Entry(
                    arrival.time(),
                    arrival.request().method(),
                    arrival.request().path(),
                    response.status(),
                    duration,
                    phase,
                    coldStart,
                    detail);
        }
    }
}
