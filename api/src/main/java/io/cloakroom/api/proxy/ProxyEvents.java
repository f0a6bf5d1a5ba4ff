package io.cloakroom.api.proxy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;

import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyServletRequest;
import io.micronaut.http.HttpRequest;

import org.jspecify.annotations.Nullable;

/** The proxy event behind a request: the only source of what the gateway alone may say. */
public final class ProxyEvents {

    private ProxyEvents() {}

    public static APIGatewayProxyRequestEvent of(HttpRequest<?> request) {
        if (request instanceof ApiGatewayProxyServletRequest<?> proxied) {
            return proxied.getNativeRequest();
        }
        throw new IllegalStateException("The request did not come as a proxy event.");
    }

    /**
     * Whether the client wants another method than its request line says. The gateway obeys (guide,
     * "Important notes for REST APIs"); then a GET that some cache or filter lets by may delete.
     */
    public static boolean overridesMethod(APIGatewayProxyRequestEvent event) {
        return Headers.overrideMethod(event.getHeaders())
                || Headers.overrideMethod(event.getMultiValueHeaders());
    }

    /** The gateway's id of the request, which its own logs and headers carry too. */
    public static @Nullable String requestId(HttpRequest<?> request) {
        return of(request).getRequestContext().getRequestId();
    }

    /**
     * Where the stage's paths begin for clients; from the gateway, since a client may write what it
     * likes into Host.
     */
    public static String stagePath(APIGatewayProxyRequestEvent event) {
        String stage = event.getRequestContext().getStage();
        return stage == null ? "" : "/" + stage;
    }
}
