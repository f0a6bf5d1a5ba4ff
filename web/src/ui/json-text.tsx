import type { ComponentChildren, JSX } from 'preact';
import { isArray, isObject, type Json } from '../json/json.ts';
import { scalar } from '../json/writer.ts';

/** JSON as people read it, in colours; every sign of it is text. */
export function JsonText({ value, label }: { readonly value: Json; readonly label: string }): JSX.Element {
  return (
    <pre class="json" tabIndex={0} role="region" aria-label={label}>
      <code>{tokens(value, '')}</code>
    </pre>
  );
}

function tokens(value: Json, indent: string): ComponentChildren {
  const deeper = `${indent}  `;
  if (isObject(value)) {
    const members = [...value].map(([name, member]) => [
      <span class="json-name">{JSON.stringify(name)}</span>,
      ': ',
      tokens(member, deeper),
    ]);
    return enclosed('{', members, '}', indent);
  }
  if (isArray(value)) {
    return enclosed(
      '[',
      value.map((element) => tokens(element, deeper)),
      ']',
      indent,
    );
  }
  return <span class={typeof value === 'string' ? 'json-text' : 'json-value'}>{scalar(value)}</span>;
}

function enclosed(
  start: string,
  parts: readonly ComponentChildren[],
  end: string,
  indent: string,
): ComponentChildren {
  if (parts.length === 0) {
    return start + end;
  }
  const lines = parts.flatMap((part, index) => [index === 0 ? '\n' : ',\n', `${indent}  `, part]);
  return [start, ...lines, `\n${indent}`, end];
}
