package io.cloakroom.local.authorize;

import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.route.RoutedRequest;

import java.nio.charset.StandardCharsets;

/** The name under which policies allow or deny a request. */
record MethodArn(String text) {
    /** Developer guide, "Quotas for configuring and running a REST API". */
    private static final int LONGEST = 1_600;

    /** The path is the one that was sent, not decoded, and the verb is never ANY. */
    static MethodArn of(RoutedRequest routed, RestApi api, Account account) {
        return new MethodArn(
                "arn:aws:execute-api:"
                        + account.region()
                        + ":"
                        + account.id()
                        + ":"
                        + api.id()
                        + "/"
                        + api.stage().name()
                        + "/"
                        + routed.method()
                        + routed.path());
    }

    boolean isTooLong() {
        return text.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }
}
