import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useDesk } from '../app/services.ts';
import { contentBody } from './item.ts';
import { EMPTY_DRAFT } from './item-draft.ts';
import { ItemForm } from './item-form.tsx';
import { useKeptDraft } from './kept-draft.ts';

/** Where things are handed in: a title is enough. */
export function Composer(): JSX.Element {
  const { outbox } = useDesk();
  const draft = useKeptDraft('new', EMPTY_DRAFT);
  const whole = useSignal(draft.value.value.data !== '' || draft.value.value.expiresAt !== '');
  return (
    <section class="composer" aria-label="Hand something in">
      <ItemForm
        draft={draft}
        whole={whole.value}
        submitLabel="Hand in"
        onSubmit={async (content) => {
          draft.clear();
          whole.value = false;
          // It waits in the list from here on, whatever becomes of the request.
          void outbox.add(content.title, contentBody(content));
          return Promise.resolve(undefined);
        }}
      >
        <button
          type="button"
          class="quiet"
          aria-expanded={whole.value}
          onClick={() => (whole.value = !whole.value)}
        >
          {whole.value ? 'Title only' : 'Add data or an expiry'}
        </button>
      </ItemForm>
    </section>
  );
}
