import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { success, type Answer, type Failure } from '../api/answer.ts';
import { same } from '../json/json.ts';
import { contentJson, type Item, type ItemContent } from './item.ts';
import type { ItemPage, ItemsApi } from './items-api.ts';

/** A change that this page has made since it was loaded. */
export interface Edit {
  readonly at: number;
  readonly before: Item;
  readonly after: Item;
}

type Api = Pick<ItemsApi, 'list' | 'read' | 'replace'>;

export type Loading = 'idle' | 'loading' | { readonly failure: Failure };

/** The items that this page has seen, newest first, and what the API says of them. */
export class ItemStore {
  readonly #api: Api;
  readonly #items = signal<readonly Item[]>([]);
  readonly #leaving = signal<ReadonlySet<string>>(new Set());
  readonly #edits = signal<readonly Edit[]>([]);
  readonly #loading = signal<Loading>('idle');
  /** Undefined before the first page, null after the last. */
  readonly #cursor = signal<string | null | undefined>(undefined);

  /** Without those that are about to be deleted. */
  readonly items: ReadonlySignal<readonly Item[]> = computed(() =>
    this.#items.value.filter((item) => !this.#leaving.value.has(item.id)),
  );
  readonly complete: ReadonlySignal<boolean> = computed(() => this.#cursor.value === null);
  readonly started: ReadonlySignal<boolean> = computed(() => this.#cursor.value !== undefined);

  constructor(api: Api) {
    this.#api = api;
  }

  get loading(): ReadonlySignal<Loading> {
    return this.#loading;
  }

  /** Own changes of one item, newest first. */
  editsOf(id: string): readonly Edit[] {
    return this.#edits.value.filter((edit) => edit.after.id === id).toReversed();
  }

  known(id: string): Item | undefined {
    return this.#items.value.find((item) => item.id === id);
  }

  /** The next page, unless one is on its way or all are here. */
  async loadMore(): Promise<void> {
    if (this.#loading.peek() === 'loading' || this.#cursor.peek() === null) {
      return;
    }
    this.#loading.value = 'loading';
    const page = await this.#api.list(this.#cursor.peek() ?? null);
    if (page.ok) {
      this.#merge(page.value.items);
      this.#cursor.value = page.value.nextCursor;
      this.#loading.value = 'idle';
    } else {
      this.#loading.value = { failure: page.failure };
    }
  }

  /**
   * The newest page once more: what was handed in, changed or deleted elsewhere.
   *
   * @param isKept says which items stay although they are gone, because somebody is typing into them
   */
  async refresh(isKept: (id: string) => boolean): Promise<void> {
    const page = this.#cursor.peek() === undefined ? undefined : await this.#api.list(null);
    if (page?.ok === true) {
      this.#items.value = this.#items.peek().filter((item) => isKept(item.id) || !isGone(item, page.value));
      this.#merge(page.value.items);
    }
  }

  /** One item, from the API unless the version that is known is still the newest. */
  async read(id: string): Promise<Answer<Item>> {
    const known = this.known(id);
    const answer = await this.#api.read(id, known);
    if (!answer.ok) {
      if (answer.failure.kind === 'missing') {
        this.forget(id);
      }
      return answer;
    }
    const item = answer.value ?? known;
    if (item === undefined) {
      throw new Error('An answer without a body to a question without a version');
    }
    this.keep(item);
    return success(item);
  }

  /** Saves a change and remembers it; a change that arrived although its answer was lost counts as saved. */
  async save(before: Item, content: ItemContent): Promise<Answer<Item>> {
    const answer = await this.#api.replace(before, content);
    const saved =
      answer.ok || answer.failure.kind !== 'changed'
        ? answer
        : await this.#alreadySaved(before, content, answer);
    if (saved.ok) {
      this.keep(saved.value);
      this.#edits.value = [...this.#edits.value, { at: Date.now(), before, after: saved.value }];
    }
    return saved;
  }

  keep(item: Item): void {
    this.#merge([item]);
  }

  forget(id: string): void {
    this.#items.value = this.#items.value.filter((item) => item.id !== id);
  }

  /** Takes an item out of sight, or back into it. */
  hide(id: string, hidden: boolean): void {
    const leaving = new Set(this.#leaving.value);
    if (hidden) {
      leaving.add(id);
    } else {
      leaving.delete(id);
    }
    this.#leaving.value = leaving;
  }

  async #alreadySaved(before: Item, content: ItemContent, answer: Answer<Item>): Promise<Answer<Item>> {
    const now = await this.#api.read(before.id);
    return now.ok && now.value !== undefined && same(contentJson(now.value), contentJson(content))
      ? success(now.value)
      : answer;
  }

  /** What comes later wins only by its version: the index behind the list lags behind the items. */
  #merge(items: readonly Item[]): void {
    const all = new Map(this.#items.value.map((item) => [item.id, item]));
    for (const item of items) {
      const known = all.get(item.id);
      if (known === undefined || known.version < item.version) {
        all.set(item.id, item);
      }
    }
    this.#items.value = [...all.values()].sort(newestFirst);
  }
}

/**
 * True for what the page skips. Nothing can be said of what is newer than all of it, since the index behind the list
 * lags, nor of what is older.
 */
function isGone(item: Item, { items, nextCursor }: ItemPage): boolean {
  const [newest, oldest] = [items[0], items.at(-1)];
  return (
    newest !== undefined &&
    oldest !== undefined &&
    !items.some(({ id }) => id === item.id) &&
    newestFirst(newest, item) < 0 &&
    (nextCursor === null || newestFirst(item, oldest) < 0)
  );
}

function newestFirst(a: Item, b: Item): number {
  return a.createdAt === b.createdAt ? (a.id < b.id ? 1 : -1) : a.createdAt < b.createdAt ? 1 : -1;
}
