package io.cloakroom.local.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.lambda.FunctionStatus;
import io.cloakroom.local.log.RequestJson;
import io.cloakroom.local.meter.PlanUsage;
import io.cloakroom.local.restapi.Integration;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Route;

import java.time.Instant;
import java.util.Locale;

/** What the page asks for once a second. */
final class StateJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode state = JSON.createObjectNode();

    private StateJson() {}

    /** With those requests that have a higher number. */
    static byte[] of(Inside inside, long after) {
        var deployed = inside.deployed().get();
        var json = new StateJson();
        json.state
                .put("started", RequestJson.TIME.format(inside.started()))
                .put("now", RequestJson.TIME.format(Instant.now()))
                .put("stage", deployed.api().stage().name());
        json.deployed(deployed);
        json.requests(inside, after);
        return json.state.toString().getBytes(UTF_8);
    }

    private void deployed(Deployed deployed) {
        var routes = state.putArray("routes");
        deployed.api()
                .routesOfFunctions()
                .forEach(route -> add(routes.addObject(), deployed.api(), route));
        var functions = state.putArray("functions");
        deployed.functions().forEach(function -> add(functions.addObject(), function));
        var plans = state.putArray("plans");
        deployed.plans().forEach(usage -> add(plans.addObject(), usage));
    }

    private static void add(ObjectNode object, RestApi api, Route route) {
        object.put("method", route.method()).put("path", api.path(route));
        route.requirements().forEach(object.putArray("requires")::add);
        if (route.integration() instanceof Integration.LambdaProxy proxy) {
            object.put("function", proxy.function());
        }
    }

    private static void add(ObjectNode object, FunctionStatus function) {
        object.put("name", function.name()).put("limit", function.limit());
        ArrayNode environments = object.putArray("environments");
        for (FunctionStatus.Environment environment : function.environments()) {
            var one =
                    environments
                            .addObject()
                            .put("state", environment.state().name().toLowerCase(Locale.ROOT))
                            .put("since", RequestJson.TIME.format(environment.since()))
                            .put("invocations", environment.invocations());
            environment
                    .coldStart()
                    .ifPresent(time -> one.put("coldStartMs", RequestJson.millis(time)));
        }
    }

    /** A key goes by its name; its value is nobody's here. */
    private static void add(ObjectNode object, PlanUsage usage) {
        object.put("plan", usage.plan())
                .put("key", usage.key())
                .put("enabled", usage.enabled())
                .put("used", usage.used())
                .put("periodEnd", RequestJson.TIME.format(usage.periodEnd()))
                .put("refused", usage.refused());
        usage.quota().ifPresent(quota -> object.put("quota", quota));
        usage.throttle().rate().ifPresent(rate -> object.put("rate", rate));
        usage.throttle().burst().ifPresent(burst -> object.put("burst", burst));
    }

    private void requests(Inside inside, long after) {
        var requests = state.putArray("requests");
        inside.requests()
                .after(after)
                .forEach(
                        request ->
                                RequestJson.add(
                                        requests.addObject().put("number", request.number()),
                                        request.entry()));
    }
}
