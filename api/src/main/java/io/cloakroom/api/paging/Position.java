package io.cloakroom.api.paging;

/** Where a page ended: sort value and id of an entry in an index. */
public record Position(String sortedBy, String id) {}
