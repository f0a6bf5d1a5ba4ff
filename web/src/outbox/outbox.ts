import { signal, type ReadonlySignal } from '@preact/signals';
import type { Answer, Failure } from '../api/answer.ts';
import { isObject, type Json } from '../json/json.ts';
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
  /** Why it cannot be sent as it is; undefined while it can. */
  readonly refusal: Failure | undefined;
}

export type Create<T> = (body: string, key: string) => Promise<Answer<T>>;

/**
 * Items on their way to the API.
 *
 * They are kept in local storage until they have arrived, so that neither a lost connection nor a closed page loses what
 * was typed. Each is sent with its own idempotency key, in the order in which it was handed in.
 */
export class Outbox<T> {
  readonly #storage: Storage;
  readonly #name: string;
  readonly #create: Create<T>;
  readonly #arrived: (item: T) => void;
  readonly #parcels = signal<readonly Parcel[]>([]);
  readonly #trouble = signal<Failure | undefined>(undefined);
  #sending: Promise<void> | undefined;

  /**
   * @param name of the entry in the storage, one for each user
   * @param arrived is told of each item that the API has made
   */
  constructor(storage: Storage, name: string, create: Create<T>, arrived: (item: T) => void) {
    this.#storage = storage;
    this.#name = name;
    this.#create = create;
    this.#arrived = arrived;
    this.#parcels.value = read(storage.getItem(name));
  }

  get parcels(): ReadonlySignal<readonly Parcel[]> {
    return this.#parcels;
  }

  /** Why the parcels wait; undefined while nothing is in their way. */
  get trouble(): ReadonlySignal<Failure | undefined> {
    return this.#trouble;
  }

  async add(title: string, body: string): Promise<void> {
    this.#put([...this.#parcels.value, { key: crypto.randomUUID(), title, body, refusal: undefined }]);
    return this.send();
  }

  discard(key: string): void {
    this.#put(this.#parcels.value.filter((parcel) => parcel.key !== key));
  }

  /** Sends what waits; calling it again meanwhile is harmless. */
  async send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const answer = await this.#create(next.body, next.key);
      this.#trouble.value = answer.ok ? undefined : passing(answer.failure);
      if (answer.ok) {
        this.#arrived(answer.value);
        this.discard(next.key);
      } else if (this.#trouble.value !== undefined) {
        return;
      } else {
        this.#refuse(next.key, answer.failure);
      }
    }
  }

  #next(): Parcel | undefined {
    return this.#parcels.value.find((parcel) => parcel.refusal === undefined);
  }

  #refuse(key: string, refusal: Failure): void {
    this.#put(this.#parcels.value.map((parcel) => (parcel.key === key ? { ...parcel, refusal } : parcel)));
  }

  #put(parcels: readonly Parcel[]): void {
    this.#parcels.value = parcels;
    try {
      write(this.#storage, this.#name, parcels);
    } catch {
      // The storage is full or closed to this page; the parcels are still in memory.
    }
  }
}

/** A failure that has nothing to do with what was sent: the same may succeed later. */
function passing(failure: Failure): Failure | undefined {
  switch (failure.kind) {
    case 'unreachable':
    case 'busy':
    case 'in-use':
    case 'signed-out':
      return failure;
    case 'forbidden':
    case 'missing':
    case 'changed':
    case 'too-large':
    case 'invalid':
    case 'unexpected':
      return undefined;
  }
}

function write(storage: Storage, name: string, parcels: readonly Parcel[]): void {
  if (parcels.length === 0) {
    storage.removeItem(name);
    return;
  }
  const list = parcels.map(
    ({ key, title, body }) =>
      new Map<string, Json>([
        ['key', key],
        ['title', title],
        ['body', body],
      ]),
  );
  storage.setItem(name, compact(list));
}

/** What cannot be read any more was not written by this version, and cannot be sent either. */
function read(text: string | null): Parcel[] {
  try {
    const list = new Members(new Map([['parcels', parse(text ?? '[]')]]));
    return list.list('parcels', parcel);
  } catch {
    return [];
  }
}

function parcel(value: Json): Parcel {
  const members = new Members(isObject(value) ? value : undefined);
  return {
    key: members.text('key'),
    title: members.text('title'),
    body: members.text('body'),
    refusal: undefined,
  };
}
