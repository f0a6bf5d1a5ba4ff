import { signal, type ReadonlySignal } from '@preact/signals';
import type { Answer, Failure } from '../api/answer.ts';
import type { Parcel, ParcelShelf } from './parcel.ts';

export type Create<T> = (body: string, key: string) => Promise<Answer<T>>;

/**
 * Items on their way to the API.
 *
 * They are kept until they have arrived, so that neither a lost connection nor a closed page loses what was typed. Each
 * is sent with its own idempotency key, in the order in which it was handed in.
 */
export class Outbox<T> {
  readonly #shelf: ParcelShelf;
  readonly #create: Create<T>;
  readonly #arrived: (item: T) => void;
  readonly #parcels = signal<readonly Parcel[]>([]);
  readonly #trouble = signal<Failure | undefined>(undefined);
  #sending: Promise<void> | undefined;

  /** @param arrived is told of each item that the API has made */
  constructor(shelf: ParcelShelf, create: Create<T>, arrived: (item: T) => void) {
    this.#shelf = shelf;
    this.#create = create;
    this.#arrived = arrived;
    this.#parcels.value = shelf.all();
  }

  get parcels(): ReadonlySignal<readonly Parcel[]> {
    return this.#parcels;
  }

  /** Why the parcels wait; undefined while nothing is in their way. */
  get trouble(): ReadonlySignal<Failure | undefined> {
    return this.#trouble;
  }

  async add(title: string, body: string): Promise<void> {
    const parcel = { key: crypto.randomUUID(), title, body, at: Date.now(), refusal: undefined };
    this.#shelf.put(parcel);
    this.#parcels.value = [...this.#parcels.value, parcel];
    return this.send();
  }

  discard(key: string): void {
    this.#shelf.remove(key);
    this.#parcels.value = this.#parcels.value.filter((parcel) => parcel.key !== key);
  }

  /** Sends a refused parcel once more as it is. */
  async retry(key: string): Promise<void> {
    this.#mark(key, undefined);
    return this.send();
  }

  /** Sends something else in a parcel's place, under a new key: the old one belongs to what was sent with it. */
  async change(key: string, title: string, body: string): Promise<void> {
    this.discard(key);
    return this.add(title, body);
  }

  /** Another tab has written to the storage, or removed from it. */
  storageChanged({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): void {
    const parcel = key === null || newValue !== null ? undefined : this.#shelf.keyOf(key);
    if (parcel !== undefined) {
      this.discard(parcel);
    }
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
        this.#mark(next.key, answer.failure);
      }
    }
  }

  #next(): Parcel | undefined {
    return this.#parcels.value.find((parcel) => parcel.refusal === undefined);
  }

  #mark(key: string, refusal: Failure | undefined): void {
    this.#parcels.value = this.#parcels.value.map((parcel) =>
      parcel.key === key ? { ...parcel, refusal } : parcel,
    );
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
