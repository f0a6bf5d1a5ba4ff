import type { Violation } from '../api/problem.ts';
import { EMPTY, isArray, isObject, type Json, type JsonObject, ExactNumber } from '../json/json.ts';
import { JsonFault, parse } from '../json/reader.ts';
import { pretty } from '../json/writer.ts';
import { contentBody, type ItemContent } from './item.ts';

/** An item's content while it is typed: texts that may be wrong. */
export interface ItemDraft {
  readonly title: string;
  readonly data: string;
  /** Local date and time as the browser's control writes it; empty for none. */
  readonly expiresAt: string;
}

/** What is wrong with a draft, by field. */
export type DraftFaults = Readonly<Partial<Record<keyof ItemDraft, string>>>;

export type Draft = { readonly content: ItemContent } | { readonly faults: DraftFaults };

export const EMPTY_DRAFT: ItemDraft = { title: '', data: '', expiresAt: '' };
export const LONGEST_TITLE = 200;
/** Of the whole body, as it is sent: without the spaces and line ends that were typed into the data. */
export const MOST_BYTES = 256 * 1024;
const DEEPEST = 20;

export function draftOf(content: ItemContent): ItemDraft {
  return {
    title: content.title,
    data: content.data.size === 0 ? '' : pretty(content.data),
    expiresAt: content.expiresAt === null ? '' : localTime(content.expiresAt),
  };
}

/**
 * Judges a draft as the API would.
 *
 * @param before the version that is edited; a date that nobody touched keeps its seconds
 */
export function read(draft: ItemDraft, now: number, before?: ItemContent): Draft {
  const data = dataOf(draft.data);
  const expiresAt = expiryOf(draft.expiresAt, now, before);
  const faults: DraftFaults = {
    ...fault('title', titleFault(draft.title)),
    ...fault('data', typeof data === 'string' ? data : undefined),
    ...fault('expiresAt', 'fault' in expiresAt ? expiresAt.fault : undefined),
  };
  if (typeof data === 'string' || 'fault' in expiresAt || Object.keys(faults).length > 0) {
    return { faults };
  }
  const content = { title: draft.title, data, expiresAt: expiresAt.value };
  const tooLarge = sizeFault(content);
  return tooLarge === undefined ? { content } : { faults: { data: tooLarge } };
}

/** The API's own complaints, put to the fields they are about; the rest is left over. */
export function faultsOf(errors: readonly Violation[]): DraftFaults {
  const faults: Partial<Record<keyof ItemDraft, string>> = {};
  for (const { field, message } of errors) {
    const [name] = field.split(/[./]/);
    if (name === 'title' || name === 'data' || name === 'expiresAt') {
      faults[name] ??= `${field} ${message}.`;
    }
  }
  return faults;
}

function fault(name: keyof ItemDraft, message: string | undefined): DraftFaults {
  return message === undefined ? {} : { [name]: message };
}

function titleFault(title: string): string | undefined {
  if (title.trim() === '') {
    return 'A title is needed.';
  }
  const length = [...title].length;
  return length > LONGEST_TITLE
    ? `The title has ${length} characters; ${LONGEST_TITLE} are the most.`
    : undefined;
}

function dataOf(text: string): JsonObject | string {
  if (text.trim() === '') {
    return EMPTY;
  }
  try {
    const data = parse(text);
    return isObject(data) ? (objection(data, 1) ?? data) : 'The data must be a JSON object: { … }.';
  } catch (error) {
    if (error instanceof JsonFault) {
      return `Line ${error.line}, column ${error.column}: ${error.message}`;
    }
    throw error;
  }
}

function sizeFault(content: ItemContent): string | undefined {
  const bytes = byteLength(contentBody(content));
  return bytes > MOST_BYTES ? `Title and data have ${bytes} bytes; ${MOST_BYTES} are the most.` : undefined;
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** What JSON allows and the API does not keep. */
function objection(value: Json, depth: number): string | undefined {
  if (depth > DEEPEST) {
    return `The data is nested deeper than ${DEEPEST} levels.`;
  }
  if (isObject(value)) {
    const name = [...value.keys()].find((key) => key === '' || key.length > 255);
    return name === undefined
      ? first(value.values(), depth)
      : 'A name is empty, or longer than 255 characters.';
  }
  if (isArray(value)) {
    return first(value, depth);
  }
  if (value instanceof ExactNumber) {
    const digits = value.text
      .replace(/[eE].*/, '')
      .replace(/[-.]/g, '')
      .replace(/^0+|0+$/g, '');
    return digits.length > 38 ? 'A number has more than 38 digits.' : undefined;
  }
  return undefined;
}

function first(values: Iterable<Json>, depth: number): string | undefined {
  for (const value of values) {
    const found = objection(value, depth + 1);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function expiryOf(
  text: string,
  now: number,
  before?: ItemContent,
): { readonly value: string | null } | { readonly fault: string } {
  if (text === '') {
    return { value: null };
  }
  const kept = before?.expiresAt ?? null;
  if (kept !== null && localTime(kept) === text) {
    return { value: kept };
  }
  const time = new Date(text).getTime();
  if (Number.isNaN(time)) {
    return { fault: 'This is no date.' };
  }
  return time > now ? { value: new Date(time).toISOString() } : { fault: 'This time has passed.' };
}

/** Year to minute in the browser's time zone, as `datetime-local` wants it. */
function localTime(time: string): string {
  const date = new Date(time);
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
