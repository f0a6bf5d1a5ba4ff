package io.cloakroom.api.problem;

/** Sentences that more than one place says, so that a client cannot tell those places apart. */
public final class Problems {

    public static final String NOTHING_HERE = "There is nothing at this address.";
    public static final String OUR_FAULT =
            "The fault is on our side. The request id helps us to find it.";

    private Problems() {}
}
