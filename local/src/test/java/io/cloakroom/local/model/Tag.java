package io.cloakroom.local.model;

/** A precondition that a client may send for an item of some version. */
enum Tag {
    NONE,
    CURRENT,
    STALE,
    ANY,
    WEAK,
    EITHER;

    /** Empty for none. */
    String header(long version) {
        return switch (this) {
            case NONE -> "";
            case CURRENT -> quoted(version);
            case STALE -> quoted(version + 7);
            case ANY -> "*";
            case WEAK -> "W/" + quoted(version);
            case EITHER -> quoted(version + 7) + ", " + quoted(version);
        };
    }

    /** As If-Match judges: by strong comparison (RFC 9110, 13.1.1). */
    boolean isMatch() {
        return this != STALE && this != WEAK;
    }

    /** As If-None-Match judges: by weak comparison (RFC 9110, 13.1.2). */
    boolean isKnown() {
        return this != NONE && this != STALE;
    }

    private static String quoted(long version) {
        return "\"" + version + "\"";
    }
}
