package io.cloakroom.api.description;

import java.util.List;

/** One method of one path, and which proofs of identity it asks for. */
public record Operation(String method, String path, List<String> security)
        implements Comparable<Operation> {

    @Override
    public int compareTo(Operation other) {
        return toString().compareTo(other.toString());
    }
}
