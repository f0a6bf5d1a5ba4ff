package io.cloakroom.local.authorize;

import io.cloakroom.local.authorize.Statement.Effect;

import java.util.List;

/** What an authorizer's policy says about a method: by default nobody may, and a Deny wins. */
record Policy(List<Statement> statements) {
    /** How a policy judges a method. */
    enum Verdict {
        ALLOWED,
        NOT_ALLOWED,
        DENIED
    }

    Verdict judge(RequestFacts facts) {
        if (any(Effect.DENY, facts)) {
            return Verdict.DENIED;
        }
        return any(Effect.ALLOW, facts) ? Verdict.ALLOWED : Verdict.NOT_ALLOWED;
    }

    private boolean any(Effect effect, RequestFacts facts) {
        return statements.stream().anyMatch(it -> it.effect() == effect && it.applies(facts));
    }
}
