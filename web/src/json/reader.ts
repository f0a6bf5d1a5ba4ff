import { ExactNumber, type Json, type JsonArray, type JsonObject } from './json.ts';

/** Why a text is not JSON, and where; lines and columns count from 1. */
export class JsonFault extends Error {
  readonly offset: number;
  readonly line: number;
  readonly column: number;

  constructor(message: string, text: string, offset: number) {
    super(message);
    const before = text.slice(0, offset).split('\n');
    this.offset = offset;
    this.line = before.length;
    this.column = (before.at(-1) ?? '').length + 1;
  }
}

/** As deep as the API reads, and a little deeper: an answer holds an item's data inside a list. */
const DEEPEST = 24;

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// Plain stretches and escapes in turn, so that a long text needs no backtracking.
const STRING = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*"/uy;
const WORDS = [
  { word: 'null', value: null },
  { word: 'true', value: true },
  { word: 'false', value: false },
];

/**
 * Reads one JSON document (RFC 8259) and loses nothing: numbers stay exact, a name that stands twice is a fault.
 *
 * @throws JsonFault with a sentence for whoever typed it
 */
export function parse(text: string): Json {
  return new Reader(text).document();
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Json {
    const value = this.#value(0);
    this.#take(SPACE);
    if (this.#at < this.#text.length) {
      throw this.#fault('Nothing may follow the end.');
    }
    return value;
  }

  #value(depth: number): Json {
    this.#take(SPACE);
    const next = this.#text[this.#at];
    if (depth > DEEPEST) {
      throw this.#fault('This is nested too deep.');
    }
    switch (next) {
      case '{':
        return this.#object(depth);
      case '[':
        return this.#array(depth);
      case '"':
        return this.#string();
      case undefined:
        throw this.#fault('A value is missing.');
      default:
        return this.#wordOrNumber();
    }
  }

  #object(depth: number): JsonObject {
    const members = new Map<string, Json>();
    this.#sequence('}', () => {
      const start = this.#at;
      if (this.#text[start] !== '"') {
        throw this.#fault('A name in double quotes is missing.');
      }
      const name = this.#string();
      if (members.has(name)) {
        throw new JsonFault(`The name ${JSON.stringify(name)} stands twice.`, this.#text, start);
      }
      this.#take(SPACE);
      if (!this.#skip(':')) {
        throw this.#fault('A colon is missing after the name.');
      }
      members.set(name, this.#value(depth + 1));
    });
    return members;
  }

  #array(depth: number): JsonArray {
    const elements: Json[] = [];
    this.#sequence(']', () => elements.push(this.#value(depth + 1)));
    return elements;
  }

  /** What stands between brackets, comma by comma. */
  #sequence(end: string, element: () => void): void {
    this.#at++;
    this.#take(SPACE);
    if (this.#skip(end)) {
      return;
    }
    for (;;) {
      this.#take(SPACE);
      if (this.#text[this.#at] === end) {
        throw this.#fault('Nothing follows the last comma.');
      }
      element();
      this.#take(SPACE);
      if (this.#skip(end)) {
        return;
      }
      if (!this.#skip(',')) {
        throw this.#fault(`A comma or ${end} is missing.`);
      }
    }
  }

  #string(): string {
    const token = this.#take(STRING);
    if (token === '') {
      throw this.#fault('This text has no closing quote, or a character that needs a backslash.');
    }
    const value: unknown = JSON.parse(token);
    return String(value);
  }

  #wordOrNumber(): Json {
    const found = WORDS.find(({ word }) => this.#text.startsWith(word, this.#at));
    if (found === undefined) {
      return this.#number();
    }
    this.#at += found.word.length;
    return found.value;
  }

  #number(): number | ExactNumber {
    const token = this.#take(NUMBER);
    if (token === '') {
      throw this.#fault('This is no JSON value; texts stand in double quotes.');
    }
    const value = Number(token);
    return String(value) === token ? value : new ExactNumber(token);
  }

  #skip(character: string): boolean {
    const there = this.#text[this.#at] === character;
    this.#at += there ? 1 : 0;
    return there;
  }

  #take(token: RegExp): string {
    token.lastIndex = this.#at;
    const found = token.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #fault(message: string): JsonFault {
    return new JsonFault(message, this.#text, this.#at);
  }
}
