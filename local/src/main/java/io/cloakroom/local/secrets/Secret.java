package io.cloakroom.local.secrets;

import java.util.Optional;
import java.util.stream.Stream;

/** A secret as a client sees it, with the two versions that have a label. */
record Secret(String arn, String name, SecretVersion current, Optional<SecretVersion> previous) {
    static final String CURRENT = "AWSCURRENT";
    private static final String PREVIOUS = "AWSPREVIOUS";
    private static final int SUFFIX = "-XXXXXX".length();

    Secret(String arn, String name, SecretVersion only) {
        this(arn, name, only, Optional.empty());
    }

    /** By name, by ARN, or by ARN without the six characters that AWS adds. */
    boolean isNamed(String id) {
        return id.equals(name)
                || id.equals(arn)
                || id.equals(arn.substring(0, arn.length() - SUFFIX));
    }

    /** The version with this staging label. */
    Optional<SecretVersion> staged(String label) {
        return switch (label) {
            case CURRENT -> Optional.of(current);
            case PREVIOUS -> previous;
            default -> Optional.empty();
        };
    }

    /** The version with this id. */
    Optional<SecretVersion> version(String id) {
        return versions().filter(version -> version.id().equals(id)).findFirst();
    }

    String label(SecretVersion version) {
        return version.equals(current) ? CURRENT : PREVIOUS;
    }

    /** With a new current version; what was current becomes the previous one. */
    Secret rotated(SecretVersion next) {
        return new Secret(arn, name, next, Optional.of(current));
    }

    private Stream<SecretVersion> versions() {
        return Stream.concat(Stream.of(current), previous.stream());
    }

    /** But for its version. */
    boolean isSameAs(Secret other) {
        return arn.equals(other.arn)
                && name.equals(other.name)
                && current.text().equals(other.current.text());
    }
}
