import type { Client } from '../api/client.ts';
import { Drafts } from '../items/drafts.ts';
import { ItemsApi } from '../items/items-api.ts';
import { ItemStore } from '../items/item-store.ts';
import type { Item } from '../items/item.ts';
import { Removals } from '../items/removals.ts';
import { Outbox } from '../outbox/outbox.ts';
import { ParcelShelf } from '../outbox/parcel.ts';
import type { Notices } from '../ui/notices.ts';

/** Everything of one signed-in person; nothing of it is ever shown to another. */
export interface Desk {
  readonly drafts: Drafts;
  readonly items: ItemStore;
  readonly outbox: Outbox<Item>;
  readonly removals: Removals;
}

export function deskOf(userId: string, client: Client, notices: Notices): Desk {
  const api = new ItemsApi(client);
  const items = new ItemStore(api);
  return {
    drafts: new Drafts(sessionStorage, userId),
    items,
    outbox: new Outbox(
      new ParcelShelf(localStorage, userId),
      async (body, key) => api.create(body, key),
      (item) => items.keep(item),
    ),
    removals: new Removals(api, items, (item, failure) =>
      notices.tell(`“${item.title}” is still here.`, failure),
    ),
  };
}
