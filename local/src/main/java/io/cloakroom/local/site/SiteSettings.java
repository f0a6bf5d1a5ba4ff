package io.cloakroom.local.site;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.net.URI;

/**
 * What {@code /config.json} tells the application; the template says the same in AWS.
 *
 * @param api with the stage, without a slash at the end
 * @param issuer no address where nobody can sign in
 */
public record SiteSettings(URI api, String issuer, String clientId) {
    String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("api", api.toString())
                .put("issuer", issuer)
                .put("clientId", clientId)
                .toString();
    }
}
