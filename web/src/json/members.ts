import { ExactNumber, isArray, isObject, type Json, type JsonObject } from './json.ts';

/** An answer that does not have the form that the API promises. */
export class MalformedAnswer extends Error {}

/** Reads the members of a JSON object by name and kind, so that nothing from outside is taken on trust. */
export class Members {
  readonly #object: JsonObject;

  constructor(value: Json | undefined) {
    if (!isObject(value)) {
      throw new MalformedAnswer('is not an object');
    }
    this.#object = value;
  }

  text(name: string): string {
    return required(name, this.optionalText(name));
  }

  optionalText(name: string): string | undefined {
    const value = this.#object.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** Null when the member is null or absent. */
  nullableText(name: string): string | null {
    return this.optionalText(name) ?? null;
  }

  integer(name: string): number {
    const value = this.#object.get(name);
    return required(name, typeof value === 'number' && Number.isInteger(value) ? value : undefined);
  }

  optionalNumber(name: string): number | undefined {
    const value = this.#object.get(name);
    return value instanceof ExactNumber ? Number(value.text) : typeof value === 'number' ? value : undefined;
  }

  object(name: string): JsonObject {
    const value = this.#object.get(name);
    return required(name, isObject(value) ? value : undefined);
  }

  members(name: string): Members {
    return new Members(this.object(name));
  }

  list<T>(name: string, element: (value: Json) => T): T[] {
    return required(name, this.optionalList(name, element));
  }

  optionalList<T>(name: string, element: (value: Json) => T): T[] | undefined {
    const value = this.#object.get(name);
    return isArray(value) ? value.map(element) : undefined;
  }
}

/** An element of a list of texts. */
export function text(value: Json): string {
  return required('element', typeof value === 'string' ? value : undefined);
}

function required<T>(name: string, value: T | undefined): T {
  if (value === undefined) {
    throw new MalformedAnswer(`${name} is missing or of another kind`);
  }
  return value;
}
