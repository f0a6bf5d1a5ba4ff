package io.cloakroom.api.aws;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.Map;

/** A write's condition did not hold; this attempt wrote nothing. */
public final class ConditionFailedException extends Exception {

    private final transient Map<String, AttributeValue> found;
    private final boolean isFirstAttempt;

    ConditionFailedException(ConditionalCheckFailedException e) {
        super("The condition did not hold", null, false, false);
        this.found = Map.copyOf(e.item());
        this.isFirstAttempt = Integer.valueOf(1).equals(e.numAttempts());
    }

    /** A write of several items, none of which was written. */
    ConditionFailedException(TransactionCanceledException e) {
        super("A condition did not hold", null, false, false);
        this.found = Map.of();
        this.isFirstAttempt = Integer.valueOf(1).equals(e.numAttempts());
    }

    /** What stands in the table, if the write asked for it; empty if nothing does. */
    public Map<String, AttributeValue> found() {
        return found;
    }

    /**
     * Whether this was the only attempt. An earlier one, whose answer got lost, may have done the
     * write: then it is our own doing that the condition no longer holds.
     */
    public boolean isFirstAttempt() {
        return isFirstAttempt;
    }
}
