package io.cloakroom.local.respond;

import io.cloakroom.local.arrive.RequestIds;
import io.cloakroom.local.http.Headers;
import io.cloakroom.local.http.Response;
import io.cloakroom.local.invoke.Answer;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.validate.ValidRequest;

/** Makes the HTTP response of an integration's answer. */
public final class Responder {
    private static final byte[] NOTHING = {};

    private final AnswerBody bodies;

    public Responder(RestApi api) {
        this.bodies = new AnswerBody(api.binaryMediaTypes());
    }

    public Response respond(ValidRequest request, Answer answer) {
        RequestIds ids = request.routed().arrival().ids();
        Response response =
                switch (answer) {
                    case Answer.Fixed(int status, Headers headers, byte[] body) ->
                            new Response(status, complete(headers, ids), body);
                    case Answer.Proxied(var proxied, var coldStart) ->
                            new Response(
                                    proxied.status(),
                                    complete(AnswerHeaders.of(proxied), ids)
                                            .plus("X-Amzn-Trace-Id", ids.traceId()),
                                    bodies.of(request, proxied));
                };
        return hasBody(request, response.status())
                ? response
                : new Response(response.status(), response.headers(), NOTHING);
    }

    private static Headers complete(Headers headers, RequestIds ids) {
        Headers typed =
                headers.has("Content-Type")
                        ? headers
                        : headers.plus("Content-Type", "application/json");
        return typed.plus("x-amzn-RequestId", ids.requestId())
                .plus("x-amz-apigw-id", ids.extendedRequestId());
    }

    /** HTTP knows no body in these, whatever the function says (RFC 9110, 6.4.1). */
    private static boolean hasBody(ValidRequest request, int status) {
        boolean head = request.routed().request().method().equals("HEAD");
        return !head && status != 204 && status != 304;
    }
}
