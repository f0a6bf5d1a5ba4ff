package io.cloakroom.authorizer.aws;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A time as a signature has it, in UTC.
 *
 * <p>Written by hand, since a formatter costs its classes at a cold start.
 *
 * @param day as in 20261121
 * @param text as in 20261121T030000Z
 */
record SigningTime(String day, String text) {

    static SigningTime of(Instant instant) {
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        String day = time.getYear() + two(time.getMonthValue()) + two(time.getDayOfMonth());
        return new SigningTime(
                day,
                day
                        + 'T'
                        + two(time.getHour())
                        + two(time.getMinute())
                        + two(time.getSecond())
                        + 'Z');
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
