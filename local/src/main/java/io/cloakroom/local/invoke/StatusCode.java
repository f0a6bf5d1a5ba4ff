package io.cloakroom.local.invoke;

import com.fasterxml.jackson.databind.JsonNode;

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
        // What the service does outside of 100 to 599 is not known. Below 200 a client would wait
        // for another answer on the same line, so those are refused too.
        if (status < 200 || status > 599) {
            throw new MalformedAnswerException("statusCode is not between 200 and 599");
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
