package io.cloakroom.local.invoke;

import io.cloakroom.local.http.MediaType;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.restapi.Integration;
import io.cloakroom.local.validate.ValidRequest;

/** Answers without calling anything. */
final class Mock {
    /** SAM's preflights have a request template for this type and for no other. */
    private static final String TEMPLATE_TYPE = "application/json";

    private Mock() {}

    /**
     * A request without a Content-Type counts as JSON. For any other type there is no template, so
     * nothing says which status to answer with: 500 (recorded for mocks).
     */
    static Answer answer(ValidRequest request, Integration.Mock mock) {
        String type =
                request.routed()
                        .request()
                        .header("Content-Type")
                        .map(MediaType::of)
                        .orElse(TEMPLATE_TYPE);
        if (!type.equals(TEMPLATE_TYPE)) {
            throw request.refuse(
                    Reason.API_MISCONFIGURED,
                    Circumstances.because("the mock has no template for this Content-Type"));
        }
        return new Answer.Fixed(mock.status(), mock.headers(), mock.body());
    }
}
