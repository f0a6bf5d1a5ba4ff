package io.cloakroom.local.validate;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

import java.io.IOException;
import java.util.Optional;

/** One model, JSON Schema draft 4, compiled once. */
final class BodySchema {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    /** A model is whole in itself: nothing is fetched to complete it. */
    private static final JsonSchemaFactory MODELS =
            JsonSchemaFactory.getInstance(
                    VersionFlag.V4,
                    factory ->
                            factory.schemaLoaders(
                                    loaders ->
                                            loaders.add(
                                                    address -> {
                                                        throw new IllegalArgumentException(
                                                                "A model refers to " + address);
                                                    })));

    private final JsonSchema schema;

    BodySchema(JsonNode model) {
        // The first fault is enough, and a large body cannot make a list of millions.
        schema = MODELS.getSchema(model, SchemaValidatorsConfig.builder().failFast(true).build());
        schema.initializeValidators();
    }

    /** What is wrong with a body; nothing if it fits. */
    Optional<String> fault(byte[] body) {
        try {
            return schema.validate(document(body)).stream()
                    .findFirst()
                    .map(ValidationMessage::getMessage);
        } catch (IOException | NumberFormatException e) {
            return Optional.of("not JSON, or a number that is beyond all bounds");
        }
    }

    /** No body at all is an empty document (recorded). */
    private static JsonNode document(byte[] body) throws IOException {
        return body.length == 0 ? JsonNodeFactory.instance.objectNode() : JSON.readTree(body);
    }
}
