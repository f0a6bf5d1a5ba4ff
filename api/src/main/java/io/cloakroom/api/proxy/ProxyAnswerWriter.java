package io.cloakroom.api.proxy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes an answer in the form the gateway reads, with the headers that every answer carries. */
public final class ProxyAnswerWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> commonHeaders;

    /** An answer's own header wins over the common one of the same name. */
    public ProxyAnswerWriter(Map<String, String> commonHeaders) {
        this.commonHeaders = Map.copyOf(commonHeaders);
    }

    public void write(APIGatewayProxyResponseEvent answer, OutputStream output) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(output)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", answer.getStatusCode());
            json.writeObjectFieldStart("headers");
            for (Map.Entry<String, String> header : headers(answer).entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
            }
            json.writeEndObject();
            if (answer.getBody() != null) {
                json.writeStringField("body", answer.getBody());
            }
            json.writeBooleanField("isBase64Encoded", false);
            json.writeEndObject();
        }
    }

    private Map<String, String> headers(APIGatewayProxyResponseEvent answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(commonHeaders);
        for (Map.Entry<String, List<String>> header : answer.getMultiValueHeaders().entrySet()) {
            headers.put(header.getKey(), String.join(", ", header.getValue()));
        }
        // The gateway counts and dates for itself, and would pass ours on under other names.
        headers.remove("Content-Length");
        headers.remove("Date");
        return headers;
    }
}
