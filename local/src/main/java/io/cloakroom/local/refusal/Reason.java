package io.cloakroom.local.refusal;

import static io.cloakroom.local.refusal.BodyForm.CAPITAL;
import static io.cloakroom.local.refusal.BodyForm.COMPACT;
import static io.cloakroom.local.refusal.BodyForm.SPACED;

import io.cloakroom.local.assumption.Assumptions;
import io.cloakroom.local.restapi.GatewayResponseType;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Everything for which the gateway itself refuses a request, and what the client then sees unless
 * the API says otherwise.
 *
 * <p>Statuses and texts are those recorded from the live service. The type decides which of the
 * API's settings apply; where the type behind an answer is not documented, the choice is explained.
 */
public enum Reason {
    /** The layer in front of the API answers this; no setting of an API reaches it. */
    UNKNOWN_STAGE(Phase.ROUTE, null, 403, COMPACT, "Forbidden", "ForbiddenException"),
    UNKNOWN_ROUTE(
            Phase.ROUTE,
            GatewayResponseType.MISSING_AUTHENTICATION_TOKEN,
            403,
            COMPACT,
            "Missing Authentication Token",
            "MissingAuthenticationTokenException"),
    UNKNOWN_ROUTE_WITH_AUTHORIZATION(
            Phase.ROUTE,
            Assumptions.UNSIGNED_REQUEST,
            403,
            COMPACT,
            "Authorization header is not a signature",
            "IncompleteSignatureException"),
    /** Body and type were never recorded; like every refusal it can be given CORS headers. */
    METHOD_ARN_TOO_LONG(
            Phase.AUTHORIZE,
            GatewayResponseType.DEFAULT_4XX,
            414,
            COMPACT,
            "Request URI too long",
            "BadRequestException"),
    UNAUTHORIZED(
            Phase.AUTHORIZE,
            GatewayResponseType.UNAUTHORIZED,
            401,
            COMPACT,
            "Unauthorized",
            "UnauthorizedException"),
    NOT_ALLOWED(
            Phase.AUTHORIZE,
            GatewayResponseType.ACCESS_DENIED,
            403,
            CAPITAL,
            "User is not authorized to access this resource",
            "AccessDeniedException"),
    DENIED(
            Phase.AUTHORIZE,
            GatewayResponseType.ACCESS_DENIED,
            403,
            CAPITAL,
            Assumptions.EXPLICIT_DENY.text(),
            "AccessDeniedException"),
    AUTHORIZER_FAILED(
            Phase.AUTHORIZE,
            GatewayResponseType.AUTHORIZER_CONFIGURATION_ERROR,
            500,
            COMPACT,
            null,
            "AuthorizerConfigurationException"),
    INVALID_API_KEY(
            Phase.METER,
            GatewayResponseType.INVALID_API_KEY,
            403,
            COMPACT,
            "Forbidden",
            "ForbiddenException"),
    THROTTLED(
            Phase.METER,
            GatewayResponseType.THROTTLED,
            429,
            COMPACT,
            "Too Many Requests",
            "TooManyRequestsException"),
    QUOTA_EXCEEDED(
            Phase.METER,
            GatewayResponseType.QUOTA_EXCEEDED,
            429,
            COMPACT,
            "Limit Exceeded",
            "LimitExceededException"),
    UNSUPPORTED_CONTENT_CODING(
            Phase.VALIDATE,
            GatewayResponseType.UNSUPPORTED_MEDIA_TYPE,
            415,
            SPACED,
            "Unsupported Media Type",
            "BadRequestException"),
    BAD_PARAMETERS(
            Phase.VALIDATE,
            GatewayResponseType.BAD_REQUEST_PARAMETERS,
            400,
            SPACED,
            "Missing required request parameters",
            "BadRequestException"),
    BAD_BODY(
            Phase.VALIDATE,
            GatewayResponseType.BAD_REQUEST_BODY,
            400,
            SPACED,
            "Invalid request body",
            "BadRequestException"),
    /** An integration that takes no body of this type. */
    UNSUPPORTED_MEDIA_TYPE(
            Phase.INVOKE,
            GatewayResponseType.UNSUPPORTED_MEDIA_TYPE,
            415,
            SPACED,
            "Unsupported Media Type",
            "BadRequestException"),
    /** The guide: 413 cannot be customised. */
    REQUEST_TOO_LONG(Phase.INVOKE, null, 413, SPACED, "Request Too Long", "BadRequestException"),
    /**
     * A mock has nothing to answer with, an answer that says base64 is not, or the function may not
     * be invoked (of which an access log was published with this type and status).
     */
    API_MISCONFIGURED(
            Phase.INVOKE,
            GatewayResponseType.API_CONFIGURATION_ERROR,
            500,
            SPACED,
            "Internal server error",
            "InternalServerErrorException"),
    /** It threw, crashed, ran into its own timeout, or its answer has the wrong form. */
    FUNCTION_FAILED(
            Phase.INVOKE,
            Assumptions.FAILED_FUNCTION,
            502,
            SPACED,
            "Internal server error",
            "InternalServerErrorException"),
    /**
     * Clients were seen to get 500, though the type's own status is 504. An API that gives
     * INTEGRATION_FAILURE or DEFAULT_5XX a status changes it, to 503 for instance.
     */
    FUNCTION_THROTTLED(
            Phase.INVOKE,
            Assumptions.THROTTLED_FUNCTION,
            500,
            SPACED,
            "Internal server error",
            "InternalServerErrorException"),
    FUNCTION_TOO_SLOW(
            Phase.INVOKE,
            GatewayResponseType.INTEGRATION_TIMEOUT,
            504,
            SPACED,
            "Endpoint request timed out",
            "InternalServerErrorException");

    private final Phase phase;
    private final @Nullable GatewayResponseType type;
    private final int status;
    private final BodyForm form;
    private final @Nullable String message;
    private final String errorType;

    Reason(
            Phase phase,
            @Nullable GatewayResponseType type,
            int status,
            BodyForm form,
            @Nullable String message,
            String errorType) {
        this.phase = phase;
        this.type = type;
        this.status = status;
        this.form = form;
        this.message = message;
        this.errorType = errorType;
    }

    public Phase phase() {
        return phase;
    }

    /** Empty for what no setting of an API can change. */
    Optional<GatewayResponseType> type() {
        return Optional.ofNullable(type);
    }

    int status() {
        return status;
    }

    BodyForm form() {
        return form;
    }

    /** Empty where the service sends {@code null}. */
    Optional<String> message() {
        return Optional.ofNullable(message);
    }

    /** What {@code x-amzn-ErrorType} says. */
    String errorType() {
        return errorType;
    }
}
