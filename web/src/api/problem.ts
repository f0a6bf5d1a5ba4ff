import type { components } from './schema.d.ts';
import { Members } from '../json/members.ts';
import type { Json } from '../json/json.ts';
import { parse } from '../json/reader.ts';

/** One member or parameter that the API refused, and why. */
export type Violation = Readonly<components['schemas']['Violation']>;

/** Body of every error (RFC 9457), from the API or from the gateway before it. */
export interface Problem {
  readonly title: string;
  readonly detail: string;
  readonly requestId: string | undefined;
  readonly errors: readonly Violation[];
}

/** Reads a body; whatever cannot be read as a problem still gives one. */
export function problemOf(status: number, body: string): Problem {
  try {
    const members = new Members(parse(body));
    return {
      title: members.optionalText('title') ?? unnamed(status),
      detail: members.optionalText('detail') ?? '',
      requestId: members.optionalText('requestId'),
      errors: members.optionalList('errors', violation) ?? [],
    };
  } catch {
    return { title: unnamed(status), detail: '', requestId: undefined, errors: [] };
  }
}

function violation(value: Json): Violation {
  const members = new Members(value);
  return { field: members.text('field'), message: members.text('message') };
}

function unnamed(status: number): string {
  return `The server answered with ${status}`;
}
