package io.cloakroom.local.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token that an issuer with a shared secret signs, made with the JDK alone. */
public record SharedSecretToken(String issuer, String user) {

    /** The token, good for five minutes. */
    public String signedWith(String secret) throws GeneralSecurityException {
        String claims =
                "{\"iss\":\"%s\",\"aud\":\"cloakroom\",\"sub\":\"%s\",\"exp\":%d}"
                        .formatted(issuer, user, Instant.now().getEpochSecond() + 300);
        String signed =
                part("{\"alg\":\"HS256\"}".getBytes(UTF_8)) + '.' + part(claims.getBytes(UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return signed + '.' + part(mac.doFinal(signed.getBytes(UTF_8)));
    }

    private static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
