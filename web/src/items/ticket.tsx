import type { ComponentChildren, JSX } from 'preact';
import { isArray, isObject, type Json, type JsonObject } from '../json/json.ts';
import { scalar } from '../json/writer.ts';
import { Icon } from '../ui/icon.tsx';
import { absolute, now, ahead } from '../ui/time.ts';
import { ticketNumber } from './item.ts';

const TINTS = 4;
const SUMMARISED = 3;
const SOON_MS = 24 * 3600 * 1000;

/** The torn-off part of a ticket with its number; the colour is the number's, as in every cloakroom. */
export function Stub({ id }: { readonly id: string }): JSX.Element {
  const number = ticketNumber(id);
  return (
    <div class={`stub tint-${Number.parseInt(number, 16) % TINTS || 0}`}>
      <span class="hidden">Ticket </span>
      <span aria-hidden="true" class="stub-no">
        №
      </span>
      <span class="stub-number">{number}</span>
    </div>
  );
}

export function Expiry({ at }: { readonly at: string | null }): JSX.Element | null {
  if (at === null) {
    return null;
  }
  const left = Date.parse(at) - now.value;
  return (
    <span class={left < SOON_MS ? 'chip chip-soon' : 'chip'} title={absolute(at)}>
      <Icon name="clock" />
      {left <= 0 ? 'expired' : `expires ${ahead(at, now.value)}`}
    </span>
  );
}

/** The first few members in a line. */
export function Summary({ data }: { readonly data: JsonObject }): JSX.Element | null {
  if (data.size === 0) {
    return null;
  }
  const shown = [...data].slice(0, SUMMARISED).map(([name, value]) => `${name}: ${brief(value)}`);
  const more = data.size - SUMMARISED;
  return <p class="summary">{shown.join(' · ') + (more > 0 ? ` · and ${more} more` : '')}</p>;
}

function brief(value: Json): string {
  if (isObject(value)) {
    return value.size === 0 ? '{}' : '{…}';
  }
  if (isArray(value)) {
    return `${value.length} ${value.length === 1 ? 'element' : 'elements'}`;
  }
  return typeof value === 'string' ? value : scalar(value);
}

/** A text in which what was searched for is marked. */
export function Marked({ text, search }: { readonly text: string; readonly search: string }): JSX.Element {
  if (search === '') {
    return <>{text}</>;
  }
  const parts: ComponentChildren[] = [];
  const lower = text.toLowerCase();
  let from = 0;
  for (let at = lower.indexOf(search); at >= 0; at = lower.indexOf(search, from)) {
    parts.push(text.slice(from, at), <mark>{text.slice(at, at + search.length)}</mark>);
    from = at + search.length;
  }
  return <>{[...parts, text.slice(from)]}</>;
}
