package io.cloakroom.local.assumption;

import io.cloakroom.local.restapi.GatewayResponseType;

/**
 * One switch for each behaviour of API Gateway that is not documented, or seen in two forms; the
 * comment says what is known. Checks of the conformance test that hang on one are marked weak
 * there.
 */
public final class Assumptions {
    /** Both wordings were captured; the longer one is the younger. */
    public static final ExplicitDenyText EXPLICIT_DENY = ExplicitDenyText.SINCE_2025;

    /**
     * How an unknown route quotes an Authorization header that is no signature: hashed, as in
     * answers since about 2022, or as it was sent, as before.
     */
    public static final boolean AUTHORIZATION_IS_HASHED = true;

    /** Its name says that a signature is invalid; which type was meant was never recorded. */
    public static final GatewayResponseType UNSIGNED_REQUEST =
            GatewayResponseType.INVALID_SIGNATURE;

    /**
     * Whether an unknown member makes an authorizer's answer void: an execution log of 2023 refuses
     * {@code errorType}.
     */
    public static final boolean AUTHORIZER_ANSWER_IS_STRICT = true;

    /**
     * Whether an authorizer's validation expression must match the whole token or a part of it. The
     * guide says only that it is a regular expression.
     */
    public static final boolean EXPRESSION_MATCHES_WHOLE_TOKEN = true;

    /**
     * Whether names of required headers keep their case, as the guide says ("Important notes for
     * REST APIs"). Clients of HTTP/2 send every name in lower case and would all be refused.
     */
    public static final boolean REQUIRED_HEADERS_HAVE_CASE = false;

    /**
     * Whether parameters such as the charset count where a body's media type chooses its model or
     * makes it binary. Not documented; clients that add one would escape their model.
     */
    public static final boolean MEDIA_TYPE_PARAMETERS_COUNT = false;

    /**
     * The type behind 502 for a function's failure or malformed answer. No type has this status of
     * its own; those who set DEFAULT_5XX have seen it take effect.
     */
    public static final GatewayResponseType FAILED_FUNCTION = GatewayResponseType.DEFAULT_5XX;

    /**
     * The type behind 500 for a throttled function. The guide's description of INTEGRATION_FAILURE
     * fits best, though the type's own status is 504.
     */
    public static final GatewayResponseType THROTTLED_FUNCTION =
            GatewayResponseType.INTEGRATION_FAILURE;

    /**
     * The lowest status that a function may answer with. The service's limits are not known; below
     * 200 a client would wait for another answer on the same line.
     */
    public static final int LOWEST_STATUS = 200;

    /** The highest status that a function may answer with: none above has a meaning in HTTP. */
    public static final int HIGHEST_STATUS = 599;

    private Assumptions() {}
}
