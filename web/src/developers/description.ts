import { isArray, isObject, type Json, type JsonObject } from '../json/json.ts';
import { Members } from '../json/members.ts';
import { parse } from '../json/reader.ts';

/** One operation of the API's description (OpenAPI 3), with everything that it refers to. */
export interface Operation {
  readonly id: string;
  readonly tag: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly security: Security;
  readonly parameters: readonly Parameter[];
  readonly body: Body | undefined;
  readonly responses: readonly (readonly [status: string, description: string])[];
}

export type Security = 'nobody' | 'token' | 'key';

export interface Parameter {
  readonly name: string;
  readonly place: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
}

export interface Body {
  readonly mediaType: string;
  /** With everything that it refers to. */
  readonly schema: JsonObject;
  readonly example: Json;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

export async function loadDescription(): Promise<Description> {
  const response = await fetch('/openapi.json');
  return new Description(parse(await response.text()));
}

export class Description {
  readonly #document: JsonObject;

  constructor(document: Json) {
    this.#document = isObject(document) ? document : new Map();
  }

  operations(): Operation[] {
    return [...this.#at(this.#document, 'paths')].flatMap(([path, item]) =>
      METHODS.filter((method) => isObject(item) && item.has(method)).map((method) =>
        this.#operation(path, method, this.#at(item, method)),
      ),
    );
  }

  /** What a reference leads to; anything else as it is. */
  resolve(value: Json | undefined): JsonObject {
    if (!isObject(value)) {
      return new Map();
    }
    const reference = value.get('$ref');
    if (typeof reference !== 'string') {
      return value;
    }
    const place = reference.replace('#/', '').split('/');
    return place.reduce<JsonObject>((there, name) => this.#at(there, name), this.#document);
  }

  #operation(path: string, method: string, json: JsonObject): Operation {
    const members = new Members(json);
    return {
      id: members.optionalText('operationId') ?? `${method} ${path}`,
      tag: (members.optionalList('tags', String) ?? [])[0] ?? 'Other',
      method: method.toUpperCase(),
      path,
      summary: members.optionalText('summary') ?? '',
      description: members.optionalText('description') ?? '',
      security: this.#security(json),
      parameters: (members.optionalList('parameters', (value) => this.#parameter(value)) ?? []).filter(
        ({ name }) => name.toLowerCase() !== 'authorization',
      ),
      body: this.#body(json),
      responses: [...this.#at(json, 'responses')].map(([status, value]) => [
        status,
        new Members(this.resolve(value)).optionalText('description') ?? '',
      ]),
    };
  }

  #security(json: JsonObject): Security {
    const [first] = new Members(json).optionalList('security', (value) => value) ??
      new Members(this.#document).optionalList('security', (value) => value) ?? [null];
    const [name] = isObject(first) ? first.keys() : [];
    if (name === undefined) {
      return 'nobody';
    }
    const schemes = this.#at(this.#at(this.#document, 'components'), 'securitySchemes');
    return this.#at(schemes, name).get('type') === 'apiKey' ? 'key' : 'token';
  }

  #parameter(value: Json): Parameter {
    const json = this.resolve(value);
    const members = new Members(json);
    const place = members.text('in');
    return {
      name: members.text('name'),
      place: place === 'path' || place === 'query' ? place : 'header',
      required: json.get('required') === true,
      description: members.optionalText('description') ?? '',
    };
  }

  #body(json: JsonObject): Body | undefined {
    const [content] = this.#at(this.resolve(json.get('requestBody')), 'content');
    if (content === undefined) {
      return undefined;
    }
    const [mediaType, value] = content;
    const schema = this.#whole(this.#at(value, 'schema'));
    const example = isObject(value) ? value.get('example') : undefined;
    return { mediaType, schema, example: example ?? exampleOf('body', schema) };
  }

  /** A schema with those of its members in their places; the API's description has no circles. */
  #whole(value: Json): JsonObject {
    const schema = this.resolve(value);
    const properties = schema.get('properties');
    if (!isObject(properties)) {
      return schema;
    }
    const whole = [...properties].map(([name, property]): [string, Json] => [name, this.#whole(property)]);
    return new Map(schema).set('properties', new Map(whole));
  }

  #at(value: Json | undefined, name: string): JsonObject {
    const member = isObject(value) ? value.get(name) : undefined;
    return isObject(member) ? member : new Map();
  }
}

/** The least that a schema accepts: its own example, the members that must be there, or else the first; or its name. */
function exampleOf(name: string, schema: JsonObject): Json {
  const example = schema.get('example');
  if (example !== undefined) {
    return example;
  }
  const properties = schema.get('properties');
  if (!isObject(properties)) {
    return schema.get('type') === 'object' ? new Map() : name;
  }
  const required = schema.get('required');
  const members = isArray(required) ? required.map(String) : [...properties.keys()].slice(0, 1);
  return new Map(
    members.map((member) => {
      const property = properties.get(member);
      return [member, exampleOf(member, isObject(property) ? property : new Map())];
    }),
  );
}
