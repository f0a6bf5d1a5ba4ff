import { signal, type ReadonlySignal } from '@preact/signals';

const RETRY_MS = 10_000;

/** Whether the browser believes that it has a network, and moments at which trying again makes sense. */
export class Connection {
  readonly #online = signal(navigator.onLine);

  constructor() {
    addEventListener('online', () => (this.#online.value = true));
    addEventListener('offline', () => (this.#online.value = false));
  }

  get online(): ReadonlySignal<boolean> {
    return this.#online;
  }

  /** Calls back when the network returns, when the page is looked at again, and now and then. */
  onChance(callback: () => void): void {
    this.onReturn(callback);
    setInterval(() => {
      if (navigator.onLine && document.visibilityState === 'visible') {
        callback();
      }
    }, RETRY_MS);
  }

  /**
   * Calls back when the network returns, and when the page is looked at again.
   *
   * @returns ends it
   */
  onReturn(callback: () => void): () => void {
    const looked = (): void => {
      if (document.visibilityState === 'visible') {
        callback();
      }
    };
    addEventListener('online', callback);
    document.addEventListener('visibilitychange', looked);
    return () => {
      removeEventListener('online', callback);
      document.removeEventListener('visibilitychange', looked);
    };
  }
}
