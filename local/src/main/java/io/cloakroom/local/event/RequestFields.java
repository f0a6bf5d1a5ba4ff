package io.cloakroom.local.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.arrive.QueryParameters;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.route.RoutedRequest;

import java.util.Map;
import java.util.function.Supplier;

/** Writes what every event about a request says: all of it but the body. */
public final class RequestFields {
    private final Map<String, String> stageVariables;
    private final RequestContext context;

    public RequestFields(RestApi api, Account account) {
        this.stageVariables = api.stage().variables();
        this.context = new RequestContext(api, account);
    }

    /**
     * For an integration: every key is always there, and a map without entries is null (recorded).
     */
    public ObjectNode ofIntegration(RoutedRequest routed) {
        return event(routed, new EventHeaders(routed), JsonNodeFactory.instance::nullNode);
    }

    /**
     * For an authorizer: a map without entries is empty, and the length of the body that it does
     * not see is there (both recorded; what becomes of the other headers that integrations miss is
     * not known).
     */
    public ObjectNode ofAuthorizer(RoutedRequest routed) {
        return event(routed, EventHeaders.withLength(routed), JsonNodeFactory.instance::objectNode);
    }

    private ObjectNode event(
            RoutedRequest routed, EventHeaders headers, Supplier<JsonNode> emptyMap) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("resource", routed.route().path().template());
        event.put("path", routed.path());
        event.put("httpMethod", routed.method());
        headers.writeTo(event);
        writeQuery(routed.arrival().query(), event);
        putTexts(event, "pathParameters", routed.pathParameters());
        putTexts(event, "stageVariables", stageVariables);
        event.set("requestContext", context.of(routed));
        event.properties().stream()
                .filter(member -> member.getValue().isEmpty() && member.getValue().isObject())
                .forEach(member -> member.setValue(emptyMap.get()));
        return event;
    }

    private static void writeQuery(QueryParameters query, ObjectNode event) {
        ObjectNode last = event.putObject("queryStringParameters");
        ObjectNode all = event.putObject("multiValueQueryStringParameters");
        query.values()
                .forEach(
                        (name, values) -> {
                            last.put(name, values.getLast());
                            values.forEach(all.putArray(name)::add);
                        });
    }

    private static void putTexts(ObjectNode event, String name, Map<String, String> texts) {
        ObjectNode map = event.putObject(name);
        texts.forEach(map::put);
    }
}
