package io.cloakroom.local.model;

/** Something that happens: done to the real thing and to the model, and compared. */
sealed interface Step
        permits Create, Read, Change, Delete, Expire, Reap, Walk, TurnPage, BorrowCursor {
    void take(World world);
}
