package io.cloakroom.api.products;

import io.cloakroom.api.json.Members;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;

/** What a product costs: a decimal number as text, never rounded, and its currency. */
@Serdeable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record Price(
        @Schema(
                        maxLength = 19,
                        pattern = Price.AMOUNT,
                        example = "12.50",
                        description =
                                "At most as many fraction digits as the currency has; comes back as"
                                        + " it was sent")
                String amount,
        @Schema(
                        maxLength = 3,
                        pattern = "^[A-Z]{3}$",
                        example = "EUR",
                        description = "Code of ISO 4217")
                String currency) {

    /** In the place of one that was refused. */
    static final Price NONE = new Price("", "");

    static final String AMOUNT = "^(0|[1-9][0-9]{0,13})(\\.[0-9]{1,4})?$";

    private static final Pattern FORM = Pattern.compile(AMOUNT);

    /** Reads a body's price; what cannot be accepted is refused by name. */
    static Price of(Members price) {
        String amount = text(price, "amount");
        String currency = text(price, "currency");
        price.refuseOthers();
        int digits = fractionDigits(currency);
        if (digits < 0) {
            price.refuse("currency", "must be the code of a currency (ISO 4217), such as EUR");
        } else if (!FORM.matcher(amount).matches() || fractionDigitsOf(amount) > digits) {
            price.refuse(
                    "amount",
                    "must be a decimal number as text, such as 12.50, with at most %d fraction digits"
                            .formatted(digits));
        }
        return new Price(amount, currency);
    }

    private static String text(Members price, String name) {
        return price.take(name).filter(JsonNode::isString).map(JsonNode::getStringValue).orElse("");
    }

    /** Negative for what is no currency, or none that is paid with, such as gold. */
    private static int fractionDigits(String currency) {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    private static int fractionDigitsOf(String amount) {
        int point = amount.indexOf('.');
        return point < 0 ? 0 : amount.length() - point - 1;
    }

    JsonNode json() {
        return JsonNode.createObjectNode(
                Map.of(
                        "amount", JsonNode.createStringNode(amount),
                        "currency", JsonNode.createStringNode(currency)));
    }
}
