package io.cloakroom.api.products;

import io.cloakroom.api.paging.PageRequest;

import org.jspecify.annotations.Nullable;

/** Which page of the catalogue a client asks for, of all products or of one category. */
record ProductsRequest(PageRequest page, @Nullable String category) {}
