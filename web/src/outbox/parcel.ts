import type { Failure } from '../api/answer.ts';
import type { Json } from '../json/json.ts';
import { Members } from '../json/members.ts';
import { parse } from '../json/reader.ts';
import { compact } from '../json/writer.ts';

/** An item that was handed in and has not arrived yet. */
export interface Parcel {
  /** Also its idempotency key: however often it is sent, one item is made of it. */
  readonly key: string;
  readonly title: string;
  /** The request's body. */
  readonly body: string;
  /** When it was handed in, in milliseconds of the epoch. */
  readonly at: number;
  /** Why it cannot be sent as it is; undefined while it can. */
  readonly refusal: Failure | undefined;
}

/**
 * The parcels of one person in local storage. Each has an entry of its own, so that two tabs do not overwrite each
 * other's.
 */
export class ParcelShelf {
  readonly #storage: Storage;
  readonly #prefix: string;

  constructor(storage: Storage, userId: string) {
    this.#storage = storage;
    this.#prefix = `cloakroom.outbox.${userId}.`;
  }

  /** In the order in which they were handed in. */
  all(): Parcel[] {
    const names = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '');
    return names
      .filter((name) => name.startsWith(this.#prefix))
      .flatMap((name) => read(name.slice(this.#prefix.length), this.#storage.getItem(name)))
      .sort((a, b) => a.at - b.at);
  }

  put({ key, title, body, at }: Parcel): void {
    const members: [string, Json][] = [
      ['title', title],
      ['body', body],
      ['at', at],
    ];
    try {
      this.#storage.setItem(this.#prefix + key, compact(new Map(members)));
    } catch {
      // The storage is full or closed to this page; the parcel is still in memory.
    }
  }

  remove(key: string): void {
    this.#storage.removeItem(this.#prefix + key);
  }

  /** The parcel whose entry has this name. */
  keyOf(name: string): string | undefined {
    return name.startsWith(this.#prefix) ? name.slice(this.#prefix.length) : undefined;
  }
}

/** What cannot be read any more was not written by this version, and cannot be sent either. */
function read(key: string, text: string | null): Parcel[] {
  try {
    const members = new Members(parse(text ?? ''));
    const at = members.integer('at');
    return [{ key, title: members.text('title'), body: members.text('body'), at, refusal: undefined }];
  } catch {
    return [];
  }
}
