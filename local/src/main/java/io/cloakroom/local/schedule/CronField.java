package io.cloakroom.local.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of one field: numbers or names, ranges, steps and lists of them.
 *
 * @param names of the values from the least on; empty where a field has none
 * @param steps whether it knows {@code /}
 */
record CronField(String name, int least, int most, List<String> names, boolean steps) {
    static final CronField MINUTES = new CronField("minutes", 0, 59, List.of(), true);
    static final CronField HOURS = new CronField("hours", 0, 23, List.of(), true);
    static final CronField DAYS_OF_MONTH = new CronField("day-of-month", 1, 31, List.of(), true);
    static final CronField MONTHS =
            new CronField(
                    "month",
                    1,
                    12,
                    List.of(
                            "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT",
                            "NOV", "DEC"),
                    true);

    /** From Sunday to Saturday. */
    static final CronField DAYS_OF_WEEK =
            new CronField(
                    "day-of-week",
                    1,
                    7,
                    List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
                    false);

    static final CronField YEARS = new CronField("year", 1970, 2199, List.of(), true);

    private static final Pattern PART =
            Pattern.compile(
                    "(?:(?<all>\\*)|(?<from>\\w+)(?:-(?<to>\\w+))?)(?:/(?<step>\\d{1,4}))?");

    /**
     * The values that a field means.
     *
     * @throws ExpressionException saying what is wrong with it
     */
    BitSet values(String text) {
        var values = new BitSet(most + 1);
        for (var part : text.split(",", -1)) {
            add(part, values);
        }
        return values;
    }

    private void add(String text, BitSet values) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            throw wrong(text);
        }
        boolean all = part.group("all") != null;
        int from = all ? least : value(part.group("from"));
        int to = to(part, from);
        if (from > to) {
            throw wrong(text);
        }
        for (int value = from; value <= to; value += step(part)) {
            values.set(value);
        }
    }

    /** A step without an end goes as far as the field does. */
    private int to(Matcher part, int from) {
        if (part.group("to") != null) {
            return value(part.group("to"));
        }
        return part.group("all") != null || part.group("step") != null ? most : from;
    }

    private int step(Matcher part) {
        if (part.group("step") == null) {
            return 1;
        }
        int step = Integer.parseInt(part.group("step"));
        if (!steps || step < 1 || step > most) {
            throw wrong(part.group());
        }
        return step;
    }

    /** A number or a name. */
    int value(String text) {
        int name = names.indexOf(text.toUpperCase(Locale.ROOT));
        int value = name < 0 ? number(text) : least + name;
        if (value < least || value > most) {
            throw wrong(text);
        }
        return value;
    }

    private int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw wrong(text);
        }
    }

    ExpressionException wrong(String text) {
        return new ExpressionException(
                "has %s in its %s, which takes values from %d to %d"
                        .formatted(text.isEmpty() ? "nothing" : text, name, least, most));
    }
}
