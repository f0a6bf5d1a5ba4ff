package io.cloakroom.api.precondition;

import io.cloakroom.api.problem.ProblemException;
import io.micronaut.http.HttpStatus;

import org.jspecify.annotations.Nullable;

/** The conditions a client attached to its request. */
public record Preconditions(@Nullable EntityTags ifMatch, @Nullable EntityTags ifNoneMatch) {

    /** The strong tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses with 412 a change to a version that the client did not mean. */
    public void requireForChange(long version) {
        requireMatch(version);
        if (isKnown(version)) {
            throw failed();
        }
    }

    /** Refuses with 412 a read of a version that the client did not mean. */
    public void requireMatch(long version) {
        requireMatch(tag(version));
    }

    /** As {@link #requireMatch(long)}, by a tag; a weak one never matches. */
    public void requireMatch(String tag) {
        if (ifMatch != null && !ifMatch.matchesStrongly(tag)) {
            throw failed();
        }
    }

    /** The client has this version already. */
    public boolean isKnown(long version) {
        return isKnown(tag(version));
    }

    /** The client has what this tag, strong or weak, stands for. */
    public boolean isKnown(String tag) {
        return ifNoneMatch != null
                && ifNoneMatch.matchesWeakly(tag.startsWith("W/") ? tag.substring(2) : tag);
    }

    private static ProblemException failed() {
        return new ProblemException(
                HttpStatus.PRECONDITION_FAILED,
                "The version is not the one that the request asks for.");
    }
}
