package io.cloakroom.local.schedule;

/** An expression is none that EventBridge knows. */
public final class ExpressionException extends RuntimeException {
    private final String predicate;

    ExpressionException(String predicate) {
        super(predicate);
        this.predicate = predicate;
    }

    /** What follows the expression's name: {@code must be rate(…) or cron(…)}. */
    public String predicate() {
        return predicate;
    }
}
