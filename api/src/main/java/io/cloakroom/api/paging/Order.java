package io.cloakroom.api.paging;

/** Direction of a list. */
public enum Order {
    /** Oldest first. */
    ASC,
    /** Newest first. */
    DESC
}
