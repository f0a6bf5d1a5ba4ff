import { signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../api/answer.ts';
import type { Item } from './item.ts';
import type { ItemsApi } from './items-api.ts';
import type { ItemStore } from './item-store.ts';

/** Long enough to read, to think, and to reach the button by keyboard. */
const UNDO_MS = 8_000;

/** Deletes items after a while in which one can change one's mind. */
export class Removals {
  readonly #api: ItemsApi;
  readonly #store: ItemStore;
  readonly #failed: (item: Item, failure: Failure) => void;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #pending = signal<readonly Item[]>([]);

  constructor(api: ItemsApi, store: ItemStore, failed: (item: Item, failure: Failure) => void) {
    this.#api = api;
    this.#store = store;
    this.#failed = failed;
  }

  /** Out of sight, and not yet deleted. */
  get pending(): ReadonlySignal<readonly Item[]> {
    return this.#pending;
  }

  remove(item: Item): void {
    this.#store.hide(item.id, true);
    this.#pending.value = [...this.#pending.value, item];
    this.resume(item.id);
  }

  undo(item: Item): void {
    this.#settle(item);
    this.#store.hide(item.id, false);
  }

  /** Stops the clock while somebody looks at the button. */
  pause(id: string): void {
    clearTimeout(this.#timers.get(id));
  }

  resume(id: string): void {
    this.pause(id);
    this.#timers.set(
      id,
      setTimeout(() => void this.#delete(id, false), UNDO_MS),
    );
  }

  /** Deletes everything now: the page is about to go. */
  async finish(): Promise<void> {
    await Promise.all(this.#pending.value.map(async ({ id }) => this.#delete(id, true)));
  }

  async #delete(id: string, keepalive: boolean): Promise<void> {
    const item = this.#pending.value.find((pending) => pending.id === id);
    if (item === undefined) {
      return;
    }
    this.#settle(item);
    const answer = await this.#api.remove(item, keepalive);
    // Gone already is gone.
    if (answer.ok || answer.failure.kind === 'missing') {
      this.#store.forget(id);
    } else {
      this.#failed(item, answer.failure);
    }
    this.#store.hide(id, false);
  }

  #settle(item: Item): void {
    this.pause(item.id);
    this.#timers.delete(item.id);
    this.#pending.value = this.#pending.value.filter((pending) => pending.id !== item.id);
  }
}
