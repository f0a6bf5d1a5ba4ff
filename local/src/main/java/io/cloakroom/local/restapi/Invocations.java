package io.cloakroom.local.restapi;

import io.cloakroom.local.template.Property;

/**
 * The functions that one API invokes, and whether it may.
 *
 * @param api the API's id
 */
record Invocations(InvocationUris uris, InvokePermissions permissions, String api, Stage stage) {
    String function(Property uri) {
        return uris.logicalId(uri);
    }

    /** Whether a method may. ANY is a verb of its own here, so only a star allows it. */
    boolean permits(Property uri, Route.Key method) {
        return permissions.allow(
                uris.name(uri), api, "/" + stage.name() + "/" + method.method() + method.path());
    }

    /** Whether an authorizer may; its id is made up. */
    boolean permitsAuthorizer(Property uri, String name) {
        return permissions.allow(uris.name(uri), api, "/authorizers/" + ServiceId.of(name, 6));
    }
}
