package io.cloakroom.local.restapi;

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
        List<Route> routes,
        Map<GatewayResponseType, GatewayResponseSetting> gatewayResponses,
        List<String> binaryMediaTypes) {
    public RestApi {
        routes = List.copyOf(routes);
        gatewayResponses = Map.copyOf(gatewayResponses);
        binaryMediaTypes = List.copyOf(binaryMediaTypes);
    }
}
