package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.template.Property;

import java.util.HashSet;
import java.util.Set;

/**
 * Ways to know a caller that only AWS has: its own signatures and the tokens of a Cognito user
 * pool. They stop the start where a method asks for them; a definition that nothing uses does no
 * harm.
 */
final class UnservedAuthorizers {
    private UnservedAuthorizers() {}

    /**
     * Complains about what is used and cannot be served.
     *
     * @param auth the API's property
     */
    static void check(Property auth, ApiDocument document) {
        Set<String> used = required(document);
        auth.at("Authorizers")
                .entries()
                .forEach(
                        (name, authorizer) -> {
                            Property pool = authorizer.at("UserPoolArn");
                            if (pool.isPresent() && used.contains(name)) {
                                throw pool.complaint(
                                        "is a user pool of Cognito, whose tokens cannot be checked"
                                                + " here; a Lambda authorizer can");
                            }
                        });
        if (used.contains(SecuritySchemes.IAM)
                && !auth.at("Authorizers").at(SecuritySchemes.IAM).isPresent()) {
            throw auth.complaint(
                    "asks for requests that are signed with AWS credentials (AWS_IAM), which cannot"
                            + " be checked here");
        }
    }

    private static Set<String> required(ApiDocument document) {
        var names = new HashSet<String>();
        for (ApiDocument.Operation operation : document.operations()) {
            for (JsonNode alternative : operation.definition().path("security")) {
                alternative.fieldNames().forEachRemaining(names::add);
            }
        }
        return names;
    }
}
