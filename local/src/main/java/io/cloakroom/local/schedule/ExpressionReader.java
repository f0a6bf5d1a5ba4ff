package io.cloakroom.local.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the expressions of rules and of the Scheduler, which knows more. */
public final class ExpressionReader {
    private static final Pattern FORM = Pattern.compile("(?<kind>rate|cron|at)\\((?<rest>.*)\\)");
    private static final Pattern RATE =
            Pattern.compile("\\s*(?<value>[1-9]\\d{0,8})\\s+(?<unit>minute|hour|day)(?<s>s?)\\s*");

    private final boolean scheduler;
    private final ZoneId zone;

    private ExpressionReader(boolean scheduler, ZoneId zone) {
        this.scheduler = scheduler;
        this.zone = zone;
    }

    /** Of a rule, which knows UTC only. */
    public static ExpressionReader rule() {
        return new ExpressionReader(false, ZoneOffset.UTC);
    }

    /** Of the Scheduler. */
    public static ExpressionReader scheduler(ZoneId zone) {
        return new ExpressionReader(true, zone);
    }

    /**
     * Reads one.
     *
     * @throws ExpressionException saying what is wrong with it
     */
    public ScheduleExpression read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || (form.group("kind").equals("at") && !scheduler)) {
            throw new ExpressionException(
                    scheduler ? "must be rate(…), cron(…) or at(…)" : "must be rate(…) or cron(…)");
        }
        var rest = form.group("rest");
        return switch (form.group("kind")) {
            case "rate" -> rate(rest);
            case "cron" -> new ScheduleExpression.Cron(CronExpression.parse(rest), zone);
            default -> new ScheduleExpression.At(once(rest));
        };
    }

    private ScheduleExpression rate(String text) {
        Matcher rate = RATE.matcher(text);
        if (!rate.matches() || !isNumberRight(rate)) {
            throw new ExpressionException(
                    "must have a whole number from 1 and a unit: rate(1 minute), rate(12 hours),"
                            + " rate(7 days)");
        }
        long value = Long.parseLong(rate.group("value"));
        var period =
                switch (rate.group("unit")) {
                    case "minute" -> Duration.ofMinutes(value);
                    case "hour" -> Duration.ofHours(value);
                    default -> Duration.ofDays(value);
                };
        return new ScheduleExpression.Rate(period, scheduler);
    }

    /** A rule wants the singular for one and the plural for more. */
    private boolean isNumberRight(Matcher rate) {
        boolean one = rate.group("value").equals("1");
        return scheduler || one == rate.group("s").isEmpty();
    }

    /**
     * In the hour that a change of clocks repeats it is the first; in the one left out, after it.
     */
    private Instant once(String text) {
        try {
            return LocalDateTime.parse(text.strip()).atZone(zone).toInstant();
        } catch (DateTimeException _) {
            throw new ExpressionException("must have a time such as at(2030-01-31T08:30:00)");
        }
    }
}
