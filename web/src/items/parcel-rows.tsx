import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useDesk, useServices } from '../app/services.ts';
import type { Parcel } from '../outbox/parcel.ts';
import { parse } from '../json/reader.ts';
import { FailureNote, wording } from '../ui/failure.tsx';
import { Icon } from '../ui/icon.tsx';
import { contentBody, contentOf } from './item.ts';
import { draftOf } from './item-draft.ts';
import { ItemForm } from './item-form.tsx';
import { useKeptDraft } from './kept-draft.ts';

/** What was handed in and has not arrived yet, newest first like everything. */
export function ParcelRows(): JSX.Element {
  const { outbox } = useDesk();
  return (
    <>
      {outbox.parcels.value.toReversed().map((parcel) => (
        <ParcelRow key={parcel.key} parcel={parcel} />
      ))}
    </>
  );
}

function ParcelRow({ parcel }: { readonly parcel: Parcel }): JSX.Element {
  const { drafts, outbox } = useDesk();
  const open = useSignal(drafts.isKept(parcel.key));
  const { refusal } = parcel;
  // After a fault nobody knows what has become of it: it can be sent again under its key, and nothing else in its place.
  const again = refusal?.kind === 'unexpected';
  const mendable = refusal !== undefined && !again;
  const editing = open.value && mendable;
  return (
    <li class={editing ? 'ticket ticket-waiting ticket-open' : 'ticket ticket-waiting'}>
      <div class="stub">
        <span class="hidden">No ticket yet</span>
        <span aria-hidden="true" class="stub-number">
          · · ·
        </span>
      </div>
      <div class="ticket-text">
        {editing ? (
          <ParcelEditor parcel={parcel} onDone={() => (open.value = false)} />
        ) : (
          <>
            <h2>{parcel.title}</h2>
            {refusal === undefined ? (
              <Progress />
            ) : (
              <FailureNote
                failure={refusal}
                onRetry={again ? () => void outbox.retry(parcel.key) : undefined}
              />
            )}
          </>
        )}
      </div>
      <div class="ticket-actions">
        {mendable && !editing && (
          <button type="button" class="icon-button" onClick={() => (open.value = true)}>
            <Icon name="pencil" />
            <span class="hidden">Edit {parcel.title}</span>
          </button>
        )}
        {(refusal !== undefined || outbox.trouble.value !== undefined) && !editing && (
          <button type="button" class="icon-button" onClick={() => outbox.discard(parcel.key)}>
            <Icon name="bin" />
            <span class="hidden">Discard {parcel.title}</span>
          </button>
        )}
      </div>
    </li>
  );
}

interface EditorProperties {
  readonly parcel: Parcel;
  readonly onDone: () => void;
}

/** Mends what the API has refused, or what waits. */
function ParcelEditor({ parcel, onDone }: EditorProperties): JSX.Element {
  const { outbox } = useDesk();
  const before = contentOf(parse(parcel.body));
  const draft = useKeptDraft(parcel.key, draftOf(before));
  const done = (): void => {
    draft.clear();
    onDone();
  };
  return (
    <ItemForm
      draft={draft}
      before={before}
      submitLabel="Hand in"
      focus
      onSubmit={async (content) => {
        done();
        void outbox.change(parcel.key, content.title, contentBody(content));
        return Promise.resolve(undefined);
      }}
      onCancel={done}
    />
  );
}

function Progress(): JSX.Element {
  const { connection } = useServices();
  const { outbox } = useDesk();
  const trouble = outbox.trouble.value;
  return (
    <p class="meta" role="status">
      {trouble === undefined && connection.online.value
        ? 'Handing in …'
        : `Kept here until it can be handed in. ${trouble === undefined ? '' : wording(trouble).title}`}
    </p>
  );
}
