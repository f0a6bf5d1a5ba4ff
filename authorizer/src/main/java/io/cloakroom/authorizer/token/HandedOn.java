package io.cloakroom.authorizer.token;

/** What a text must be like to be handed on to the API. */
final class HandedOn {

    private HandedOn() {}

    /** The same text, if it has no control characters and is well-formed Unicode. */
    static String checked(String text, Refusal otherwise) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isUnfit(text.codePointAt(i))) {
                throw new Refused(otherwise);
            }
        }
        return text;
    }

    private static boolean isUnfit(int codePoint) {
        // A surrogate that codePointAt() leaves alone has lost its other half.
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
