import { expect, it } from 'vitest';
import { returnPath } from './return-path.ts';

it.each([
  ['/items/4711?view=raw', '/items/4711?view=raw'],
  ['/signed-in?code=secret&state=x', '/'],
  ['https://site.example//evil.example/', '/evil.example/'],
  ['https://evil.example/path', '/path'],
  ['javascript:alert(1)', '/alert(1)'],
])('%s leads to %s', (asked, path) => {
  expect(returnPath(new URL(asked, 'https://site.example'))).toBe(path);
});
