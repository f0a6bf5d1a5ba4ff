package io.cloakroom.local;

import io.cloakroom.local.arrive.Arrival;
import io.cloakroom.local.arrive.Reception;
import io.cloakroom.local.authorize.AuthorizationCheck;
import io.cloakroom.local.http.HttpHandler;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.http.Response;
import io.cloakroom.local.invoke.Integrations;
import io.cloakroom.local.lambda.Functions;
import io.cloakroom.local.log.PhaseClock;
import io.cloakroom.local.log.PhaseTimes;
import io.cloakroom.local.log.RequestLog;
import io.cloakroom.local.meter.UsageMeter;
import io.cloakroom.local.meter.UsagePlans;
import io.cloakroom.local.refusal.GatewayResponses;
import io.cloakroom.local.refusal.Phase;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.respond.Responder;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.route.Router;
import io.cloakroom.local.validate.RequestValidator;

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
            UsagePlans plans,
            InstantSource clock,
            RequestLog log) {
        this.reception = new Reception(clock);
        this.router = new Router(api);
        this.authorization = new AuthorizationCheck(api, account, functions, plans::keyId, clock);
        this.meter = new UsageMeter(api, plans);
        this.validator = new RequestValidator(api);
        this.integrations = new Integrations(api, account, functions);
        this.responder = new Responder(api);
        this.gatewayResponses = new GatewayResponses(api, account);
        this.log = log;
    }

    @Override
    public Response handle(Request request) throws InterruptedException {
        var clock = new PhaseClock();
        var arrival = reception.receive(request);
        var outcome = answer(arrival, clock);
        log.answered(outcome.entry(arrival, clock.times()));
        return outcome.response();
    }

    private Outcome answer(Arrival arrival, PhaseClock clock) throws InterruptedException {
        try {
            var routed = clock.in(Phase.ROUTE, () -> router.match(arrival));
            meter.precede(routed);
            var authorized = clock.in(Phase.AUTHORIZE, () -> authorization.check(routed));
            var admitted = clock.in(Phase.METER, () -> meter.admit(authorized));
            var valid = clock.in(Phase.VALIDATE, () -> validator.check(admitted));
            var answer = clock.in(Phase.INVOKE, () -> integrations.run(valid));
            var response = clock.in(Phase.RESPOND, () -> responder.respond(valid, answer));
            return Outcome.answered(response, authorized.coldStart() || answer.coldStart());
        } catch (Refusal refusal) {
            var response = clock.in(Phase.RESPOND, () -> gatewayResponses.answer(refusal));
            return Outcome.refused(response, refusal);
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

        RequestLog.Entry entry(Arrival arrival, PhaseTimes times) {
            return new RequestLog.Entry(
                    arrival.time(),
                    arrival.ids().requestId(),
                    arrival.request().method(),
                    arrival.request().path(),
                    response.status(),
                    times,
                    phase,
                    coldStart,
                    detail);
        }
    }
}
