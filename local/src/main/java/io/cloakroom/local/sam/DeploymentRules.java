package io.cloakroom.local.sam;

import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.template.Property;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the transform lets pass and API Gateway refuses to deploy, said of the template's own
 * properties; the import would name places in a document that nobody has written.
 */
final class DeploymentRules {
    private static final Pattern VALUE =
            Pattern.compile("'.*'|(context|stageVariables|integration\\.response)\\..+");

    private static final int LONGEST_TTL = 3_600;
    private static final int SHORTEST_TIMEOUT = 50;
    private static final int LONGEST_TIMEOUT = (int) Account.STANDARD_PATIENCE.toMillis();

    private DeploymentRules() {}

    /**
     * Complains about an API and its events.
     *
     * @param written the API's properties with their functions
     */
    static void check(Property api, Property written, List<ApiEvent> events) {
        checkCors(api.at("Cors"), written.at("Cors"));
        for (Property authorizer : api.at("Auth").at("Authorizers").entries().values()) {
            checkRange(authorizer.at("Identity").at("ReauthorizeEvery"), 0, LONGEST_TTL);
        }
        for (ApiEvent event : events) {
            checkRange(event.properties().at("TimeoutInMillis"), SHORTEST_TIMEOUT, LONGEST_TIMEOUT);
        }
    }

    private static void checkRange(Property number, int least, int most) {
        int value = number.integer().orElse(least);
        if (value < least || value > most) {
            throw number.complaint("must be from %d to %d".formatted(least, most));
        }
    }

    private static void checkCors(Property cors, Property written) {
        if (cors.value().isTextual()) {
            checkQuotes(cors);
            return;
        }
        if (written.isFunction()) {
            throw cors.complaint("is a function's value, which SAM takes for the origin alone");
        }
        for (String name : List.of("AllowOrigin", "AllowHeaders", "AllowMethods")) {
            if (ApiDocument.isTruthy(cors.at(name))) {
                checkQuotes(cors.at(name));
            }
        }
        cors.at("MaxAge").ifPresent().ifPresent(DeploymentRules::checkQuotes);
    }

    private static void checkQuotes(Property value) {
        if (!VALUE.matcher(value.text()).matches()) {
            throw value.complaint("must be a text in single quotes, such as \"'*'\"");
        }
    }
}
