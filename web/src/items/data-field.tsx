import type { JSX } from 'preact';
import { parse } from '../json/reader.ts';
import { pretty } from '../json/writer.ts';
import { Field } from '../ui/field.tsx';
import { byteLength, MOST_BYTES } from './item-draft.ts';
import type { KeptDraft } from './kept-draft.ts';

const KB = 1024;

interface Properties {
  readonly draft: KeptDraft;
  readonly fault: string | undefined;
}

/** The data as JSON, judged at every keystroke. */
export function DataField({ draft, fault }: Properties): JSX.Element {
  const text = draft.value.value.data;
  // Nobody needs to know of the limit who is far from it.
  const bytes = byteLength(text);
  const tidy = fault === undefined && text !== '' ? pretty(parse(text)) : text;
  return (
    <Field
      label="Data"
      hint={
        bytes > MOST_BYTES / 4
          ? `${Math.ceil(bytes / KB)} of ${MOST_BYTES / KB} KB`
          : 'A JSON object, as you like it; or nothing.'
      }
      fault={fault}
    >
      {(field) => (
        <span class="with-button">
          <textarea
            {...field}
            name="data"
            class="code"
            rows={Math.min(16, Math.max(4, text.split('\n').length + 1))}
            spellcheck={false}
            autocapitalize="off"
            placeholder={'{\n  "colour": "bottle green"\n}'}
            value={text}
            onInput={(event) => draft.change({ data: event.currentTarget.value })}
          />
          {tidy !== text && (
            <button type="button" onClick={() => draft.change({ data: tidy })}>
              Tidy up
            </button>
          )}
        </span>
      )}
    </Field>
  );
}
