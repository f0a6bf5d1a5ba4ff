import { signal, type ReadonlySignal } from '@preact/signals';

const TICK_MS = 15_000;
const RELATIVE = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const clock = signal(Date.now());
setInterval(() => (clock.value = Date.now()), TICK_MS);

/** The time, for whatever shows it; ticks a few times a minute. */
export const now: ReadonlySignal<number> = clock;

/** "in 3 days". */
export function ahead(time: string, from: number): string {
  return relative((Date.parse(time) - from) / 1000) ?? 'in less than a minute';
}

/** "2 hours ago"; what the API dates a little later than this clock is not in the future. */
export function ago(time: string, from: number): string {
  return relative((Date.parse(time) - from) / 1000) ?? 'just now';
}

function relative(seconds: number): string | undefined {
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
  return unit === undefined ? undefined : RELATIVE.format(Math.round(seconds / unit[1]), unit[0]);
}

export function absolute(time: string): string {
  return new Date(time).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
