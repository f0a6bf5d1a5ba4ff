package io.cloakroom.local.invoke;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.assumption.BodyMediaType;
import io.cloakroom.local.event.RequestFields;
import io.cloakroom.local.meter.ApiKey;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.validate.ValidRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Writes the event of a Lambda proxy integration, payload format 1.0: always twelve keys. */
final class ProxyEvent {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RequestFields fields;
    private final List<String> binaryMediaTypes;

    ProxyEvent(RestApi api, Account account) {
        this.fields = new RequestFields(api, account);
        this.binaryMediaTypes = api.binaryMediaTypes();
    }

    byte[] of(ValidRequest request) {
        ObjectNode event = fields.ofIntegration(request.routed());
        ObjectNode context = event.withObject("requestContext");
        request.authorized()
                .authorization()
                .ifPresent(
                        authorization -> context.set("authorizer", authorization.asEventField()));
        request.admitted().apiKey().ifPresent(key -> addKey(context.withObject("identity"), key));
        boolean binary = isBinary(request);
        if (request.body().length == 0) {
            event.putNull("body");
        } else {
            event.put("body", binary ? base64(request.body()) : text(request.body()));
        }
        event.put("isBase64Encoded", binary);
        return write(event);
    }

    /** On methods that require a key, and on no others (recorded). */
    private static void addKey(ObjectNode identity, ApiKey key) {
        identity.put("apiKey", key.value()).put("apiKeyId", key.id());
    }

    /** The list is literal but for one entry, which stands for everything. */
    private boolean isBinary(ValidRequest request) {
        return binaryMediaTypes.contains("*/*")
                || request.routed()
                        .request()
                        .header("Content-Type")
                        .map(BodyMediaType::of)
                        .filter(binaryMediaTypes::contains)
                        .isPresent();
    }

    private static String base64(byte[] body) {
        return Base64.getEncoder().encodeToString(body);
    }

    /** What is not UTF-8 suffers, as it does in the service. */
    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] write(ObjectNode event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
