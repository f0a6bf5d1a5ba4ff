package io.cloakroom.local.authorize;

import io.cloakroom.local.restapi.Wildcard;

import java.util.List;
import java.util.Locale;

/**
 * One statement of a policy.
 *
 * @param conditions all of which must be met
 */
record Statement(Effect effect, Choice actions, Choice resources, List<Condition> conditions) {
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

    boolean applies(RequestFacts facts) {
        return actions.covers(INVOKE)
                && resources.covers(facts.methodArn())
                && conditions.stream().allMatch(condition -> isMet(condition, facts));
    }

    /** A condition that cannot be judged counts as met by a Deny and as not met by an Allow. */
    private boolean isMet(Condition condition, RequestFacts facts) {
        return switch (condition.test(facts.keys())) {
            case MET -> true;
            case NOT_MET -> false;
            case UNKNOWN -> effect == Effect.DENY;
        };
    }
}
