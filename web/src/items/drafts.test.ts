import { expect, it } from 'vitest';
import { ClosedStorage, MemoryStorage } from '../testing/memory-storage.ts';
import { Drafts } from './drafts.ts';
import type { Item } from './item.ts';

const TYPED = { title: 'Umbrella', data: '{"colour": "gre', expiresAt: '' };
const BASE: Item = {
  id: '4711',
  title: 'Umbrella',
  data: new Map(),
  expiresAt: null,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-02T00:00:00Z',
  version: 3,
};

it('outlives the page with the version that it was typed on', () => {
  const storage = new MemoryStorage();
  const before = new Drafts(storage, 'ada');
  before.keep('4711', TYPED);
  before.keepBase(BASE);

  const after = new Drafts(storage, 'ada');

  expect([after.read('4711'), after.readBase('4711')]).toEqual([TYPED, BASE]);
});

it('is nobody else’s', () => {
  const storage = new MemoryStorage();
  new Drafts(storage, 'ada').keep('new', TYPED);

  const graces = new Drafts(storage, 'grace');

  expect([graces.isKept('new'), graces.read('new')]).toEqual([false, undefined]);
});

it('leaves nothing behind once it is saved or given up', () => {
  const storage = new MemoryStorage();
  const drafts = new Drafts(storage, 'ada');
  drafts.keep('4711', TYPED);
  drafts.keepBase(BASE);

  drafts.forget('4711');

  expect(storage.length).toBe(0);
});

it('is not there when another version has written it', () => {
  const storage = new MemoryStorage();
  new Drafts(storage, 'ada').keep('new', TYPED);
  const entry = storage.key(0) ?? '';
  storage.setItem(entry, '{"words":"Umbrella"}');

  expect(new Drafts(storage, 'ada').read('new')).toBeUndefined();
});

it('stays on the page alone when the storage is closed', () => {
  const drafts = new Drafts(new ClosedStorage(), 'ada');

  drafts.keep('new', TYPED);

  expect(drafts.isKept('new')).toBe(false);
});
