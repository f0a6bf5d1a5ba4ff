package io.cloakroom.local.invoke;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.assumption.Assumptions;
import io.cloakroom.local.refusal.MalformedAnswerException;

/** Reads {@code statusCode}, which no answer needs. */
final class StatusCode {
    private StatusCode() {}

    /** Text that is a number counts as one (recorded). */
    static int read(JsonNode statusCode) {
        if (statusCode.isMissingNode() || statusCode.isNull()) {
            return 200;
        }
        int status = statusCode.isTextual() ? number(statusCode.asText()) : integer(statusCode);
        if (status < Assumptions.LOWEST_STATUS || status > Assumptions.HIGHEST_STATUS) {
            throw new MalformedAnswerException(
                    "statusCode is not from %d to %d"
                            .formatted(Assumptions.LOWEST_STATUS, Assumptions.HIGHEST_STATUS));
        }
        return status;
    }

    private static int integer(JsonNode statusCode) {
        if (!statusCode.isInt()) {
            throw new MalformedAnswerException("statusCode is not a whole number");
        }
        return statusCode.intValue();
    }

    private static int number(String statusCode) {
        try {
            return Integer.parseInt(statusCode);
        } catch (NumberFormatException e) {
            throw new MalformedAnswerException("statusCode is not a number");
        }
    }
}
