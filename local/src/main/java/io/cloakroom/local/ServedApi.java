package io.cloakroom.local;

import io.cloakroom.local.restapi.RestApi;

import java.net.URI;
import java.util.List;

/**
 * An API and where it answers.
 *
 * @param api as it was at the start
 */
record ServedApi(RestApi api, int port) {
    /** With the stage, without a slash at the end. */
    URI address() {
        return address(api.stage().name());
    }

    /** The address of another stage, which a changed template may give it. */
    URI address(String stage) {
        return URI.create("http://localhost:%d/%s".formatted(port, stage));
    }

    /** Ports are opened at the start only, so a changed template must have the same APIs. */
    static void requireSame(List<ServedApi> served, List<RestApi> apis) {
        List<String> before = served.stream().map(one -> one.api().logicalId()).toList();
        List<String> now = apis.stream().map(RestApi::logicalId).toList();
        if (!now.equals(before)) {
            throw new StartupException(
                    "it has the APIs %s in place of %s, which needs a restart"
                            .formatted(String.join(", ", now), String.join(", ", before)));
        }
    }
}
