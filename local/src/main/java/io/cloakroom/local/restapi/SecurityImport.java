package io.cloakroom.local.restapi;

import io.cloakroom.local.restapi.Authorizer.IdentitySource;
import io.cloakroom.local.template.Property;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a method requires of its caller, by the document's security schemes. */
final class SecurityImport {
    private static final int DEFAULT_TTL = 300;
    private static final int LONGEST_TTL = 3600;

    /** Left behind by SAM on a method that needs nobody's leave. */
    private static final String NONE = "NONE";

    private final Map<String, Property> schemes = new LinkedHashMap<>();
    private final Invocations invocations;

    /** What a method requires: authorizer and key together, though OpenAPI's list says or. */
    record Requirements(Optional<Authorizer> authorizer, boolean apiKey) {}

    SecurityImport(Property document, Invocations invocations) {
        this.invocations = invocations;
        schemes.putAll(document.at("securityDefinitions").entries());
        schemes.putAll(document.at("components").at("securitySchemes").entries());
    }

    Requirements requirements(Property security) {
        Optional<Authorizer> authorizer = Optional.empty();
        boolean apiKey = false;
        for (Property alternative : security.elements()) {
            for (Map.Entry<String, Property> one : alternative.entries().entrySet()) {
                if (one.getKey().equals(NONE)) {
                    continue;
                }
                Property scheme = scheme(one.getKey(), alternative);
                if (isApiKey(scheme)) {
                    apiKey = true;
                } else if (authorizer.isPresent()) {
                    throw security.complaint("names more than one authorizer");
                } else {
                    authorizer = Optional.of(authorizer(one.getKey(), scheme));
                }
            }
        }
        return new Requirements(authorizer, apiKey);
    }

    private Property scheme(String name, Property requirement) {
        Property scheme = schemes.get(name);
        if (scheme == null) {
            throw requirement.complaint(
                    "requires %s, which no security scheme defines".formatted(name));
        }
        return scheme;
    }

    private static boolean isApiKey(Property scheme) {
        return scheme.at("type").text().equals("apiKey")
                && scheme.at("name").text().equalsIgnoreCase("x-api-key")
                && !scheme.at("x-amazon-apigateway-authtype").isPresent();
    }

    private Authorizer authorizer(String name, Property scheme) {
        Property details = scheme.at("x-amazon-apigateway-authorizer");
        if (!details.isPresent()) {
            throw scheme.complaint("is neither an API key nor a Lambda authorizer");
        }
        Property uri = details.at("authorizerUri");
        return new Authorizer(
                name,
                invocations.function(uri),
                details.at("authorizerCredentials").isPresent()
                        || invocations.permitsAuthorizer(uri, name),
                identity(scheme, details),
                ttl(details.at("authorizerResultTtlInSeconds")));
    }

    private static Authorizer.Identity identity(Property scheme, Property details) {
        Property type = details.at("type");
        return switch (type.text().toLowerCase(Locale.ROOT)) {
            case "token" ->
                    new Authorizer.Token(
                            header(scheme, details),
                            expression(details.at("identityValidationExpression")));
            case "request" -> request(details);
            default ->
                    throw type.complaint(
                            "is %s, and only token and request are supported"
                                    .formatted(type.text()));
        };
    }

    /**
     * Without a source every caller would be the same one, so the service keeps no answers then.
     */
    private static Authorizer.Request request(Property details) {
        List<IdentitySource> sources = IdentitySources.of(details.at("identitySource"));
        if (sources.isEmpty() && !ttl(details.at("authorizerResultTtlInSeconds")).isZero()) {
            throw details.complaint(
                    "needs an identitySource, or else an authorizerResultTtlInSeconds of 0");
        }
        return new Authorizer.Request(sources);
    }

    /** The header may stand in the authorizer too, as {@code method.request.header.X}. */
    private static String header(Property scheme, Property details) {
        return details.at("identitySource")
                .optionalText()
                .map(source -> source.replaceFirst("^method\\.request\\.header\\.", ""))
                .orElseGet(() -> scheme.at("name").text());
    }

    private static Optional<Pattern> expression(Property expression) {
        try {
            return expression.optionalText().map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw expression.complaint("is no regular expression: " + e.getDescription());
        }
    }

    private static Duration ttl(Property seconds) {
        int ttl = seconds.integer().orElse(DEFAULT_TTL);
        if (ttl < 0 || ttl > LONGEST_TTL) {
            throw seconds.complaint("must be from 0 to " + LONGEST_TTL);
        }
        return Duration.ofSeconds(ttl);
    }
}
