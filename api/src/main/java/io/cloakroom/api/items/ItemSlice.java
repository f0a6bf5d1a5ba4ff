package io.cloakroom.api.items;

import io.cloakroom.api.paging.Position;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What one query found, and where it stopped; null at the end of the index. */
record ItemSlice(List<Item> items, @Nullable Position end) {}
