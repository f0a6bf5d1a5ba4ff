package io.cloakroom.local.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which days a cron expression means: by day of the month, or by day of the week. */
sealed interface DayRule extends Predicate<LocalDate> {
    String ANY = "?";
    String LAST = "L";
    Pattern WEEKDAY = Pattern.compile("(?<day>\\d{1,2})W");
    Pattern LAST_OF_MONTH = Pattern.compile("(?<day>\\w+?)L");
    Pattern OF_MONTH = Pattern.compile("(?<day>\\w+)#(?<number>[1-5])");
    int SATURDAY = 7;

    /**
     * Reads both fields, of which exactly one must be {@code ?}.
     *
     * @throws ExpressionException saying what is wrong with them
     */
    static DayRule of(String daysOfMonth, String daysOfWeek) {
        if (daysOfMonth.equals(ANY) == daysOfWeek.equals(ANY)) {
            throw new ExpressionException(
                    "must have ? in exactly one of day-of-month and day-of-week");
        }
        return daysOfMonth.equals(ANY)
                ? ofWeek(daysOfWeek.toUpperCase(Locale.ROOT))
                : ofMonth(daysOfMonth.toUpperCase(Locale.ROOT));
    }

    private static DayRule ofMonth(String text) {
        if (text.equals(LAST)) {
            return new LastDay();
        }
        Matcher weekday = WEEKDAY.matcher(text);
        return weekday.matches()
                ? new NearestWeekday(CronField.DAYS_OF_MONTH.value(weekday.group("day")))
                : new DaysOfMonth(CronField.DAYS_OF_MONTH.values(text));
    }

    private static DayRule ofWeek(String text) {
        if (text.equals(LAST)) {
            return new DaysOfWeek(BitSet.valueOf(new long[] {1L << SATURDAY}));
        }
        Matcher last = LAST_OF_MONTH.matcher(text);
        if (last.matches()) {
            return new LastOfMonth(day(last));
        }
        Matcher numbered = OF_MONTH.matcher(text);
        return numbered.matches()
                ? new NumberedOfMonth(day(numbered), Integer.parseInt(numbered.group("number")))
                : new DaysOfWeek(CronField.DAYS_OF_WEEK.values(text));
    }

    private static DayOfWeek day(Matcher text) {
        return day(CronField.DAYS_OF_WEEK.value(text.group("day")));
    }

    /** Sunday is the first here, and the last for Java. */
    private static DayOfWeek day(int number) {
        return DayOfWeek.SUNDAY.plus(number - 1);
    }

    record DaysOfMonth(BitSet days) implements DayRule {
        @Override
        public boolean test(LocalDate date) {
            return days.get(date.getDayOfMonth());
        }
    }

    record LastDay() implements DayRule {
        @Override
        public boolean test(LocalDate date) {
            return date.getDayOfMonth() == date.lengthOfMonth();
        }
    }

    /** The weekday closest to a day, in the same month; none in a month that has no such day. */
    record NearestWeekday(int day) implements DayRule {
        @Override
        public boolean test(LocalDate date) {
            return day <= date.lengthOfMonth() && date.equals(nearest(date.withDayOfMonth(day)));
        }

        private static LocalDate nearest(LocalDate date) {
            return switch (date.getDayOfWeek()) {
                case SATURDAY -> date.getDayOfMonth() == 1 ? date.plusDays(2) : date.minusDays(1);
                case SUNDAY ->
                        date.getDayOfMonth() == date.lengthOfMonth()
                                ? date.minusDays(2)
                                : date.plusDays(1);
                default -> date;
            };
        }
    }

    record DaysOfWeek(BitSet days) implements DayRule {
        @Override
        public boolean test(LocalDate date) {
            return days.get(date.getDayOfWeek().getValue() % 7 + 1);
        }
    }

    /** {@code 6L}: the last Friday. */
    record LastOfMonth(DayOfWeek day) implements DayRule {
        @Override
        public boolean test(LocalDate date) {
            return date.equals(date.with(TemporalAdjusters.lastInMonth(day)));
        }
    }

    /** {@code 3#2}: the second Tuesday. */
    record NumberedOfMonth(DayOfWeek day, int number) implements DayRule {
        @Override
        public boolean test(LocalDate date) {
            return date.getDayOfWeek() == day && (date.getDayOfMonth() - 1) / 7 + 1 == number;
        }
    }
}
