import type { JSX } from 'preact';
import { isArray, isObject, type Json, type JsonObject } from '../json/json.ts';
import { scalar } from '../json/writer.ts';
import { JsonText } from '../ui/json-text.tsx';

/** An item's data, member by member. */
export function DataView({ data }: { readonly data: JsonObject }): JSX.Element {
  if (data.size === 0) {
    return <p class="hint">Nothing but the title was handed in.</p>;
  }
  return (
    <dl class="facts">
      {[...data].map(([name, value]) => (
        <>
          <dt key={name}>{name}</dt>
          <dd key={`${name} value`}>{shown(name, value)}</dd>
        </>
      ))}
    </dl>
  );
}

function shown(name: string, value: Json): JSX.Element {
  if (isObject(value) || isArray(value)) {
    return <JsonText label={name} value={value} />;
  }
  return typeof value === 'string' ? <span class="text-value">{value}</span> : <code>{scalar(value)}</code>;
}
