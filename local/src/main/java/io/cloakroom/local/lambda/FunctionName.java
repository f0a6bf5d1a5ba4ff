package io.cloakroom.local.lambda;

import java.util.Optional;

/**
 * What a function is called, by whom.
 *
 * @param logicalId in the template
 * @param name the physical name, which its environment and log show
 * @param arn without a version or alias
 * @param alias of the published version that callers invoke, if one is published
 */
public record FunctionName(String logicalId, String name, String arn, Optional<String> alias) {
    /** As callers name it: with its alias, if it has one. */
    public String qualifiedArn() {
        return alias.map(name -> arn + ":" + name).orElse(arn);
    }

    /** What its environment and its records show. */
    public String version() {
        return alias.isPresent() ? "1" : "$LATEST";
    }

    /** As records of calls name it, which never leave the version out. */
    public String versionedArn() {
        return arn + ":" + alias.orElse(version());
    }

    /** Whether an ARN means it, with a version or alias or without. */
    public boolean isNamedBy(String other) {
        return other.equals(arn) || other.startsWith(arn + ":");
    }
}
