package io.cloakroom.local.authorize;

import io.cloakroom.local.route.RoutedRequest;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * What a policy is held against.
 *
 * @param keys condition keys by names in lower case (developer guide, "AWS condition keys that can
 *     be used in API Gateway resource policies")
 */
record RequestFacts(String methodArn, Map<String, String> keys) {
    static RequestFacts of(RoutedRequest routed, MethodArn arn) {
        var keys = new HashMap<String, String>();
        keys.put("aws:sourceip", routed.request().peer());
        keys.put(
                "aws:currenttime",
                routed.arrival().time().truncatedTo(ChronoUnit.SECONDS).toString());
        // The service speaks nothing but TLS.
        keys.put("aws:securetransport", "true");
        routed.request().header("User-Agent").ifPresent(it -> keys.put("aws:useragent", it));
        routed.request().header("Referer").ifPresent(it -> keys.put("aws:referer", it));
        return new RequestFacts(arn.text(), Map.copyOf(keys));
    }
}
