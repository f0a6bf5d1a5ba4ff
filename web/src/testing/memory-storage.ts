/** A browser's storage without a browser. */
export class MemoryStorage implements Storage {
  readonly #entries = new Map<string, string>();

  get length(): number {
    return this.#entries.size;
  }

  clear(): void {
    this.#entries.clear();
  }

  getItem(name: string): string | null {
    return this.#entries.get(name) ?? null;
  }

  key(index: number): string | null {
    return [...this.#entries.keys()][index] ?? null;
  }

  removeItem(name: string): void {
    this.#entries.delete(name);
  }

  setItem(name: string, value: string): void {
    this.#entries.set(name, value);
  }
}

/** One that is full, or closed to the page. */
export class ClosedStorage extends MemoryStorage {
  override setItem(): void {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  }
}
