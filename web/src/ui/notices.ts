import { signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../api/answer.ts';

/** Something to tell that belongs to no place on the page. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly failure: Failure | undefined;
}

export class Notices {
  readonly #all = signal<readonly Notice[]>([]);
  #last = 0;

  get all(): ReadonlySignal<readonly Notice[]> {
    return this.#all;
  }

  tell(text: string, failure?: Failure): void {
    this.#all.value = [...this.#all.value, { id: ++this.#last, text, failure }];
  }

  dismiss(id: number): void {
    this.#all.value = this.#all.value.filter((notice) => notice.id !== id);
  }
}
