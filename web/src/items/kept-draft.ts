import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { Json } from '../json/json.ts';
import { Members } from '../json/members.ts';
import { parse } from '../json/reader.ts';
import { compact } from '../json/writer.ts';
import { itemJson, itemOf, type Item } from './item.ts';
import type { ItemDraft } from './item-draft.ts';

export interface KeptDraft {
  readonly value: ReadonlySignal<ItemDraft>;
  /** Takes what was typed, and keeps it. */
  change(part: Partial<ItemDraft>): void;
  /** Forgets it: it was saved, or given up. */
  clear(): void;
}

/**
 * What is typed into a form, kept in session storage: a reload or a way round by the sign-in loses nothing.
 *
 * @param place names the form: `new`, or an item's id
 */
export function useKeptDraft(place: string, initial: ItemDraft): KeptDraft {
  const value = useSignal(restored(place) ?? initial);
  return {
    value,
    change: (part) => {
      value.value = { ...value.value, ...part };
      keep(place, value.value);
    },
    clear: () => {
      sessionStorage.removeItem(entry(place));
      sessionStorage.removeItem(baseEntry(place));
      value.value = initial;
    },
  };
}

/** True when something was typed there and neither saved nor given up. */
export function isKept(place: string): boolean {
  return sessionStorage.getItem(entry(place)) !== null;
}

function entry(place: string): string {
  return `cloakroom.draft.${place}`;
}

function keep(place: string, draft: ItemDraft): void {
  const members = new Map<string, Json>(Object.entries(draft));
  try {
    sessionStorage.setItem(entry(place), compact(members));
  } catch {
    // The storage is full or closed to this page; what was typed is still on it.
  }
}

function restored(place: string): ItemDraft | undefined {
  const text = sessionStorage.getItem(entry(place));
  if (text === null) {
    return undefined;
  }
  try {
    const draft = new Members(parse(text));
    return { title: draft.text('title'), data: draft.text('data'), expiresAt: draft.text('expiresAt') };
  } catch {
    return undefined;
  }
}

/** The version that somebody has begun to edit. */
export function keptBase(id: string): Item | undefined {
  const text = isKept(id) ? sessionStorage.getItem(baseEntry(id)) : null;
  try {
    return text === null ? undefined : itemOf(parse(text));
  } catch {
    return undefined;
  }
}

export function keepBase(item: Item): void {
  try {
    sessionStorage.setItem(baseEntry(item.id), compact(itemJson(item)));
  } catch {
    // As above.
  }
}

function baseEntry(id: string): string {
  return `cloakroom.base.${id}`;
}
