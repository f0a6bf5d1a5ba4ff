package io.cloakroom.authorizer.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/**
 * The least that answers as the authorizer does: a signature and three claims, with the JDK alone.
 * Never use it for anything else.
 */
public final class Floor implements RequestStreamHandler {
    private final @Nullable String secret;
    private @Nullable PublicKey key;

    /** Called by Lambda. */
    public Floor() throws IOException, GeneralSecurityException {
        String secrets = System.getenv("AWS_ENDPOINT_URL_SECRETS_MANAGER");
        secret = secrets == null ? null : FloorKeys.secret(secrets);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        String event = new String(input.readAllBytes(), UTF_8);
        String token = FloorKeys.member("authorizationToken", event).substring("Bearer ".length());
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        if (!isSigned(parts) || !isGood(claims)) {
            throw new IllegalArgumentException("Unauthorized");
        }
        System.out.println("{\"decision\":\"Allowed\"}");
        String user = FloorKeys.member("sub", claims);
        String arn = FloorKeys.member("methodArn", event);
        output.write(policy(user, arn).getBytes(UTF_8));
    }

    private boolean isSigned(String[] parts) throws IOException {
        String text = parts[0] + '.' + parts[1];
        byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
        try {
            return secret == null
                    ? isSigned(text, signature)
                    : MessageDigest.isEqual(FloorKeys.mac(secret.getBytes(UTF_8), text), signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean isSigned(String text, byte[] signature)
            throws IOException, GeneralSecurityException {
        if (key == null) {
            key = FloorKeys.publicKey(System.getenv("JWKS_URL"));
        }
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key);
        verifier.update(text.getBytes(UTF_8));
        return verifier.verify(signature);
    }

    private static boolean isGood(String claims) {
        int exp = claims.indexOf("\"exp\":") + "\"exp\":".length();
        return FloorKeys.member("iss", claims).equals(System.getenv("JWT_ISSUER"))
                && FloorKeys.member("aud", claims).equals(System.getenv("JWT_AUDIENCE"))
                && Long.parseLong(claims, exp, exp + 10, 10) > Instant.now().getEpochSecond();
    }

    private static String policy(String user, String arn) {
        String stage = arn.substring(0, arn.indexOf('/', arn.indexOf('/') + 1));
        return "{\"principalId\":\""
                + user
                + "\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"execute-api:Invoke\",\"Resource\":\""
                + stage
                + "/*/*\"}]},\"context\":{\"userId\":\""
                + user
                + "\"}}";
    }
}
