package io.cloakroom.authorizer.token;

import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Claims read by their JSON type: another type is a refusal, never a conversion. */
record Claims(JsonObject claims) {
    private static final BigDecimal FIRST_SECOND = BigDecimal.valueOf(Instant.MIN.getEpochSecond());
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(Instant.MAX.getEpochSecond());

    /** A text that must be there. */
    String text(String name, Refusal otherwise) {
        String value = claims.text(name);
        if (value == null) {
            throw new Refused(otherwise);
        }
        return value;
    }

    /**
     * A text that is handed on if it is there; null counts as absent, since some issuers write it
     * so.
     */
    @Nullable String optionalText(String name, Refusal otherwise) {
        if (absentOrNull(name)) {
            return null;
        }
        return HandedOn.checked(text(name, otherwise), otherwise);
    }

    /** Texts in an array that are handed on; none if there is no such claim. */
    List<String> optionalTexts(String name, Refusal otherwise) {
        if (absentOrNull(name)) {
            return List.of();
        }
        List<String> texts = texts(name, otherwise);
        for (String text : texts) {
            HandedOn.checked(text, otherwise);
        }
        return texts;
    }

    /** A text, or an array of texts (RFC 7519 §4.1.3). */
    List<String> textOrTexts(String name, Refusal otherwise) {
        return claims.get(name) instanceof JsonValue.Text(String value)
                ? List.of(value)
                : texts(name, otherwise);
    }

    /**
     * Seconds since the epoch, with or without fraction and exponent (RFC 7519 §2), within what
     * {@link Instant} holds.
     */
    BigDecimal seconds(String name, Refusal otherwise) {
        if (!(claims.get(name) instanceof JsonValue.Numeral(String literal))) {
            throw new Refused(otherwise);
        }
        BigDecimal seconds = decimal(literal);
        if (seconds == null
                || seconds.compareTo(FIRST_SECOND) < 0
                || seconds.compareTo(LAST_SECOND) > 0) {
            throw new Refused(otherwise);
        }
        return seconds;
    }

    boolean has(String name) {
        return claims.has(name);
    }

    /** The number, or null if its exponent is beyond what even this type holds. */
    private static @Nullable BigDecimal decimal(String literal) {
        try {
            return new BigDecimal(literal);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    boolean absentOrNull(String name) {
        return !has(name) || claims.get(name) instanceof JsonValue.Null;
    }

    private List<String> texts(String name, Refusal otherwise) {
        if (!(claims.get(name) instanceof JsonValue.Array(List<JsonValue> elements))) {
            throw new Refused(otherwise);
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue element : elements) {
            if (!(element instanceof JsonValue.Text(String value))) {
                throw new Refused(otherwise);
            }
            texts.add(value);
        }
        return texts;
    }
}
