package io.cloakroom.api.json;

/** Which texts are accepted; they are kept code point for code point. */
public final class Texts {

    private Texts() {}

    /** Whether a text has 1 to so many code points, not all of them blank. */
    public static boolean fits(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                && !text.codePoints().allMatch(Texts::isBlank);
    }

    /** What is white space in ECMA-262, and so in the patterns of the API's description. */
    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == 0xFEFF;
    }

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
