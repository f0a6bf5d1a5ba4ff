package io.cloakroom.local.meter;

import io.cloakroom.local.restapi.Throttle;

import java.time.DayOfWeek;

/**
 * Where the documentation is silent or contradicts itself, one switch for each question.
 *
 * @param account what all requests of an account share in a Region; {@link Throttle#NONE} is
 *     nothing. The developer guide's quotas: 10,000 requests a second, bursts of 5,000. A limit
 *     that a plan or a stage leaves out is taken from here too
 * @param keyBeforeAuthorizer whether a request without a good key in its header is refused before
 *     the authorizer is asked. The execution log checks the usage plan after the authorizer
 *     (Knowledge Center, "Find API Gateway REST API errors in CloudWatch logs"), and with neither
 *     token nor key the answer was 401 (integration tests of AWS's SAM transform); a good token
 *     without a key was never recorded
 * @param planLimitsMethodsToo whether a request to a method with a limit of its own in the plan
 *     also takes from the plan's. "Per-client or per-method" in the guide's order of throttling can
 *     be read either way
 * @param quotaFirst whether a request over both rate and quota is told of the quota. Never recorded
 * @param calendar weeks were never recorded. The API reference says that the offset is subtracted
 *     from the first period's limit; that it may be 0 to 6 in a week and 0 to 27 in a month
 *     (Terraform's AWS provider checks so) suggests days
 */
record MeterRules(
        Throttle account,
        boolean keyBeforeAuthorizer,
        boolean planLimitsMethodsToo,
        boolean quotaFirst,
        QuotaCalendar calendar) {
    static final MeterRules ASSUMED =
            new MeterRules(
                    Throttle.of(10_000, 5_000),
                    false,
                    true,
                    false,
                    new QuotaCalendar(DayOfWeek.MONDAY, QuotaCalendar.Offset.REQUESTS));
}
