package io.cloakroom.api.items;

import io.cloakroom.api.paging.Order;
import io.cloakroom.api.paging.Position;

import org.jspecify.annotations.Nullable;

/** One query of the index: whose items, in which order, after which position, how many at most. */
record ItemQuery(String owner, Order order, @Nullable Position after, int most) {}
