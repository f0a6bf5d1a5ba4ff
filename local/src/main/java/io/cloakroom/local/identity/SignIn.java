package io.cloakroom.local.identity;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The code flow with PKCE (RFC 7636), as a web application goes through it. */
public final class SignIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CLIENT = "cloakroom-tour";
    private static final String CALLBACK = "http://localhost/callback";

    private final HttpClient http;
    private final URI issuer;

    public SignIn(HttpClient http, URI issuer) {
        this.http = http;
        this.issuer = issuer;
    }

    /**
     * Signs somebody in.
     *
     * @return the access token
     * @throws IOException when the issuer does not answer, or not as an issuer does
     */
    public String as(DemoUser user) throws IOException, InterruptedException {
        String verifier = random();
        String state = random();
        URI page = URI.create(issuer + "/authorize?" + form(question(verifier, state)));
        expect(200, http.send(to(page).build(), BodyHandlers.ofString()));
        Map<String, String> callback = callback(post(page, choice(user)));
        if (!state.equals(callback.get("state"))) {
            throw new IOException("The sign-in answered with another state than was sent.");
        }
        var answer =
                post(
                        URI.create(issuer + "/token"),
                        exchange(callback.getOrDefault("code", ""), verifier));
        return JSON.readTree(expect(200, answer).body()).path("access_token").asText();
    }

    private static HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }

    private static Map<String, String> question(String verifier, String state) {
        var question = new LinkedHashMap<String, String>();
        question.put("response_type", "code");
        question.put("client_id", CLIENT);
        question.put("redirect_uri", CALLBACK);
        question.put("scope", "openid");
        question.put("state", state);
        question.put("nonce", random());
        question.put("code_challenge", challenge(verifier));
        question.put("code_challenge_method", "S256");
        return question;
    }

    private static Map<String, String> choice(DemoUser user) {
        return Map.of("username", user.name(), "claims", user.claims());
    }

    private static Map<String, String> exchange(String code, String verifier) {
        return Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "redirect_uri", CALLBACK,
                "code", code,
                "code_verifier", verifier);
    }

    private HttpResponse<String> post(URI address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return http.send(
                to(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static Map<String, String> callback(HttpResponse<String> redirect) throws IOException {
        String location = expect(302, redirect).headers().firstValue("Location").orElse("");
        return Arrays.stream(location.substring(location.indexOf('?') + 1).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> response)
            throws IOException {
        if (response.statusCode() != status) {
            throw new IOException(
                    "The sign-in answered %d instead of %d."
                            .formatted(response.statusCode(), status));
        }
        return response;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        e ->
                                e.getKey()
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
