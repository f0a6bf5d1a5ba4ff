import { failed, success, type Answer, type Failure } from '../api/answer.ts';
import type { Item, ItemContent } from '../items/item.ts';
import type { ItemPage } from '../items/items-api.ts';

const PAGE_SIZE = 3;

/** An item that was handed in at some minute of an hour. */
export function item(id: string, minute: number, more: Partial<Item> = {}): Item {
  const time = `2026-06-01T12:${String(minute).padStart(2, '0')}:00.000000Z`;
  return {
    id,
    title: `Item ${id}`,
    data: new Map(),
    expiresAt: null,
    createdAt: time,
    updatedAt: time,
    version: 1,
    ...more,
  };
}

/** The API over a list in memory, with whatever failure it is told to answer next. */
export class Rail {
  items: Item[] = [];
  next: Failure | undefined;
  lists = 0;

  async list(cursor: string | null): Promise<Answer<ItemPage>> {
    this.lists++;
    const sorted = this.items.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    const end = Number(cursor) + PAGE_SIZE;
    const page = {
      items: sorted.slice(Number(cursor), end),
      nextCursor: end < sorted.length ? String(end) : null,
    };
    return this.#answer(page);
  }

  async read(id: string, known?: Item): Promise<Answer<Item | undefined>> {
    const found = this.items.find((candidate) => candidate.id === id);
    if (found === undefined) {
      return Promise.resolve(failed({ kind: 'missing' }));
    }
    return this.#answer(known?.version === found.version ? undefined : found);
  }

  async replace(before: Item, content: ItemContent): Promise<Answer<Item>> {
    const found = this.items.find(({ id }) => id === before.id);
    if (found?.version !== before.version) {
      return Promise.resolve(failed({ kind: found === undefined ? 'missing' : 'changed' }));
    }
    const { title, data, expiresAt } = content;
    const saved = { ...found, title, data, expiresAt, version: found.version + 1 };
    this.put(saved);
    return this.#answer(saved);
  }

  put(changed: Item): void {
    this.items = [...this.items.filter(({ id }) => id !== changed.id), changed];
  }

  remove(id: string): void {
    this.items = this.items.filter((candidate) => candidate.id !== id);
  }

  /** What was done is done, also when the answer is a failure. */
  async #answer<T>(value: T): Promise<Answer<T>> {
    const { next } = this;
    this.next = undefined;
    return Promise.resolve(next === undefined ? success(value) : failed(next));
  }
}
