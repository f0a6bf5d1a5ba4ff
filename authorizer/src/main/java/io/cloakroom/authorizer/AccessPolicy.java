package io.cloakroom.authorizer;

import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.JsonValue;
import io.cloakroom.authorizer.token.Caller;

import java.util.List;

/**
 * The answer to the gateway for a good token: the caller may call the whole stage, and here is who
 * it is.
 *
 * <p>The context is the contract with the API, recorded in {@code events/authorizer-context.json}.
 * Its values are text, because the gateway refuses arrays and objects there.
 */
record AccessPolicy(Caller caller, MethodArn called) {

    JsonObject answer() {
        return JsonObject.builder()
                .with("principalId", caller.userId())
                .with("policyDocument", policyDocument())
                .with("context", context())
                .build();
    }

    private JsonObject policyDocument() {
        JsonObject statement =
                JsonObject.builder()
                        .with("Effect", "Allow")
                        .with("Action", "execute-api:Invoke")
                        .with("Resource", called.wholeStage())
                        .build();
        return JsonObject.builder()
                .with("Version", "2012-10-17")
                .with("Statement", new JsonValue.Array(List.of(statement)))
                .build();
    }

    private JsonObject context() {
        return JsonObject.builder()
                .with("userId", caller.userId())
                .with("email", caller.email())
                .with("groups", JsonValue.Array.of(caller.groups()).json())
                .with("scope", caller.scope())
                .with("exp", Long.toString(caller.expiresAt()))
                .build();
    }
}
