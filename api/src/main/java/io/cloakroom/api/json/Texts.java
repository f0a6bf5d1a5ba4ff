package io.cloakroom.api.json;

/** Which texts are kept code point for code point. */
final class Texts {

    private Texts() {}

    static boolean keepable(String text) {
        return text.codePoints().allMatch(Texts::keepable);
    }

    /**
     * A code point that is still a surrogate has lost its other half, and UTF-8 has no form for it.
     */
    private static boolean keepable(int codePoint) {
        if (Character.isISOControl(codePoint)) {
            return codePoint == '\t' || codePoint == '\n';
        }
        return codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
    }
}
