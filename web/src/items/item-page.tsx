import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../api/answer.ts';
import { useDesk } from '../app/services.ts';
import { pretty } from '../json/writer.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { FailureNote } from '../ui/failure.tsx';
import { Icon } from '../ui/icon.tsx';
import { JsonText } from '../ui/json-text.tsx';
import { Page } from '../ui/page.tsx';
import { absolute } from '../ui/time.ts';
import { DataView } from './data-view.tsx';
import { EditHistory } from './edit-history.tsx';
import { itemJson, type Item } from './item.ts';
import { ItemEditor } from './item-editor.tsx';
import { Expiry, Stub } from './ticket.tsx';

/** One item; the address can be kept and opened again. */
export function ItemPage({ id }: { readonly id: string }): JSX.Element {
  const { items } = useDesk();
  const failure = useSignal<Failure | undefined>(undefined);
  const load = async (): Promise<void> => {
    failure.value = undefined;
    const answer = await items.read(id);
    failure.value = answer.ok ? undefined : answer.failure;
  };
  useEffect(() => void load(), [id]);

  const item = items.known(id);
  return (
    <Page title={item?.title ?? 'Item'} actions={<BackLink />}>
      {failure.value !== undefined && (
        <FailureNote
          failure={failure.value}
          onRetry={failure.value.kind === 'missing' ? undefined : () => void load()}
        />
      )}
      {item !== undefined && <ItemCard item={item} />}
      {item === undefined && failure.value === undefined && (
        <div class="card ghost ghost-card" aria-hidden="true" />
      )}
      {item !== undefined && <EditHistory item={item} />}
    </Page>
  );
}

function BackLink(): JSX.Element {
  return (
    <a class="back" href="/">
      <Icon name="back" /> My items
    </a>
  );
}

function ItemCard({ item }: { readonly item: Item }): JSX.Element {
  const { drafts, removals } = useDesk();
  const { route } = useLocation();
  const editing = useSignal(drafts.isKept(item.id));
  const edit = useRef<HTMLButtonElement>(null);
  const remove = (): void => {
    removals.remove(item);
    route('/');
  };
  const done = (): void => {
    editing.value = false;
    requestAnimationFrame(() => edit.current?.focus());
  };
  return (
    <article class="ticket ticket-whole">
      <Stub id={item.id} />
      <div class="ticket-text">
        {editing.value ? (
          <ItemEditor item={item} onDone={done} />
        ) : (
          <>
            <Facts item={item} />
            <Data item={item} />
            <div class="form-actions">
              <button type="button" class="primary" ref={edit} onClick={() => (editing.value = true)}>
                <Icon name="pencil" /> Edit
              </button>
              <button type="button" class="danger" onClick={remove}>
                <Icon name="bin" /> Delete
              </button>
            </div>
          </>
        )}
      </div>
    </article>
  );
}

function Facts({ item }: { readonly item: Item }): JSX.Element {
  return (
    <dl class="facts">
      <dt>Handed in</dt>
      <dd>{absolute(item.createdAt)}</dd>
      <dt>Last changed</dt>
      <dd>
        {absolute(item.updatedAt)}, version {item.version}
      </dd>
      <dt>Kept until</dt>
      <dd>
        {item.expiresAt === null ? 'for ever' : absolute(item.expiresAt)} <Expiry at={item.expiresAt} />
      </dd>
      <dt>Number</dt>
      <dd>
        <code>{item.id}</code> <CopyButton label="Copy" text={() => item.id} />
      </dd>
    </dl>
  );
}

function Data({ item }: { readonly item: Item }): JSX.Element {
  const raw = useSignal(false);
  const json = itemJson(item);
  return (
    <section class="data" aria-label="Data">
      <div class="data-head">
        <h2>{raw.value ? 'As the API answers it' : 'Data'}</h2>
        <button type="button" class="quiet" aria-pressed={raw.value} onClick={() => (raw.value = !raw.value)}>
          Raw JSON
        </button>
        {raw.value && <CopyButton label="Copy" text={() => pretty(json)} />}
      </div>
      {raw.value ? <JsonText label="The item as JSON" value={json} /> : <DataView data={item.data} />}
    </section>
  );
}
