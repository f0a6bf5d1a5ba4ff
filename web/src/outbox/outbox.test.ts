import { describe, expect, it } from 'vitest';
import { failed, success, type Answer, type Failure } from '../api/answer.ts';
import { ClosedStorage, MemoryStorage } from '../testing/memory-storage.ts';
import { Outbox } from './outbox.ts';
import { ParcelShelf } from './parcel.ts';

/** An API that makes one item for each key, and answers as it is told. */
class Counter {
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

/** A counter, and the outbox of one tab before it. */
class Tab {
  readonly counter: Counter;
  readonly box: Outbox<string>;
  readonly arrived: string[] = [];

  constructor(storage: Storage, failures: Failure[] = [], counter = new Counter()) {
    this.counter = counter;
    this.counter.failures = failures;
    this.box = new Outbox(new ParcelShelf(storage, 'ada'), counter.create, (item) => this.arrived.push(item));
  }

  get waiting(): string[] {
    return this.box.parcels.value.map(({ title }) => title);
  }
}

const UNREACHABLE: Failure = { kind: 'unreachable' };
const UNEXPECTED: Failure = {
  kind: 'unexpected',
  problem: { title: 'Internal Server Error', detail: '', requestId: 'r-1', errors: [] },
};

describe('a parcel', () => {
  it('that arrives leaves nothing behind', async () => {
    const storage = new MemoryStorage();
    const tab = new Tab(storage);
    await tab.box.add('Umbrella', 'one');

    expect([tab.arrived, tab.waiting, storage.length]).toEqual([['one'], [], 0]);
  });

  it('waits without a connection, and outlives the page with its key', async () => {
    const storage = new MemoryStorage();
    const before = new Tab(storage, [UNREACHABLE]);
    await before.box.add('Umbrella', 'one');
    const key = before.box.parcels.value[0]?.key;

    const after = new Tab(storage);
    await after.box.send();

    expect([...after.counter.made]).toEqual([[key, 'one']]);
    expect(after.waiting).toEqual([]);
  });

  it('goes before those that were handed in later', async () => {
    const tab = new Tab(new MemoryStorage(), [UNREACHABLE, UNREACHABLE]);
    await tab.box.add('Umbrella', 'one');
    await tab.box.add('Hat', 'two');
    await tab.box.send();

    expect(tab.arrived).toEqual(['one', 'two']);
  });

  it('that the API refuses stays to be mended, and holds up no other', async () => {
    const tab = new Tab(new MemoryStorage(), [{ kind: 'too-large' }]);
    await Promise.all([tab.box.add('Piano', 'one'), tab.box.add('Hat', 'two')]);

    expect([tab.arrived, tab.waiting]).toEqual([['two'], ['Piano']]);
    expect(tab.box.parcels.value[0]?.refusal).toEqual({ kind: 'too-large' });
  });

  it('is sent again under its key, when it is asked for after a fault', async () => {
    const tab = new Tab(new MemoryStorage(), [UNEXPECTED]);
    await tab.box.add('Umbrella', 'one');
    const key = String(tab.box.parcels.value[0]?.key);

    await tab.box.retry(key);

    expect([...tab.counter.made]).toEqual([[key, 'one']]);
  });

  it('that was changed is another one', async () => {
    const storage = new MemoryStorage();
    const tab = new Tab(storage, [{ kind: 'too-large' }]);
    await tab.box.add('Piano', 'one');
    const key = String(tab.box.parcels.value[0]?.key);

    await tab.box.change(key, 'Violin', 'two');

    expect([[...tab.counter.made.values()], tab.counter.made.has(key)]).toEqual([['two'], false]);
    expect([tab.waiting, storage.length]).toEqual([[], 0]);
  });

  it('is sent once, however often sending is asked for', async () => {
    const tab = new Tab(new MemoryStorage());
    await Promise.all([tab.box.add('Umbrella', 'one'), tab.box.send(), tab.box.send()]);

    expect(tab.counter.calls).toBe(1);
  });

  it('is sent although the storage is closed', async () => {
    const tab = new Tab(new ClosedStorage(), [UNREACHABLE]);
    await tab.box.add('Umbrella', 'one');
    await tab.box.send();

    expect(tab.arrived).toEqual(['one']);
  });
});

describe('two tabs', () => {
  it('do not lose each other’s parcels', async () => {
    const storage = new MemoryStorage();
    const [left, right] = [new Tab(storage, [UNREACHABLE]), new Tab(storage, [UNREACHABLE])];
    await left.box.add('Umbrella', 'one');
    await right.box.add('Hat', 'two');

    expect(new Tab(storage).waiting.toSorted()).toEqual(['Hat', 'Umbrella']);
  });

  it('do not send what the other one has sent', async () => {
    const storage = new MemoryStorage();
    await new Tab(storage, [UNREACHABLE]).box.add('Umbrella', 'one');
    const entry = storage.key(0);
    const [left, right] = [new Tab(storage), new Tab(storage)];

    await left.box.send();
    right.box.storageChanged({ key: entry, newValue: null });
    await right.box.send();

    expect([left.counter.calls, right.counter.calls, right.waiting]).toEqual([1, 0, []]);
  });

  it('take no notice of what else is stored', async () => {
    const tab = new Tab(new MemoryStorage(), [UNREACHABLE]);
    await tab.box.add('Umbrella', 'one');
    const key = String(tab.box.parcels.value[0]?.key);

    tab.box.storageChanged({ key: 'cloakroom.theme', newValue: null });
    tab.box.storageChanged({ key: null, newValue: null });
    tab.box.storageChanged({ key: `cloakroom.outbox.grace.${key}`, newValue: null });
    tab.box.storageChanged({ key: `cloakroom.outbox.ada.${key}`, newValue: '{}' });

    expect(tab.waiting).toEqual(['Umbrella']);
  });
});

it('starts without what it cannot read', () => {
  const storage = new MemoryStorage();
  storage.setItem('cloakroom.outbox.ada.1', '["not a parcel"]');
  storage.setItem('cloakroom.outbox.ada.2', 'not even JSON');

  expect(new Tab(storage).waiting).toEqual([]);
});
