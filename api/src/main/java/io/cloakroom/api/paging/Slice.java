package io.cloakroom.api.paging;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What one look into an index found, and where it stopped; null at the end of the index. */
public record Slice<T>(List<T> entries, @Nullable Position end) {

    public Slice {
        entries = List.copyOf(entries);
    }
}
