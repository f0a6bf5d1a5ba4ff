package io.cloakroom.api.aws;

import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.Set;

/**
 * Why a transaction was cancelled: DynamoDB gives a reason for each of its writes (API reference,
 * "TransactWriteItems").
 */
final class Cancellation {

    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private Cancellation() {}

    static boolean isForACondition(TransactionCanceledException e) {
        return e.cancellationReasons().stream()
                .anyMatch(reason -> "ConditionalCheckFailed".equals(reason.code()));
    }

    /** Another attempt may get over it; one that failed a condition as well will fail it again. */
    static boolean mayPass(TransactionCanceledException e) {
        return !isForACondition(e)
                && e.cancellationReasons().stream()
                        .map(CancellationReason::code)
                        .anyMatch(PASSING::contains);
    }

    static boolean isTooLarge(TransactionCanceledException e) {
        return e.cancellationReasons().stream()
                .anyMatch(
                        reason ->
                                String.valueOf(reason.message())
                                        .contains("Item size has exceeded"));
    }
}
