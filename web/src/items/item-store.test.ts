import { beforeEach, describe, expect, it } from 'vitest';
import { failed, success, type Answer, type Failure } from '../api/answer.ts';
import type { Item, ItemContent } from './item.ts';
import { ItemStore } from './item-store.ts';
import type { ItemPage } from './items-api.ts';

const PAGE_SIZE = 3;

/** An item that was handed in at some minute of an hour. */
function item(id: string, minute: number, more: Partial<Item> = {}): Item {
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
class Rail {
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

let rail: Rail;
let store: ItemStore;

beforeEach(() => {
  rail = new Rail();
  rail.items = [item('a', 1), item('b', 2), item('c', 3), item('d', 4), item('e', 5)];
  store = new ItemStore(rail);
});

function shown(): string {
  return store.items.value.map(({ id }) => id).join('');
}

const NOBODY_TYPES = (): boolean => false;

describe('the list', () => {
  it('grows page by page, newest first, until all are here', async () => {
    await store.loadMore();
    expect([shown(), store.complete.value]).toEqual(['edc', false]);

    await store.loadMore();
    expect([shown(), store.complete.value]).toEqual(['edcba', true]);

    await store.loadMore();
    expect(rail.lists).toBe(2);
  });

  it('asks for one page at a time', async () => {
    await Promise.all([store.loadMore(), store.loadMore()]);

    expect(rail.lists).toBe(1);
  });

  it('stays as it is when a page fails, and goes on from there', async () => {
    await store.loadMore();
    rail.next = { kind: 'unreachable' };
    await store.loadMore();
    expect([shown(), store.loading.value]).toEqual(['edc', { failure: { kind: 'unreachable' } }]);

    await store.loadMore();
    expect([shown(), store.loading.value]).toEqual(['edcba', 'idle']);
  });

  it('takes what was handed in meanwhile to its place', async () => {
    store.keep(item('f', 6));
    await store.loadMore();

    expect(shown()).toBe('fedc');
  });

  it('orders what came at the same time by its id', () => {
    ['y', 'x', 'z'].forEach((id) => store.keep(item(id, 7)));

    expect(shown()).toBe('zyx');
  });

  it('never goes back to an older version, for the index lags', async () => {
    store.keep(item('e', 5, { title: 'Newer', version: 2 }));
    await store.loadMore();

    expect(store.known('e')?.title).toBe('Newer');
  });

  it('hides what is about to be deleted, and shows it again', async () => {
    await store.loadMore();
    store.hide('d', true);
    expect(shown()).toBe('ec');

    store.hide('d', false);
    expect(shown()).toBe('edc');
  });
});

describe('looking again', () => {
  beforeEach(async () => store.loadMore());

  it('finds what was handed in and changed elsewhere', async () => {
    rail.put(item('f', 6));
    rail.put(item('d', 4, { title: 'Changed', version: 2 }));
    await store.refresh(NOBODY_TYPES);

    expect([shown(), store.known('d')?.title]).toEqual(['fedc', 'Changed']);
  });

  it('drops what was deleted elsewhere', async () => {
    rail.remove('d');
    await store.refresh(NOBODY_TYPES);

    expect(shown()).toBe('ecb');
  });

  it('keeps that into which somebody types', async () => {
    rail.remove('d');
    await store.refresh((id) => id === 'd');

    expect(shown()).toBe('edcb');
  });

  it('keeps what is newer than the page, for the index lags', async () => {
    store.keep(item('f', 6));
    await store.refresh(NOBODY_TYPES);

    expect(shown()).toBe('fedc');
  });

  it('keeps what is older than the page', async () => {
    await store.loadMore();
    rail.put(item('f', 6));
    await store.refresh(NOBODY_TYPES);

    expect(shown()).toBe('fedcba');
  });

  it('drops also the last when the page is the whole list', async () => {
    await store.loadMore();
    rail.items = [item('e', 5), item('d', 4)];
    await store.refresh(NOBODY_TYPES);

    expect(shown()).toBe('ed');
  });

  it('changes nothing when it fails', async () => {
    rail.remove('d');
    rail.next = { kind: 'unreachable' };
    await store.refresh(NOBODY_TYPES);

    expect([shown(), store.loading.value]).toEqual(['edc', 'idle']);
  });
});

it('does not look again before it has looked once', async () => {
  await store.refresh(NOBODY_TYPES);

  expect(rail.lists).toBe(0);
});

describe('one item', () => {
  it('is read although the list does not have it', async () => {
    expect(await store.read('a')).toEqual(success(item('a', 1)));
    expect(shown()).toBe('a');
  });

  it('is the known one when nothing has changed', async () => {
    await store.read('a');

    expect(await store.read('a')).toEqual(success(item('a', 1)));
  });

  it('that is gone goes from the list as well', async () => {
    await store.loadMore();
    rail.remove('d');

    expect(await store.read('d')).toEqual(failed({ kind: 'missing' }));
    expect(shown()).toBe('ec');
  });
});

describe('saving', () => {
  const first = item('a', 1);
  const parasol: ItemContent = { title: 'Parasol', data: new Map(), expiresAt: null };
  const brolly: ItemContent = { ...parasol, title: 'Brolly' };

  it('is remembered, newest first, with what was before', async () => {
    const saved = await store.save(first, parasol);
    expect(saved.ok).toBe(true);
    await store.save(saved.ok ? saved.value : first, brolly);

    expect(store.editsOf('a').map(({ before, after }) => [before.title, after.title])).toEqual([
      ['Parasol', 'Brolly'],
      ['Item a', 'Parasol'],
    ]);
    expect([store.editsOf('b'), store.known('a')?.version]).toEqual([[], 3]);
  });

  it('fails when somebody was faster, and is not remembered', async () => {
    rail.put(item('a', 1, { title: 'Theirs', version: 2 }));

    expect(await store.save(first, parasol)).toEqual(failed({ kind: 'changed' }));
    expect(store.editsOf('a')).toEqual([]);
  });

  it('has succeeded when it had arrived and only its answer was lost', async () => {
    rail.next = { kind: 'unreachable' };
    expect(await store.save(first, parasol)).toEqual(failed({ kind: 'unreachable' }));

    expect(await store.save(first, parasol)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(store.editsOf('a')).toHaveLength(1);
  });

  it('fails when the item is gone', async () => {
    rail.remove('a');

    expect(await store.save(first, parasol)).toEqual(failed({ kind: 'missing' }));
  });
});
