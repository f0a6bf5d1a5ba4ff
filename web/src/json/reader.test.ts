import { describe, expect, it } from 'vitest';
import { ExactNumber, same } from './json.ts';
import { JsonFault, parse } from './reader.ts';
import { compact, pretty } from './writer.ts';

describe('what is read comes back as it was', () => {
  it.each([
    ['an integer beyond 2^53', '{"n":12345678901234567890}'],
    ['38 digits', '[0.12345678901234567890123456789012345678]'],
    ['an exponent', '[1E+125,1.0,-0]'],
    ['names that look like numbers, in their order', '{"2":0,"1":0}'],
    ['a name that objects treat apart', '{"__proto__":{"a":1},"constructor":2}'],
    ['every scalar', '[null,true,false,0,-1.5,"",{},[]]'],
    ['text of many planes', '["Ünïcödé 🧥"]'],
  ])('%s', (_name, text) => {
    expect(compact(parse(text))).toBe(text);
    expect(same(parse(pretty(parse(text))), parse(text))).toBe(true);
  });

  it('escapes, in the writer’s own form', () => {
    expect(compact(parse(String.raw`"\u0041\/\ud83e\udde5\n"`))).toBe(String.raw`"A/🧥\n"`);
  });

  it('a text of a quarter of a million characters', () => {
    const long = JSON.stringify('x"\n'.repeat(80_000));
    expect(compact(parse(long))).toBe(long);
  });

  it('keeps a number that a double would round', () => {
    expect(parse('9007199254740993')).toEqual(new ExactNumber('9007199254740993'));
    expect(parse('42')).toBe(42);
  });
});

describe('what is no JSON', () => {
  it.each([
    ['', 1, 1, 'value is missing'],
    ['{', 1, 2, 'name in double quotes'],
    ['{"a" 1}', 1, 6, 'colon'],
    ['{"a":1,}', 1, 8, 'last comma'],
    ['[1 2]', 1, 4, 'comma or ]'],
    ['{"a":1\n "b":2}', 2, 2, 'comma or }'],
    ['{"a":1,"a":2}', 1, 8, '"a" stands twice'],
    ["{'a':1}", 1, 2, 'double quotes'],
    ['{"a":yes}', 1, 6, 'double quotes'],
    ['"a\nb"', 1, 1, 'closing quote'],
    [String.raw`"\x"`, 1, 1, 'backslash'],
    ['01', 1, 2, 'follow the end'],
    ['NaN', 1, 1, 'no JSON value'],
    ['[1] // note', 1, 5, 'follow the end'],
    ['['.repeat(30), 1, 26, 'too deep'],
  ])('%j is refused at line %i, column %i: %s', (text, line, column, message) => {
    const fault = faultOf(text);
    expect(fault.message).toContain(message);
    expect([fault.line, fault.column]).toEqual([line, column]);
  });
});

function faultOf(text: string): JsonFault {
  try {
    parse(text);
  } catch (fault) {
    if (fault instanceof JsonFault) {
      return fault;
    }
  }
  throw new Error(`was read: ${text}`);
}
