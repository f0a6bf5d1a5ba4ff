import { beforeEach, describe, expect, it } from 'vitest';
import { item, Rail } from '../testing/rail.ts';
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

const NOBODY_TYPES = (): boolean => false;

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
