package io.cloakroom.local.restapi;

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
}
