import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Field } from '../ui/field.tsx';

/** Asks for the key that opens the catalogue. */
export function KeyForm({ onKey }: { readonly onKey: (key: string) => void }): JSX.Element {
  const text = useSignal('');
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
