import { describe, expect, it } from 'vitest';
import { isObject } from '../json/json.ts';
import { parse } from '../json/reader.ts';
import { contentBody, type ItemContent } from './item.ts';
import { differences, merged, type Side } from './merge.ts';

const BASE = content('Umbrella', '{"colour":"red","size":{"cm":90}}');

describe('where two versions differ', () => {
  it.each<[string, ItemContent, ItemContent, [string, Side | undefined][]]>([
    ['nowhere', BASE, BASE, []],
    [
      'only I changed the title',
      content('Parasol', '{"colour":"red","size":{"cm":90}}'),
      BASE,
      [['title', 'mine']],
    ],
    [
      'only they changed a member',
      BASE,
      content('Umbrella', '{"colour":"blue","size":{"cm":90}}'),
      [['data.colour', 'theirs']],
    ],
    [
      'both changed the same member',
      content('Umbrella', '{"colour":"green","size":{"cm":90}}'),
      content('Umbrella', '{"colour":"blue","size":{"cm":90}}'),
      [['data.colour', undefined]],
    ],
    ['both changed it alike', content('Parasol', '{}'), content('Parasol', '{}'), []],
    ['I removed a member', content('Umbrella', '{"colour":"red"}'), BASE, [['data.size', 'mine']]],
    ['they set an expiry', BASE, { ...BASE, expiresAt: '2030-01-01T00:00:00Z' }, [['expiresAt', 'theirs']]],
    [
      'the order of names is no difference',
      BASE,
      content('Umbrella', '{"size":{"cm":90},"colour":"red"}'),
      [],
    ],
  ])('%s', (_name, mine, theirs, expected) => {
    expect(differences(BASE, mine, theirs).map(({ part, suggested }) => [part, suggested])).toEqual(expected);
  });
});

it('merges what was chosen from each side', () => {
  const mine = { ...content('Parasol', '{"colour":"green"}'), expiresAt: '2030-01-01T00:00:00Z' };
  const theirs = content('Brolly', '{"colour":"blue","size":{"cm":90},"owner":"grace"}');
  const choices = new Map<string, Side>([
    ['title', 'theirs'],
    ['data.colour', 'mine'],
    ['data.size', 'mine'],
    ['expiresAt', 'mine'],
  ]);

  expect(contentBody(merged(theirs, differences(BASE, mine, theirs), choices))).toBe(
    '{"title":"Brolly","data":{"colour":"green","owner":"grace"},"expiresAt":"2030-01-01T00:00:00Z"}',
  );
});

function content(title: string, text: string): ItemContent {
  const data = parse(text);
  if (!isObject(data)) {
    throw new Error(text);
  }
  return { title, data, expiresAt: null };
}
