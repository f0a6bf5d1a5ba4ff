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
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes what an authorizer is told (developer guide, "Input to an API Gateway Lambda authorizer").
 */
final class AuthorizerEvents {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RequestFields fields;
    private final Function<String, Optional<String>> keyIds;

    /**
     * @param keyIds the id of an API key by its value
     */
    AuthorizerEvents(RestApi api, Account account, Function<String, Optional<String>> keyIds) {
        this.fields = new RequestFields(api, account);
        this.keyIds = keyIds;
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
                                    .setAll(withKeyId(fields.ofAuthorizer(routed))));
        };
    }

    /**
     * Beside the key stands its id: in the guide's example, and in events of the service
     * (calavera/aws-lambda-events, pull request 106). Of a key that nobody knows there is none.
     */
    private ObjectNode withKeyId(ObjectNode event) {
        ObjectNode identity = event.withObject("/requestContext/identity");
        Optional.ofNullable(identity.get("apiKey"))
                .map(JsonNode::asText)
                .flatMap(keyIds)
                .ifPresent(id -> identity.put("apiKeyId", id));
        return event;
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
