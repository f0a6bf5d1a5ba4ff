package io.cloakroom.faults;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One attempt of a client at one operation; header names are in lower case. */
public record Call(Map<String, String> headers, byte[] body) {

    /** Such as {@code PutItem}; the header says {@code DynamoDB_20120810.PutItem}. */
    public String operation() {
        String target = header("x-amz-target");
        return target.substring(target.indexOf('.') + 1);
    }

    /** Whether the request's JSON has this text in it: a key, a user, a value. */
    public boolean mentions(String text) {
        return new String(body, StandardCharsets.UTF_8).contains(text);
    }

    /** Whether it is signed with the credentials of this access key. */
    public boolean isSignedBy(String accessKeyId) {
        return header("authorization").contains("Credential=" + accessKeyId + "/");
    }

    /** Whether the client does not repeat an earlier call; AWS's SDKs count their attempts. */
    public boolean isFirstAttempt() {
        return header("amz-sdk-request").startsWith("attempt=1;");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
