package io.cloakroom.local.secrets;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.http.HttpHandler;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.http.Response;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers {@code GetSecretValue} as AWS's JSON 1.1 protocol has it, and {@code PutSecretValue}, so
 * that a rotation can be seen on a laptop.
 */
public final class SecretsManager implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";

    private final Map<String, String> given;
    private final GeneratedSecrets generated;
    private final Map<String, Secret> put = new ConcurrentHashMap<>();
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
        secrets = Secrets.of(defined, given, generated).after(secrets);
        return secrets.all().size();
    }

    @Override
    public Response handle(Request request) {
        try {
            return switch (request.header("X-Amz-Target").orElse("")) {
                case "secretsmanager.GetSecretValue" -> get(JSON.readTree(request.body()));
                case "secretsmanager.PutSecretValue" -> put(JSON.readTree(request.body()));
                default ->
                        error(
                                "UnknownOperationException",
                                "Only GetSecretValue and PutSecretValue are emulated here.");
            };
        } catch (JacksonException broken) {
            return error("SerializationException", "The request is no JSON document.");
        } catch (IOException impossible) {
            throw new IllegalStateException("an array cannot fail to be read", impossible);
        }
    }

    private Response get(JsonNode request) {
        return of(request, secret -> version(secret, request));
    }

    private Response of(JsonNode request, Function<Secret, Response> answer) {
        var id = request.path("SecretId").asText();
        if (id.isEmpty()) {
            return error("InvalidParameterException", "SecretId is missing.");
        }
        return secrets.find(id)
                .map(secret -> put.getOrDefault(secret.arn(), secret))
                .map(answer)
                .orElseGet(() -> notFound("the specified secret."));
    }

    private static Response version(Secret secret, JsonNode request) {
        if (!request.has("VersionId")) {
            var label = request.path("VersionStage").asText(Secret.CURRENT);
            return secret.staged(label)
                    .map(version -> value(secret, version))
                    .orElseGet(
                            () ->
                                    notFound(
                                            "the specified secret value for staging label: "
                                                    + label));
        }
        var id = request.path("VersionId").asText();
        return secret.version(id)
                .filter(version -> hasLabel(secret.label(version), request))
                .map(version -> value(secret, version))
                .orElseGet(() -> notFound("the specified secret value for VersionId: " + id));
    }

    private static boolean hasLabel(String label, JsonNode request) {
        return request.path("VersionStage").asText(label).equals(label);
    }

    private static Response value(Secret secret, SecretVersion version) {
        var body = described(secret, version);
        body.put("CreatedDate", version.created().toEpochMilli() / 1000.0);
        body.put("SecretString", version.text());
        return Response.of(200, CONTENT_TYPE, body.toString());
    }

    /** For this run only; what was given at the start, or made, is there again at the next one. */
    private synchronized Response put(JsonNode request) {
        var text = request.path("SecretString");
        if (!text.isTextual() || request.has("VersionStages")) {
            return error(
                    "InvalidParameterException",
                    "Only a SecretString that becomes AWSCURRENT is emulated here.");
        }
        return of(
                request,
                secret -> {
                    var next = SecretVersion.of(text.asText());
                    var rotated = secret.rotated(next);
                    put.put(secret.arn(), rotated);
                    return Response.of(200, CONTENT_TYPE, described(rotated, next).toString());
                });
    }

    private static ObjectNode described(Secret secret, SecretVersion version) {
        var body = JSON.createObjectNode();
        body.put("ARN", secret.arn());
        body.put("Name", secret.name());
        body.put("VersionId", version.id());
        body.putArray("VersionStages").add(secret.label(version));
        return body;
    }

    private static Response notFound(String what) {
        return error("ResourceNotFoundException", "Secrets Manager can't find " + what);
    }

    private static Response error(String type, String message) {
        var body = JSON.createObjectNode().put("__type", type).put("Message", message);
        return Response.of(400, CONTENT_TYPE, body.toString());
    }
}
