package io.cloakroom.api.json;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers that DynamoDB keeps exactly: developer guide, "Data types", 38 digits and 1E-130 to
 * 9.99…E+125.
 */
public final class Numbers {

    private static final int MOST_DIGITS = 38;
    private static final int LEAST_EXPONENT = -130;
    private static final int GREATEST_EXPONENT = 125;
    private static final int LONGEST = 200;

    private Numbers() {}

    /** Empty if the number could not be kept. */
    static Optional<BigDecimal> exact(String text) {
        // Long texts are refused unread: making a number of them takes time that grows with the
        // square.
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(plain(new BigDecimal(text))).filter(Numbers::fits);
        } catch (NumberFormatException | ArithmeticException e) {
            // An exponent beyond an int, as it was written or once its zeros are gone.
            return Optional.empty();
        }
    }

    /**
     * The same number always in the same form, whichever form it was sent or kept in; whole numbers
     * without an exponent.
     */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean whole = shortest.scale() < 0 && digitsBeforePoint(shortest) <= MOST_DIGITS;
        return whole ? shortest.setScale(0) : shortest;
    }

    private static boolean fits(BigDecimal number) {
        if (number.signum() == 0) {
            return true;
        }
        long exponent = digitsBeforePoint(number) - 1;
        return number.stripTrailingZeros().precision() <= MOST_DIGITS
                && exponent >= LEAST_EXPONENT
                && exponent <= GREATEST_EXPONENT;
    }

    private static long digitsBeforePoint(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }
}
