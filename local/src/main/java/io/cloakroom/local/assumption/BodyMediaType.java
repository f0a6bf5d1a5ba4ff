package io.cloakroom.local.assumption;

import io.cloakroom.local.http.MediaType;

/** A body's media type, in the form in which it is looked up. */
public final class BodyMediaType {
    private BodyMediaType() {}

    public static String of(String contentType) {
        return Assumptions.MEDIA_TYPE_PARAMETERS_COUNT ? contentType : MediaType.of(contentType);
    }
}
