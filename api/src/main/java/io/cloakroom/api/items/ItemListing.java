package io.cloakroom.api.items;

import io.cloakroom.api.json.JsonSize;
import io.cloakroom.api.paging.CursorScope;
import io.cloakroom.api.paging.Listing;
import io.cloakroom.api.paging.Order;
import io.cloakroom.api.paging.Position;
import io.cloakroom.api.paging.Slice;

import org.jspecify.annotations.Nullable;

/** One owner's items, by the time of their making. */
record ItemListing(ItemRepository items, String owner, Order order) implements Listing<Item> {

    @Override
    public CursorScope scope() {
        return new CursorScope(owner, ItemRepository.INDEX, order);
    }

    @Override
    public Slice<Item> slice(@Nullable Position after, int most) {
        return items.slice(new ItemQuery(owner, order, after, most));
    }

    @Override
    public Position position(Item item) {
        return item.position();
    }

    @Override
    public int size(Item item) {
        return JsonSize.of(item.content().json());
    }
}
