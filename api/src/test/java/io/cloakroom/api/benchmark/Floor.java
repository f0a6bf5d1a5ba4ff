package io.cloakroom.api.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.crac.Core;
import org.crac.Resource;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * The least that reads an item of a user as the API does: the AWS SDK with the API's HTTP client,
 * text put together, no framework, no limits, no checks. Never use it for anything else.
 */
public final class Floor implements RequestStreamHandler, Resource {

    private final String table = System.getenv("ITEMS_TABLE");
    private final DynamoDbClient client =
            DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();

    /** Called by Lambda. */
    public Floor() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        String event = new String(input.readAllBytes(), UTF_8);
        String path = member("path", event);
        Map<String, AttributeValue> item = find(path.substring(path.lastIndexOf('/') + 1));
        boolean isOwn = AttributeValue.fromS(member("userId", event)).equals(item.get("userId"));
        output.write((isOwn ? found(item) : "{\"statusCode\":404}").getBytes(UTF_8));
    }

    private Map<String, AttributeValue> find(String id) {
        return client.getItem(
                        get ->
                                get.tableName(table)
                                        .key(Map.of("id", AttributeValue.fromS(id)))
                                        .consistentRead(true))
                .item();
    }

    private static String found(Map<String, AttributeValue> item) {
        String body =
                "{\\\"id\\\":\\\""
                        + text(item, "id")
                        + "\\\",\\\"title\\\":\\\""
                        + text(item, "title")
                        + "\\\",\\\"createdAt\\\":\\\""
                        + text(item, "createdAt")
                        + "\\\"}";
        return "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"application/json\"},\"body\":\""
                + body
                + "\"}";
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }

    /** The text of the first member of this name. */
    private static String member(String name, String json) {
        int start = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return json.substring(start, json.indexOf('"', start));
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        find("none");
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        // The client goes on with what it has.
    }
}
