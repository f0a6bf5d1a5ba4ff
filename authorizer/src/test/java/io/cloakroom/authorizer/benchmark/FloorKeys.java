package io.cloakroom.authorizer.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Fetches a key set with one RSA key, or a secret, as carelessly as one may. */
final class FloorKeys {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private FloorKeys() {}

    static PublicKey publicKey(String address) throws IOException, GeneralSecurityException {
        String set = text(open(address));
        BigInteger modulus = new BigInteger(1, Base64.getUrlDecoder().decode(member("n", set)));
        BigInteger exponent = new BigInteger(1, Base64.getUrlDecoder().decode(member("e", set)));
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    /** Asks for both versions, with a signed request (Signature Version 4). */
    static String secret(String address) throws IOException, GeneralSecurityException {
        String current = version(address, "AWSCURRENT");
        version(address, "AWSPREVIOUS");
        return member("SecretString", current);
    }

    private static String version(String address, String label)
            throws IOException, GeneralSecurityException {
        String body =
                "{\"SecretId\":\"%s\",\"VersionStage\":\"%s\"}"
                        .formatted(System.getenv("JWT_SECRET_ID"), label);
        HttpURLConnection connection = open(address);
        String time = TIME.format(Instant.now());
        String target = "secretsmanager.GetSecretValue";
        connection.setRequestProperty("X-Amz-Date", time);
        connection.setRequestProperty("X-Amz-Target", target);
        connection.setRequestProperty("Content-Type", "application/x-amz-json-1.1");
        connection.setRequestProperty(
                "Authorization", authorization(URI.create(address), time, target, body));
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(UTF_8));
        return connection.getResponseCode() == 200 ? text(connection) : "";
    }

    private static String authorization(URI address, String time, String target, String body)
            throws GeneralSecurityException {
        String names = "content-type;host;x-amz-date;x-amz-target";
        String request =
                "POST\n/keys\n\ncontent-type:application/x-amz-json-1.1\nhost:%s\nx-amz-date:%s\nx-amz-target:%s\n\n%s\n%s"
                        .formatted(address.getAuthority(), time, target, names, hash(body));
        String region = System.getenv("AWS_REGION");
        String scope = time.substring(0, 8) + "/" + region + "/secretsmanager/aws4_request";
        byte[] key = ("AWS4" + System.getenv("AWS_SECRET_ACCESS_KEY")).getBytes(UTF_8);
        for (String part : scope.split("/", -1)) {
            key = mac(key, part);
        }
        String toSign = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + hash(request);
        return "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                .formatted(
                        System.getenv("AWS_ACCESS_KEY_ID"),
                        scope,
                        names,
                        HexFormat.of().formatHex(mac(key, toSign)));
    }

    static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }

    /** The text of the first member of this name. */
    static String member(String name, String json) {
        int start = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return json.substring(start, json.indexOf('"', start));
    }

    private static String hash(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static HttpURLConnection open(String address) throws IOException {
        return (HttpURLConnection) URI.create(address).toURL().openConnection();
    }

    private static String text(HttpURLConnection connection) throws IOException {
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
