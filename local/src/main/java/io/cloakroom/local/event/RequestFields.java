package io.cloakroom.local.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.route.RoutedRequest;

import java.util.Map;

/** Writes what every event about a request says: all of it but the body. */
public final class RequestFields {
    private final Map<String, String> stageVariables;
    private final RequestContext context;

    public RequestFields(RestApi api, Account account) {
        this.stageVariables = api.stage().variables();
        this.context = new RequestContext(api, account);
    }

    /** Every key is always there; a map without entries is null (recorded). */
    public ObjectNode of(RoutedRequest routed) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("resource", routed.route().path().template());
        event.put("path", routed.path());
        event.put("httpMethod", routed.method());
        new EventHeaders(routed).writeTo(event);
        writeQuery(routed, event);
        putTexts(event, "pathParameters", routed.pathParameters());
        putTexts(event, "stageVariables", stageVariables);
        event.set("requestContext", context.of(routed));
        return event;
    }

    private static void writeQuery(RoutedRequest routed, ObjectNode event) {
        var query = routed.arrival().query();
        if (query.isEmpty()) {
            event.putNull("queryStringParameters");
            event.putNull("multiValueQueryStringParameters");
            return;
        }
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
        if (texts.isEmpty()) {
            event.putNull(name);
        } else {
            texts.forEach(event.putObject(name)::put);
        }
    }
}
