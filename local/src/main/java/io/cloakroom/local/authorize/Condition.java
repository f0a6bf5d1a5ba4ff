package io.cloakroom.local.authorize;

import io.cloakroom.local.restapi.Wildcard;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * One test of a statement's {@code Condition} (IAM user guide, "Condition operators").
 *
 * @param values one of them must fit, or, for a negated operator, none may
 */
record Condition(String operator, String key, List<String> values) {
    private static final String NEGATION = "Not";

    private static final Map<String, BiPredicate<String, String>> OPERATORS =
            Map.of(
                    "StringEquals", String::equals,
                    "StringEqualsIgnoreCase", String::equalsIgnoreCase,
                    "StringLike", (actual, pattern) -> new Wildcard(pattern).matches(actual),
                    "Bool", String::equalsIgnoreCase,
                    "IpAddress", AddressRange::contains,
                    "DateEquals", (actual, date) -> compare(actual, date) == 0,
                    "DateLessThan", (actual, date) -> compare(actual, date) < 0,
                    "DateLessThanEquals", (actual, date) -> compare(actual, date) <= 0,
                    "DateGreaterThan", (actual, date) -> compare(actual, date) > 0,
                    "DateGreaterThanEquals", (actual, date) -> compare(actual, date) >= 0);

    /** What becomes of a test. */
    enum Outcome {
        MET,
        NOT_MET,

        /** The operator or the key is none that is known here. */
        UNKNOWN
    }

    /**
     * Tests a request.
     *
     * @param keys what is known of it, by names in lower case
     */
    Outcome test(Map<String, String> keys) {
        boolean negated = operator.contains(NEGATION);
        var compares = OPERATORS.get(negated ? operator.replace(NEGATION, "") : operator);
        String actual = keys.get(key.toLowerCase(Locale.ROOT));
        if (compares == null || actual == null) {
            return Outcome.UNKNOWN;
        }
        try {
            Predicate<String> fits = value -> compares.test(actual, value);
            return values.stream().anyMatch(fits) == negated ? Outcome.NOT_MET : Outcome.MET;
        } catch (DateTimeException | IllegalArgumentException _) {
            return Outcome.UNKNOWN;
        }
    }

    private static int compare(String actual, String date) {
        return Instant.parse(actual).compareTo(Instant.parse(date));
    }
}
