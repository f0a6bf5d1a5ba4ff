package io.cloakroom.authorizer;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The called method's ARN, as far as a policy needs it.
 *
 * @param stage everything up to and including the stage name
 */
record MethodArn(String stage) {
    /**
     * The path is the caller's text and may hold wildcards: it is recognised, and never kept (B3).
     */
    private static final Pattern FORM =
            Pattern.compile(
                    "(arn:aws[a-z-]*:execute-api:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9-]+/[A-Za-z0-9_-]+)"
                            + "/[A-Z]+(?:/.*)?",
                    Pattern.DOTALL);

    /** The ARN, or null if this is not one of a method. */
    static @Nullable MethodArn parse(String text) {
        Matcher arn = FORM.matcher(text);
        return arn.matches() ? new MethodArn(arn.group(1)) : null;
    }

    /** Every method and path of the stage: the gateway reuses the policy for all of them (B1). */
    String wholeStage() {
        return stage + "/*/*";
    }
}
