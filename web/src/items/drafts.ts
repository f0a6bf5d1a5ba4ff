import type { Json } from '../json/json.ts';
import { Members } from '../json/members.ts';
import { parse } from '../json/reader.ts';
import { compact } from '../json/writer.ts';
import { itemJson, itemOf, type Item } from './item.ts';
import type { ItemDraft } from './item-draft.ts';

/**
 * What one person has typed and not saved, kept in session storage: a reload or a way round by the sign-in loses nothing,
 * and whoever signs in next in the same tab sees nothing of it.
 *
 * A place names a form: `new`, an item's id, or the key of what waits to be handed in.
 */
export class Drafts {
  readonly #storage: Storage;
  readonly #prefix: string;

  constructor(storage: Storage, userId: string) {
    this.#storage = storage;
    this.#prefix = `cloakroom.draft.${userId}.`;
  }

  /** True when something was typed there and neither saved nor given up. */
  isKept(place: string): boolean {
    return this.#storage.getItem(this.#prefix + place) !== null;
  }

  read(place: string): ItemDraft | undefined {
    return this.#restored(place, (json) => {
      const draft = new Members(json);
      return { title: draft.text('title'), data: draft.text('data'), expiresAt: draft.text('expiresAt') };
    });
  }

  keep(place: string, draft: ItemDraft): void {
    this.#put(place, new Map<string, Json>(Object.entries(draft)));
  }

  /** The version that somebody has begun to edit. */
  readBase(id: string): Item | undefined {
    return this.isKept(id) ? this.#restored(basePlace(id), itemOf) : undefined;
  }

  keepBase(item: Item): void {
    this.#put(basePlace(item.id), itemJson(item));
  }

  forget(place: string): void {
    this.#storage.removeItem(this.#prefix + place);
    this.#storage.removeItem(this.#prefix + basePlace(place));
  }

  #put(place: string, json: Json): void {
    try {
      this.#storage.setItem(this.#prefix + place, compact(json));
    } catch {
      // The storage is full or closed to this page; what was typed is still on it.
    }
  }

  /** What cannot be read any more was not written by this version. */
  #restored<T>(place: string, read: (json: Json) => T): T | undefined {
    const text = this.#storage.getItem(this.#prefix + place);
    try {
      return text === null ? undefined : read(parse(text));
    } catch {
      return undefined;
    }
  }
}

function basePlace(id: string): string {
  return `${id}.base`;
}
