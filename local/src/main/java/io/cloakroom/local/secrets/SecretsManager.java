package io.cloakroom.local.secrets;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.cloakroom.local.http.HttpHandler;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.http.Response;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers {@code GetSecretValue} as AWS's JSON 1.1 protocol has it. */
public final class SecretsManager implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
    private static final String CURRENT = "AWSCURRENT";

    private final Map<String, String> given;
    private final GeneratedSecrets generated;
    private volatile Secrets secrets;

    /**
     * Knows the given secrets only.
     *
     * @param given values by name, in place of or beside the template's
     * @param kept folder in which generated secrets outlive this run
     * @throws IOException saying which file cannot be read
     */
    public SecretsManager(Map<String, String> given, Optional<Path> kept) throws IOException {
        this.given = Map.copyOf(given);
        this.generated = GeneratedSecrets.in(kept);
        this.secrets = Secrets.of(List.of(), this.given, generated);
    }

    /**
     * Knows the template's as well, and no longer those of an earlier template. Makes what is not
     * there yet.
     *
     * @return how many secrets there are
     * @throws IOException saying which file cannot be written
     */
    public int define(List<SecretDefinition> defined) throws IOException {
        secrets = Secrets.of(defined, given, generated);
        return secrets.all().size();
    }

    @Override
    public Response handle(Request request) {
        var operation = request.header("X-Amz-Target").orElse("");
        if (!operation.equals("secretsmanager.GetSecretValue")) {
            return error("UnknownOperationException", "Only GetSecretValue is emulated here.");
        }
        try {
            return value(JSON.readTree(request.body()));
        } catch (JacksonException broken) {
            return error("SerializationException", "The request is no JSON document.");
        } catch (IOException impossible) {
            throw new IllegalStateException("an array cannot fail to be read", impossible);
        }
    }

    private Response value(JsonNode request) {
        var id = request.path("SecretId").asText();
        if (id.isEmpty()) {
            return error("InvalidParameterException", "SecretId is missing.");
        }
        return secrets.find(id)
                .map(secret -> version(secret, request))
                .orElseGet(() -> notFound("the specified secret."));
    }

    private static Response version(Secret secret, JsonNode request) {
        var stage = request.path("VersionStage").asText(CURRENT);
        if (!stage.equals(CURRENT)) {
            return notFound("the specified secret value for staging label: " + stage);
        }
        var version = request.path("VersionId").asText(secret.version());
        if (!version.equals(secret.version())) {
            return notFound("the specified secret value for VersionId: " + version);
        }
        var body = JSON.createObjectNode();
        body.put("ARN", secret.arn());
        body.put("CreatedDate", secret.created().toEpochMilli() / 1000.0);
        body.put("Name", secret.name());
        body.put("SecretString", secret.text());
        body.put("VersionId", secret.version());
        body.putArray("VersionStages").add(CURRENT);
        return Response.of(200, CONTENT_TYPE, body.toString());
    }

    private static Response notFound(String what) {
        return error("ResourceNotFoundException", "Secrets Manager can't find " + what);
    }

    private static Response error(String type, String message) {
        var body = JSON.createObjectNode().put("__type", type).put("Message", message);
        return Response.of(400, CONTENT_TYPE, body.toString());
    }
}
