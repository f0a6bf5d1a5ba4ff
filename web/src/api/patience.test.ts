import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Patience, type Busy } from './patience.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function busy(seconds?: number): Busy {
  const problem = { title: 'Too Many Requests', detail: '', requestId: undefined, errors: [] };
  return { kind: 'busy', problem, seconds };
}

/** Milliseconds until a wait ends, and how. */
async function waited(seconds: number | undefined, attempt: number): Promise<[number, boolean]> {
  const start = Date.now();
  const wait = new Patience().wait(busy(seconds), attempt);
  await vi.runAllTimersAsync();
  return [Date.now() - start, await wait];
}

describe('waits', () => {
  it.each<[string, number | undefined, number, number]>([
    ['as long as it is asked to', 7, 1, 7_000],
    ['up to a minute', 60, 1, 60_000],
    ['a moment when it need not wait', 0, 1, 250],
    ['a second when nobody says how long', undefined, 1, 1_000],
    ['longer each time', undefined, 3, 4_000],
  ])('%s', async (_name, seconds, attempt, millis) => {
    expect(await waited(seconds, attempt)).toEqual([millis, true]);
  });
});

describe('gives up at once', () => {
  it.each<[string, number, number]>([
    ['after the fourth attempt', 1, 4],
    ['before a wait that nobody would sit through', 61, 1],
  ])('%s', async (_name, seconds, attempt) => {
    expect(await waited(seconds, attempt)).toEqual([0, false]);
  });
});

it('tells of every wait while it lasts', async () => {
  const patience = new Patience();
  const [short, long] = [patience.wait(busy(1), 1), patience.wait(busy(5), 1)];
  const reasons = (): string[] => patience.waits.value.map(({ reason }) => reason);

  expect(reasons()).toEqual(['Too Many Requests', 'Too Many Requests']);
  await vi.advanceTimersByTimeAsync(1_000);
  await short;
  expect(patience.waits.value.map(({ until }) => until - Date.now())).toEqual([4_000]);
  await vi.advanceTimersByTimeAsync(4_000);
  await long;
  expect(reasons()).toEqual([]);
});

it('ends every wait when somebody has had enough', async () => {
  const patience = new Patience();
  const waits = [patience.wait(busy(5), 1), patience.wait(busy(50), 2)];

  patience.stop();

  expect(await Promise.all(waits)).toEqual([false, false]);
  expect([patience.waits.value, vi.getTimerCount()]).toEqual([[], 0]);
});
