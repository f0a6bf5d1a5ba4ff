package io.cloakroom.api.aws;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** A write's condition did not hold; nothing was written. */
public final class ConditionFailedException extends Exception {

    private final transient Map<String, AttributeValue> found;

    ConditionFailedException(Map<String, AttributeValue> found) {
        super("The condition did not hold", null, false, false);
        this.found = Map.copyOf(found);
    }

    /** What stands in the table, if the write asked for it; empty if nothing does. */
    public Map<String, AttributeValue> found() {
        return found;
    }
}
