import { ExactNumber, isArray, isObject, type Json } from './json.ts';

/** One line, as it is sent. */
export function compact(value: Json): string {
  if (isObject(value)) {
    return `{${[...value].map(([name, member]) => `${JSON.stringify(name)}:${compact(member)}`).join(',')}}`;
  }
  if (isArray(value)) {
    return `[${value.map(compact).join(',')}]`;
  }
  return scalar(value);
}

/** Many lines, as people read it. */
export function pretty(value: Json, indent = ''): string {
  const deeper = `${indent}  `;
  if (isObject(value) && value.size > 0) {
    const members = [...value].map(
      ([name, member]) => `${deeper}${JSON.stringify(name)}: ${pretty(member, deeper)}`,
    );
    return `{\n${members.join(',\n')}\n${indent}}`;
  }
  if (isArray(value) && value.length > 0) {
    return `[\n${value.map((element) => deeper + pretty(element, deeper)).join(',\n')}\n${indent}]`;
  }
  return compact(value);
}

export function scalar(value: null | boolean | string | number | ExactNumber): string {
  return value instanceof ExactNumber ? value.text : JSON.stringify(value);
}
