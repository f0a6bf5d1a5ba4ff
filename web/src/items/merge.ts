import { same, type Json } from '../json/json.ts';
import type { ItemContent } from './item.ts';

export type Side = 'mine' | 'theirs';

/** One part of an item in which two versions differ. */
export interface Difference {
  /** `title`, `expiresAt`, or `data.` and the name of a member. */
  readonly part: string;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
  /** The side that alone has changed it; undefined when both have, and a person must choose. */
  readonly suggested: Side | undefined;
}

/** Where two versions differ that both come from the same one. */
export function differences(base: ItemContent, mine: ItemContent, theirs: ItemContent): Difference[] {
  const [old, ours, others] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  const names = new Set([...ours.keys(), ...others.keys(), ...old.keys()]);
  return [...names]
    .filter((part) => !same(ours.get(part), others.get(part)))
    .map((part) => ({
      part,
      mine: ours.get(part),
      theirs: others.get(part),
      suggested: suggestion(old.get(part), ours.get(part), others.get(part)),
    }));
}

/** Their version with those parts in which mine was chosen. */
export function merged(
  theirs: ItemContent,
  found: readonly Difference[],
  choices: ReadonlyMap<string, Side>,
): ItemContent {
  const parts = partsOf(theirs);
  for (const { part, mine } of found) {
    if (choices.get(part) === 'mine') {
      parts.set(part, mine);
    }
  }
  return contentOf(parts);
}

function suggestion(
  old: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
): Side | undefined {
  if (same(old, mine)) {
    return 'theirs';
  }
  return same(old, theirs) ? 'mine' : undefined;
}

function partsOf(content: ItemContent): Map<string, Json | undefined> {
  return new Map<string, Json | undefined>([
    ['title', content.title],
    ['expiresAt', content.expiresAt],
    ...[...content.data].map(([name, value]): [string, Json] => [`data.${name}`, value]),
  ]);
}

function contentOf(parts: ReadonlyMap<string, Json | undefined>): ItemContent {
  const data = new Map<string, Json>();
  for (const [part, value] of parts) {
    if (part.startsWith('data.') && value !== undefined) {
      data.set(part.slice('data.'.length), value);
    }
  }
  const [title, expiresAt] = [parts.get('title'), parts.get('expiresAt')];
  return {
    title: typeof title === 'string' ? title : '',
    expiresAt: typeof expiresAt === 'string' ? expiresAt : null,
    data,
  };
}
