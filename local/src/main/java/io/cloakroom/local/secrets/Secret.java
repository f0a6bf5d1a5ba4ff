package io.cloakroom.local.secrets;

import java.time.Instant;

/** A secret as a client sees it, with the one version it has. */
record Secret(String arn, String name, String text, String version, Instant created) {
    private static final int SUFFIX = "-XXXXXX".length();

    /** By name, by ARN, or by ARN without the six characters that AWS adds. */
    boolean isNamed(String id) {
        return id.equals(name)
                || id.equals(arn)
                || id.equals(arn.substring(0, arn.length() - SUFFIX));
    }

    /** A secret is not for logs. */
    @Override
    public String toString() {
        return "Secret[name=" + name + "]";
    }
}
