/**
 * JSON values as the API keeps them. Objects are maps: a name such as `__proto__` is a name like any other, and names
 * keep their order. A number that JavaScript would round stays as it was written.
 */
export type Json = null | boolean | string | number | ExactNumber | JsonArray | JsonObject;
export type JsonArray = readonly Json[];
export type JsonObject = ReadonlyMap<string, Json>;

/** A number with more digits than a double holds. */
export class ExactNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export const EMPTY: JsonObject = new Map();

export function isObject(value: Json | undefined): value is JsonObject {
  return value instanceof Map;
}

export function isArray(value: Json | undefined): value is JsonArray {
  return Array.isArray(value);
}

/** Same value; the order of names does not count, as RFC 8259 has it. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (isObject(a)) {
    return (
      isObject(b) &&
      a.size === b.size &&
      [...a].every(([name, value]) => b.has(name) && same(value, b.get(name)))
    );
  }
  if (isArray(a)) {
    return isArray(b) && a.length === b.length && a.every((value, index) => same(value, b[index]));
  }
  if (a instanceof ExactNumber) {
    return b instanceof ExactNumber && a.text === b.text;
  }
  return a === b;
}
