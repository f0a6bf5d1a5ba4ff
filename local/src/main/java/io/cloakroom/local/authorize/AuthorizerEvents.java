package io.cloakroom.local.authorize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.event.RequestFields;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.Authorizer;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.route.RoutedRequest;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes what an authorizer is told (developer guide, "Input to an API Gateway Lambda authorizer").
 */
final class AuthorizerEvents {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RequestFields fields;

    AuthorizerEvents(RestApi api, Account account) {
        this.fields = new RequestFields(api, account);
    }

    byte[] of(RoutedRequest routed, Authorizer authorizer, MethodArn arn) {
        return switch (authorizer.identity()) {
            case Authorizer.Token(String header, var _) ->
                    bytes(
                            typed("TOKEN")
                                    .put(
                                            "authorizationToken",
                                            routed.request().header(header).orElseThrow())
                                    .put("methodArn", arn.text()));
            case Authorizer.Request _ ->
                    bytes(
                            typed("REQUEST")
                                    .put("methodArn", arn.text())
                                    .setAll(fields.ofAuthorizer(routed)));
        };
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static byte[] bytes(JsonNode event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
