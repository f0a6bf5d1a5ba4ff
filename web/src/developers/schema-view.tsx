import type { JSX } from 'preact';
import { isArray, isObject, type Json, type JsonObject } from '../json/json.ts';
import { scalar } from '../json/writer.ts';

/** The members of a body, and what is asked of each. */
export function SchemaView({ schema }: { readonly schema: JsonObject }): JSX.Element | null {
  const rows = rowsOf(schema, '');
  return rows.length === 0 ? null : <dl class="facts">{rows}</dl>;
}

/** Members of members stand below each other, with their path. */
function rowsOf(schema: JsonObject, prefix: string): JSX.Element[] {
  const properties = schema.get('properties');
  const required = schema.get('required');
  if (!isObject(properties)) {
    return [];
  }
  return [...properties].flatMap(([name, value]) => {
    const property: JsonObject = isObject(value) ? value : new Map();
    const path = prefix + name;
    const inner = rowsOf(property, `${path}.`);
    return inner.length > 0
      ? inner
      : [
          <dt key={path}>
            <code>{path}</code>
            {isArray(required) && required.includes(name) ? '' : ' (optional)'}
          </dt>,
          <dd key={`${path} value`}>{meaning(property)}</dd>,
        ];
  });
}

function meaning(property: JsonObject): string {
  const type = [property.get('format'), property.get('type')].find((name) => typeof name === 'string');
  const bounds = [
    { word: 'from', bound: property.get('minLength') ?? property.get('minimum') },
    { word: 'to', bound: property.get('maxLength') ?? property.get('maximum') },
  ].flatMap(({ word, bound }) => (isNumber(bound) ? [`${word} ${scalar(bound)}`] : []));
  const description = property.get('description');
  const text = [type, ...bounds].join(' ');
  return typeof description === 'string' ? `${text}. ${description}` : text;
}

function isNumber(value: Json | undefined): value is number {
  return typeof value === 'number';
}
