package io.cloakroom.api.paging;

import org.jspecify.annotations.Nullable;

/** An index as a list: entries in an order that nothing changes. */
public interface Listing<T> {

    /** What a cursor of this list is bound to. */
    CursorScope scope();

    /**
     * The next entries after a position (null: from the start), at most so many. There may be
     * fewer, even none, before the end.
     */
    Slice<T> slice(@Nullable Position after, int most);

    Position position(T entry);

    /** Bytes of an entry as JSON. */
    int size(T entry);
}
