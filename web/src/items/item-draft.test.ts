import { describe, expect, it } from 'vitest';
import { contentBody } from './item.ts';
import { draftOf, EMPTY_DRAFT, faultsOf, read, type ItemDraft } from './item-draft.ts';

const NOW = Date.parse('2026-06-01T12:00:00Z');

function draft(more: Partial<ItemDraft>): ItemDraft {
  return { ...EMPTY_DRAFT, title: 'Umbrella', ...more };
}

/** Data that makes a body of so many bytes, in letters of two. */
function filledTo(bytes: number): string {
  const letters = bytes - '{"title":"Umbrella","data":{"a":""}}'.length;
  return `{"a":"${'é'.repeat(letters / 2)}${'e'.repeat(letters % 2)}"}`;
}

describe('what is wrong is said beside its field', () => {
  it.each<[string, Partial<ItemDraft>, string, string]>([
    ['no title', { title: ' ' }, 'title', 'needed'],
    ['201 code points', { title: '🧥'.repeat(201) }, 'title', '201 characters'],
    ['data that is a list', { data: '[1]' }, 'data', 'JSON object'],
    ['data that is no JSON', { data: '{\n  "a": 1,\n}' }, 'data', 'Line 3, column 1'],
    ['39 digits', { data: `{"n":${'1'.repeat(39)}}` }, 'data', '38 digits'],
    ['an empty name', { data: '{"":1}' }, 'data', 'name is empty'],
    ['21 levels', { data: `{"a":${'['.repeat(20)}${']'.repeat(20)}}` }, 'data', 'deeper than 20'],
    ['a body of a byte too many', { data: filledTo(262_145) }, 'data', '262145 bytes'],
    ['a time that has passed', { expiresAt: '2020-01-01T00:00' }, 'expiresAt', 'passed'],
  ])('%s', (_name, more, field, message) => {
    const result = read(draft(more), NOW);
    expect('faults' in result ? Object.entries(result.faults) : []).toEqual([
      [field, expect.stringContaining(message)],
    ]);
  });
});

describe('what is right becomes the body', () => {
  it.each<[string, Partial<ItemDraft>, string]>([
    ['a title alone', {}, '{"title":"Umbrella","data":{}}'],
    [
      'a body of as many bytes as there may be',
      { data: filledTo(262_144) },
      `{"title":"Umbrella","data":${filledTo(262_144)}}`,
    ],
    ['200 code points', { title: '🧥'.repeat(200) }, `{"title":"${'🧥'.repeat(200)}","data":{}}`],
    [
      '20 levels',
      { data: `{"a":${'['.repeat(19)}${']'.repeat(19)}}` },
      `{"title":"Umbrella","data":{"a":${'['.repeat(19)}${']'.repeat(19)}}}`,
    ],
    [
      'data with spaces that are not sent',
      { data: `{${' '.repeat(262_144)}}` },
      '{"title":"Umbrella","data":{}}',
    ],
    ['38 digits', { data: `{"n":${'1'.repeat(38)}}` }, `{"title":"Umbrella","data":{"n":${'1'.repeat(38)}}}`],
  ])('%s', (_name, more, body) => {
    const result = read(draft(more), NOW);
    expect('content' in result ? contentBody(result.content) : result).toBe(body);
  });
});

it('leaves the seconds of a date alone that nobody touched', () => {
  const before = { title: 'Umbrella', data: new Map(), expiresAt: '2026-06-02T08:30:59.000Z' };

  const result = read(draftOf(before), NOW, before);

  expect('content' in result && result.content.expiresAt).toBe('2026-06-02T08:30:59.000Z');
});

it('puts the API’s complaints to their fields', () => {
  const errors = [
    { field: 'data.size', message: 'stands twice' },
    { field: 'title', message: 'must be a text' },
    { field: 'colour', message: 'is not known here' },
  ];
  expect(faultsOf(errors)).toEqual({ data: 'data.size stands twice.', title: 'title must be a text.' });
});
