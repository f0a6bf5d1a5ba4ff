package io.cloakroom.authorizer;

import io.cloakroom.authorizer.aws.SecretLocation;
import io.cloakroom.authorizer.token.Profile;
import io.cloakroom.authorizer.token.TokenRules;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the environment says; read once, when the function starts. */
record AuthorizerSettings(TokenRules rules, KeyLocation keys, String functionName) {
    private static final int DEFAULT_LEEWAY = 10;
    private static final int MAX_LEEWAY = 60;

    static AuthorizerSettings from(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        String issuer = environment.required("JWT_ISSUER", "the issuer whose tokens are good");
        String audience = environment.required("JWT_AUDIENCE", "whom tokens must be for");
        Profile profile = profile(environment);
        TokenRules rules =
                new TokenRules(issuer, audiences(audience, profile), profile, leeway(environment));
        return new AuthorizerSettings(
                rules,
                keys(environment, issuer),
                environment.orElse("AWS_LAMBDA_FUNCTION_NAME", "authorizer"));
    }

    private static Profile profile(Environment environment) {
        String name = environment.orElse("JWT_PROFILE", "standard");
        return switch (name) {
            case "standard" -> Profile.STANDARD;
            case "cognito" -> Profile.COGNITO;
            default ->
                    throw new SettingsError(
                            "JWT_PROFILE is \"%s\"; it must be standard or cognito."
                                    .formatted(name));
        };
    }

    /** Cognito has one user pool for several app clients; any other audience is one name. */
    private static List<String> audiences(String audience, Profile profile) {
        return switch (profile) {
            case STANDARD -> List.of(audience);
            case COGNITO -> Arrays.stream(audience.split(",", -1)).map(String::strip).toList();
        };
    }

    private static Duration leeway(Environment environment) {
        String text = environment.orElse("JWT_LEEWAY_SECONDS", Integer.toString(DEFAULT_LEEWAY));
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) > MAX_LEEWAY) {
            throw new SettingsError(
                    "JWT_LEEWAY_SECONDS is \"%s\"; it must be a whole number from 0 to %d."
                            .formatted(text, MAX_LEEWAY));
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }

    private static KeyLocation keys(Environment environment, String issuer) {
        String secret = environment.orElse("JWT_SECRET_ID", "");
        String keySet = environment.orElse("JWKS_URL", "");
        if (!secret.isEmpty() && !keySet.isEmpty()) {
            throw new SettingsError(
                    "JWT_SECRET_ID and JWKS_URL are both set; a deployment has one kind of key.");
        }
        if (!secret.isEmpty()) {
            return new KeyLocation.SecretAt(secret(environment, secret), environment.variables());
        }
        return new KeyLocation.KeySetAt(
                keySet.isEmpty()
                        ? Addresses.ofKeysOf(issuer)
                        : Addresses.checked("JWKS_URL", keySet));
    }

    /**
     * The endpoint as the AWS SDKs find it (SDKs and tools guide, "Service-specific endpoints").
     */
    private static SecretLocation secret(Environment environment, String id) {
        String region = environment.required("AWS_REGION", "the region of JWT_SECRET_ID");
        String domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
        String variable = "AWS_ENDPOINT_URL_SECRETS_MANAGER";
        String endpoint =
                environment.orElse(
                        variable, "https://secretsmanager.%s.%s/".formatted(region, domain));
        return new SecretLocation(Addresses.checked(variable, endpoint), region, id);
    }
}
