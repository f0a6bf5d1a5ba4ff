package io.cloakroom.local.authorize;

import io.cloakroom.local.restapi.Wildcard;

import java.util.List;
import java.util.Locale;

/**
 * One statement of a policy.
 *
 * @param conditional whether it has a Condition, none of which can be judged here
 */
record Statement(Effect effect, Choice actions, Choice resources, boolean conditional) {
    private static final String INVOKE = "execute-api:invoke";

    /** What a statement does to what it covers. */
    enum Effect {
        ALLOW,
        DENY
    }

    /** A list of patterns of which one must match, or, inverted, none may. */
    record Choice(List<Wildcard> patterns, boolean inverted) {
        boolean covers(String text) {
            return inverted != patterns.stream().anyMatch(pattern -> pattern.matches(text));
        }

        /** Names of actions have no case (IAM user guide, "Action"). */
        Choice withoutCase() {
            return new Choice(
                    patterns.stream()
                            .map(it -> new Wildcard(it.pattern().toLowerCase(Locale.ROOT)))
                            .toList(),
                    inverted);
        }
    }

    Statement {
        actions = actions.withoutCase();
    }

    /** A condition that cannot be judged counts as met by a Deny and as not met by an Allow. */
    boolean applies(String methodArn) {
        boolean conditionMet = !conditional || effect == Effect.DENY;
        return conditionMet && actions.covers(INVOKE) && resources.covers(methodArn);
    }
}
