import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Field } from '../ui/field.tsx';

interface Properties {
  readonly onKey: (key: string) => void;
  /** True when the form stands where somebody has just forgotten a key. */
  readonly focus: boolean;
}

/** Asks for the key that opens the catalogue. */
export function KeyForm({ onKey, focus }: Properties): JSX.Element {
  const text = useSignal('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) {
      input.current?.focus();
    }
  }, [focus]);
  return (
    <form
      class="card item-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.value.trim() !== '') {
          onKey(text.value.trim());
        }
      }}
    >
      <p>
        The catalogue is for integrators. It opens with an API key, which stays in this tab and is forgotten
        with it. <a href="/developers">How to get one</a>
      </p>
      <Field label="API key">
        {(field) => (
          <span class="title-line">
            <input
              {...field}
              ref={input}
              type="password"
              name="key"
              autocomplete="off"
              spellcheck={false}
              value={text.value}
              onInput={(event) => (text.value = event.currentTarget.value)}
            />
            <button type="submit" class="primary">
              Open
            </button>
          </span>
        )}
      </Field>
    </form>
  );
}
