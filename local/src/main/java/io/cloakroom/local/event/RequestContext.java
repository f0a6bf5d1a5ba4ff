package io.cloakroom.local.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.arrive.CommonLogTime;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.ApiKeySource;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.route.RoutedRequest;

import java.util.List;

/** Writes {@code requestContext}, but for what an authorizer adds to it. */
final class RequestContext {
    /** Null unless AWS credentials or a Cognito identity came with the request. */
    private static final List<String> IDENTITY_OF_AWS_CALLERS =
            List.of(
                    "accessKey",
                    "accountId",
                    "caller",
                    "cognitoAuthenticationProvider",
                    "cognitoAuthenticationType",
                    "cognitoIdentityId",
                    "cognitoIdentityPoolId",
                    "principalOrgId",
                    "user",
                    "userArn");

    private final RestApi api;
    private final Account account;

    RequestContext(RestApi api, Account account) {
        this.api = api;
        this.account = account;
    }

    ObjectNode of(RoutedRequest routed) {
        var arrival = routed.arrival();
        String template = routed.route().path().template();
        String domain = domain(routed.request());
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        context.put("accountId", account.id());
        context.put("apiId", api.id());
        context.put("deploymentId", api.deploymentId());
        context.put("domainName", domain);
        context.put("domainPrefix", domain.split("\\.", 2)[0]);
        context.put("extendedRequestId", arrival.ids().extendedRequestId());
        context.put("httpMethod", routed.method());
        context.set("identity", identity(routed));
        routed.route().operationName().ifPresent(name -> context.put("operationName", name));
        context.put("path", routed.request().path());
        context.put("protocol", "HTTP/1.1");
        context.put("requestId", arrival.ids().requestId());
        context.put("requestTime", CommonLogTime.of(arrival.time()));
        context.put("requestTimeEpoch", arrival.time().toEpochMilli());
        context.put("resourceId", routed.route().path().resourceId());
        context.put("resourcePath", template);
        context.put("stage", api.stage().name());
        return context;
    }

    private ObjectNode identity(RoutedRequest routed) {
        Request request = routed.request();
        ObjectNode identity = JsonNodeFactory.instance.objectNode();
        IDENTITY_OF_AWS_CALLERS.forEach(identity::putNull);
        identity.put("sourceIp", request.peer());
        identity.put("userAgent", request.header("User-Agent").orElse(null));
        if (routed.route().apiKeyRequired() && api.apiKeySource() == ApiKeySource.HEADER) {
            request.header("x-api-key").ifPresent(key -> identity.put("apiKey", key));
        }
        return identity;
    }

    private String domain(Request request) {
        return request.hostName()
                .orElse(api.id() + ".execute-api." + account.region() + ".amazonaws.com");
    }
}
