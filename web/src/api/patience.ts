import { signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from './answer.ts';

export type Busy = Extract<Failure, { kind: 'busy' }>;

/** A request that waits for its next attempt. */
export interface Wait {
  readonly reason: string;
  /** Milliseconds of the epoch. */
  readonly until: number;
}

const MOST_ATTEMPTS = 4;
/** A quota may ask for a wait until next month; nobody sits before a page that long. */
const LONGEST_SECONDS = 60;

/** Decides whether, and waits until, a request is sent once more. */
export interface Waiting {
  /**
   * Waits before another attempt.
   *
   * @param attempt how often the request has been sent, from 1
   * @returns false when there shall be none
   */
  wait(failure: Busy, attempt: number): Promise<boolean>;
}

/** Waits as long as the API asks for, tells the page of it, and lets people end the wait. */
export class Patience implements Waiting {
  readonly #waits = signal<readonly Wait[]>([]);
  readonly #ends = new Set<() => void>();

  /** Everything that waits now. */
  get waits(): ReadonlySignal<readonly Wait[]> {
    return this.#waits;
  }

  async wait(failure: Busy, attempt: number): Promise<boolean> {
    const seconds = failure.seconds ?? 2 ** (attempt - 1);
    if (attempt >= MOST_ATTEMPTS || seconds > LONGEST_SECONDS) {
      return false;
    }
    // A server that says "at once" is given a moment all the same.
    const millis = Math.max(seconds * 1000, 250);
    const wait = { reason: failure.problem.title, until: Date.now() + millis };
    this.#waits.value = [...this.#waits.value, wait];
    try {
      return await this.#pause(millis);
    } finally {
      this.#waits.value = this.#waits.value.filter((other) => other !== wait);
    }
  }

  /** Ends every wait; the requests fail as busy. */
  stop(): void {
    this.#ends.forEach((end) => end());
  }

  async #pause(millis: number): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (again: boolean): void => {
        clearTimeout(timer);
        this.#ends.delete(stop);
        resolve(again);
      };
      const stop = (): void => end(false);
      const timer = setTimeout(() => end(true), millis);
      this.#ends.add(stop);
    });
  }
}
