package io.cloakroom.authorizer.token;

/** What a text must be like to be handed on to the API. */
final class HandedOn {

    private HandedOn() {}

    /** The same text, if it has no control characters and is well-formed Unicode. */
    static String checked(String text, Refusal otherwise) {
        if (text.codePoints().anyMatch(HandedOn::isUnfit)) {
            throw new Refused(otherwise);
        }
        return text;
    }

    private static boolean isUnfit(int codePoint) {
        // A surrogate that codePoints() leaves alone has lost its other half.
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
