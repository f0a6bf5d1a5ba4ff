package io.cloakroom.local.restapi;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One deployed stage of a REST API.
 *
 * @param id ten lower-case letters and digits, as in the host name of a deployed API
 */
public record RestApi(
        String id,
        String logicalId,
        Stage stage,
        ApiKeySource apiKeySource,
        List<Route> routes,
        Map<GatewayResponseType, GatewayResponseSetting> gatewayResponses,
        List<String> binaryMediaTypes) {
    public RestApi {
        routes = List.copyOf(routes);
        gatewayResponses = Map.copyOf(gatewayResponses);
        binaryMediaTypes = List.copyOf(binaryMediaTypes);
    }

    public String deploymentId() {
        return ServiceId.of(id + stage.name(), 6);
    }

    /**
     * What templates and mapping expressions may ask, whatever the request, by name without the
     * leading dollar.
     */
    public Map<String, String> variables(Account account) {
        var variables = new HashMap<String, String>();
        variables.put("context.accountId", account.id());
        variables.put("context.apiId", id);
        variables.put("context.deploymentId", deploymentId());
        variables.put("context.stage", stage.name());
        stage.variables().forEach((name, value) -> variables.put("stageVariables." + name, value));
        return variables;
    }

    /** Those that people call, by path and verb: a preflight is nothing that people call. */
    public List<Route> routesOfFunctions() {
        return routes.stream()
                .filter(route -> route.integration() instanceof Integration.LambdaProxy)
                .sorted(
                        Comparator.comparing((Route route) -> route.path().template())
                                .thenComparing(Route::method))
                .toList();
    }

    /** With the stage, as clients send it. */
    public String path(Route route) {
        return "/" + stage.name() + route.path().template();
    }
}
