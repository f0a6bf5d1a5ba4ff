package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.TemplateFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A {@code DefinitionUri}: a document that API Gateway reads as it stands, without the template's
 * functions, and to which the transform adds nothing. BinaryMediaTypes are lost without a word.
 */
final class DefinitionFile {
    private static final List<String> INLINE_ONLY =
            List.of(
                    "DefinitionBody",
                    "MergeDefinitions",
                    "Cors",
                    "Auth",
                    "GatewayResponses",
                    "Models");

    private DefinitionFile() {}

    /** The document; empty where the API is described in the template. */
    static Optional<ObjectNode> of(Property api, Path template) {
        Property uri = api.at("DefinitionUri");
        if (!ApiDocument.isTruthy(uri)) {
            return Optional.empty();
        }
        if (uri.value().isObject()) {
            throw uri.complaint("must be a path on this machine");
        }
        for (String name : INLINE_ONLY) {
            if (ApiDocument.isTruthy(api.at(name))) {
                throw api.at(name).complaint("works only without a DefinitionUri");
            }
        }
        return Optional.of(TemplateFile.readUploaded(uri, template));
    }
}
