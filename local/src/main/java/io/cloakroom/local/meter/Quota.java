package io.cloakroom.local.meter;

/**
 * How many requests a key may make in a period.
 *
 * @param limit requests in each period
 * @param offset from 0 to the period's greatest; see {@link QuotaCalendar}
 */
public record Quota(int limit, int offset, Period period) {
    /** By calendar, in UTC. */
    public enum Period {
        DAY(0),
        WEEK(6),
        MONTH(27);

        private final int greatestOffset;

        Period(int greatestOffset) {
            this.greatestOffset = greatestOffset;
        }

        /** The service takes none that is greater, as Terraform's AWS provider knows. */
        public int greatestOffset() {
            return greatestOffset;
        }
    }
}
