import { beforeEach, describe, expect, it } from 'vitest';
import { failed, success } from '../api/answer.ts';
import { item, Rail } from '../testing/rail.ts';
import type { ItemContent } from './item.ts';
import { ItemStore } from './item-store.ts';

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
