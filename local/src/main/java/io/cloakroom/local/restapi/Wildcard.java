package io.cloakroom.local.restapi;

/**
 * A pattern of a policy: {@code *} is any run of characters, slashes and colons included, {@code ?}
 * is exactly one (IAM user guide, "Resource").
 */
public record Wildcard(String pattern) {
    /**
     * Walks both texts once and, where they part, goes back to the last star: no more than pattern
     * times text, whatever the policy says.
     */
    public boolean matches(String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int starText = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                starText = t;
            } else if (p < pattern.length() && fits(pattern.charAt(p), text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++starText;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(left -> left == '*');
    }

    private static boolean fits(char expected, char actual) {
        return expected == '?' || expected == actual;
    }
}
