package io.cloakroom.local.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.Optional;

/**
 * EventBridge's dialect of cron: six fields, minutes to year, in some place's own time.
 *
 * @param days the fields day-of-month and day-of-week
 */
record CronExpression(BitSet minutes, BitSet hours, DayRule days, BitSet months, BitSet years) {
    private static final int FIELDS = 6;
    private static final int MINUTES_PER_HOUR = 60;
    private static final int MINUTES_PER_DAY = 1440;

    /**
     * Reads what stands between the brackets.
     *
     * @throws ExpressionException saying what is wrong with it
     */
    static CronExpression parse(String text) {
        var fields = text.strip().split("\\s+", -1);
        if (fields.length != FIELDS) {
            throw new ExpressionException(
                    "must have six fields: minutes, hours, day-of-month, month, day-of-week, year");
        }
        return new CronExpression(
                CronField.MINUTES.values(fields[0]),
                CronField.HOURS.values(fields[1]),
                DayRule.of(fields[2], fields[4]),
                CronField.MONTHS.values(fields[3]),
                CronField.YEARS.values(fields[5]));
    }

    /** The first time later than this one, to the minute; empty when there is none any more. */
    Optional<LocalDateTime> next(LocalDateTime after) {
        var date = after.toLocalDate();
        int earliest = minuteOfDay(after.toLocalTime()) + 1;
        while (date.getYear() <= CronField.YEARS.most()) {
            if (!years.get(date.getYear())) {
                date = date.withDayOfYear(1).plusYears(1);
            } else if (!months.get(date.getMonthValue())) {
                date = date.withDayOfMonth(1).plusMonths(1);
            } else {
                int minute = days.test(date) ? firstMinute(earliest) : MINUTES_PER_DAY;
                if (minute < MINUTES_PER_DAY) {
                    return Optional.of(at(date, minute));
                }
                date = date.plusDays(1);
            }
            earliest = 0;
        }
        return Optional.empty();
    }

    /** Of the day, not before that one; 1440 when there is none. */
    private int firstMinute(int earliest) {
        for (int minute = earliest; minute < MINUTES_PER_DAY; minute++) {
            if (hours.get(minute / MINUTES_PER_HOUR) && minutes.get(minute % MINUTES_PER_HOUR)) {
                return minute;
            }
        }
        return MINUTES_PER_DAY;
    }

    private static int minuteOfDay(LocalTime time) {
        return time.getHour() * MINUTES_PER_HOUR + time.getMinute();
    }

    private static LocalDateTime at(LocalDate date, int minute) {
        return date.atTime(minute / MINUTES_PER_HOUR, minute % MINUTES_PER_HOUR);
    }
}
