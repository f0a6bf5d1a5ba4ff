import { describe, expect, it } from 'vitest';
import { failureOf, retryAfter } from './failures.ts';

describe('what a status means', () => {
  it.each([
    [200, undefined],
    [201, undefined],
    [204, undefined],
    [304, undefined],
    [400, 'invalid'],
    [401, 'signed-out'],
    [403, 'forbidden'],
    [404, 'missing'],
    [409, 'in-use'],
    [412, 'changed'],
    [413, 'too-large'],
    [415, 'invalid'],
    [422, 'invalid'],
    [429, 'busy'],
    [500, 'unexpected'],
    [502, 'unexpected'],
    [503, 'busy'],
    [504, 'unexpected'],
    [418, 'unexpected'],
  ])('%i: %s', (status, kind) => {
    expect(failureOf({ status, headers: new Headers(), body: '' })?.kind).toBe(kind);
  });
});

it('names every member that the API refused', () => {
  const body = `{"title":"Bad Request","detail":"Two members.","requestId":"r-1",
    "errors":[{"field":"title","message":"is empty"},{"field":"colour","message":"is not known"}]}`;

  expect(failureOf({ status: 400, headers: new Headers(), body })).toEqual({
    kind: 'invalid',
    problem: {
      title: 'Bad Request',
      detail: 'Two members.',
      requestId: 'r-1',
      errors: [
        { field: 'title', message: 'is empty' },
        { field: 'colour', message: 'is not known' },
      ],
    },
  });
});

describe('a body that is no problem gets a title all the same', () => {
  it.each([
    ['nothing', ''],
    ['a page', '<html><body>Bad gateway</body></html>'],
    ['a text', '"Endpoint request timed out"'],
    ['the gateway’s own form', '{"message":"Internal server error"}'],
    ['errors of another kind', '{"title":1,"errors":[1]}'],
  ])('%s', (_name, body) => {
    expect(failureOf({ status: 502, headers: new Headers(), body })).toMatchObject({
      problem: { title: 'The server answered with 502', errors: [] },
    });
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-06-01T12:00:00Z');
  it.each([
    ['seconds', '120', 120],
    ['nought', '0', 0],
    ['a date', 'Mon, 01 Jun 2026 12:01:30 GMT', 90],
    ['a date that has passed', 'Mon, 01 Jun 2026 11:00:00 GMT', 0],
    ['something else', 'soon', undefined],
    ['a negative number', '-5', undefined],
    ['nothing', '', undefined],
  ])('%s', (_name, value, seconds) => {
    expect(retryAfter(new Headers({ 'Retry-After': value }), now)).toBe(seconds);
  });
});
