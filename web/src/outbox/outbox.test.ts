import { beforeEach, describe, expect, it } from 'vitest';
import { failed, success, type Answer, type Failure } from '../api/answer.ts';
import { Outbox } from './outbox.ts';

/** An API that makes one item for each key, and answers as it is told. */
class Shelf {
  readonly made = new Map<string, string>();
  failures: Failure[] = [];
  calls = 0;

  readonly create = async (body: string, key: string): Promise<Answer<string>> => {
    this.calls++;
    const failure = this.failures.shift();
    if (failure !== undefined) {
      return Promise.resolve(failed(failure));
    }
    this.made.set(key, body);
    return Promise.resolve(success(body));
  };
}

class MemoryStorage implements Storage {
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

const storage = new MemoryStorage();
const arrived: string[] = [];

beforeEach(() => {
  storage.clear();
  arrived.length = 0;
});

function outbox(shelf: Shelf): Outbox<string> {
  return new Outbox(storage, 'outbox.ada', shelf.create, (item) => arrived.push(item));
}

describe('a parcel', () => {
  it('that arrives leaves nothing behind', async () => {
    const shelf = new Shelf();
    const box = outbox(shelf);
    await box.add('Umbrella', '{"title":"Umbrella"}');

    expect(arrived).toEqual(['{"title":"Umbrella"}']);
    expect(box.parcels.value).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it('waits without a connection, and outlives the page with its key', async () => {
    const shelf = new Shelf();
    shelf.failures = [{ kind: 'unreachable' }];
    const before = outbox(shelf);
    await before.add('Umbrella', 'one');
    const key = before.parcels.value[0]?.key;

    const after = outbox(shelf);
    await after.send();

    expect([...shelf.made]).toEqual([[key, 'one']]);
    expect(after.parcels.value).toEqual([]);
  });

  it('goes before those that were handed in later', async () => {
    const shelf = new Shelf();
    shelf.failures = [{ kind: 'unreachable' }, { kind: 'unreachable' }];
    const box = outbox(shelf);
    await box.add('Umbrella', 'one');
    await box.add('Hat', 'two');
    await box.send();

    expect(arrived).toEqual(['one', 'two']);
  });

  it('that the API refuses stays to be mended, and holds up no other', async () => {
    const shelf = new Shelf();
    shelf.failures = [{ kind: 'too-large' }];
    const box = outbox(shelf);
    await Promise.all([box.add('Piano', 'one'), box.add('Hat', 'two')]);

    expect(arrived).toEqual(['two']);
    expect(box.parcels.value.map(({ title, refusal }) => [title, refusal?.kind])).toEqual([
      ['Piano', 'too-large'],
    ]);
  });

  it('is sent once, however often sending is asked for', async () => {
    const shelf = new Shelf();
    const box = outbox(shelf);
    await Promise.all([box.add('Umbrella', 'one'), box.send(), box.send()]);

    expect(shelf.calls).toBe(1);
  });
});

it('starts empty when the storage holds something else', () => {
  storage.setItem('outbox.ada', '{"not":"a list"}');

  expect(outbox(new Shelf()).parcels.value).toEqual([]);
});
