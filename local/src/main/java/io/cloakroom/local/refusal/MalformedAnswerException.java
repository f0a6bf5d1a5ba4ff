package io.cloakroom.local.refusal;

/**
 * A function's answer breaks the form that the gateway demands; the message names the member at
 * fault and never its value. The phase that reads the answer turns it into its own refusal.
 */
public final class MalformedAnswerException extends RuntimeException {
    public MalformedAnswerException(String message) {
        super(message, null, false, false);
    }
}
