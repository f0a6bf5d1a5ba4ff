import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Failure } from '../api/answer.ts';
import { FailureNote } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { DataField } from './data-field.tsx';
import type { ItemContent } from './item.ts';
import { faultsOf, LONGEST_TITLE, read, type DraftFaults } from './item-draft.ts';
import type { KeptDraft } from './kept-draft.ts';

interface Properties {
  readonly draft: KeptDraft;
  /** The version that is edited; undefined for a new item. */
  readonly before?: ItemContent;
  readonly submitLabel: string;
  /** Title alone, or everything. */
  readonly whole?: boolean;
  readonly focus?: boolean;
  /** Saves; resolves to what was in the way. */
  readonly onSubmit: (content: ItemContent) => Promise<Failure | undefined>;
  readonly onCancel?: () => void;
  readonly children?: JSX.Element;
}

/** Title, data and expiry; says what is wrong while one types, and keeps everything until it is saved. */
export function ItemForm(properties: Properties): JSX.Element {
  const { draft, before, submitLabel, whole = true, onCancel, children } = properties;
  const state = useSubmission(properties);
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (properties.focus === true) {
      title.current?.focus();
    }
  }, [properties.focus]);
  const { faults, busy, failure } = state;
  const submit = (
    <button type="submit" class="primary" disabled={busy.value}>
      {busy.value ? 'Saving …' : submitLabel}
    </button>
  );
  return (
    <form
      class="item-form"
      noValidate
      aria-busy={busy.value}
      onSubmit={(event) => {
        event.preventDefault();
        void state.submit();
      }}
      onKeyDown={(event) => {
        // By mistake, it would take what was typed with it.
        if (event.key === 'Escape' && !draft.changed.value) {
          onCancel?.();
        }
      }}
    >
      <Field label={before === undefined ? 'What do you hand in?' : 'Title'} fault={faults.value.title}>
        {(field) => (
          <span class={whole ? '' : 'title-line'}>
            <input
              {...field}
              ref={title}
              name="title"
              maxLength={LONGEST_TITLE * 2}
              autocomplete="off"
              value={draft.value.value.title}
              onInput={(event) => draft.change({ title: event.currentTarget.value })}
            />
            {!whole && submit}
          </span>
        )}
      </Field>
      {whole && <DataField draft={draft} fault={faults.value.data} />}
      {whole && <ExpiryField draft={draft} fault={faults.value.expiresAt} />}
      {failure.value !== undefined && <FailureNote failure={failure.value} />}
      <div class="form-actions">
        {whole && submit}
        {onCancel !== undefined && (
          <button type="button" onClick={onCancel}>
            {draft.changed.value ? 'Drop changes' : 'Cancel'}
          </button>
        )}
        {children}
      </div>
    </form>
  );
}

interface Submission {
  readonly faults: ReadonlySignal<DraftFaults>;
  readonly busy: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<Failure | undefined>;
  submit(): Promise<void>;
}

function useSubmission({ draft, before, onSubmit }: Properties): Submission {
  const tried = useSignal(false);
  const busy = useSignal(false);
  const failure = useSignal<Failure | undefined>(undefined);
  const faults = useComputed<DraftFaults>(() => {
    const judged = read(draft.value.value, Date.now(), before);
    const own = 'faults' in judged ? judged.faults : {};
    const refused = failure.value?.kind === 'invalid' ? faultsOf(failure.value.problem.errors) : {};
    // An empty title is no fault before one has tried to save it.
    const { title, ...rest } = own;
    const early = draft.value.value.title === '' && !tried.value;
    return { ...refused, ...rest, ...(title === undefined || early ? {} : { title }) };
  });
  const submit = async (): Promise<void> => {
    const judged = read(draft.value.value, Date.now(), before);
    tried.value = true;
    if (busy.value || 'faults' in judged) {
      return;
    }
    busy.value = true;
    failure.value = undefined;
    failure.value = await onSubmit(judged.content);
    busy.value = false;
    tried.value = failure.value !== undefined;
  };
  return { faults, busy, failure, submit };
}

function ExpiryField({
  draft,
  fault,
}: {
  readonly draft: KeptDraft;
  readonly fault: string | undefined;
}): JSX.Element {
  const zone = useId();
  return (
    <Field label="Keep until" hint="Empty keeps it for ever." fault={fault}>
      {(field) => (
        <span class="with-button" id={zone}>
          <input
            {...field}
            type="datetime-local"
            name="expiresAt"
            value={draft.value.value.expiresAt}
            onInput={(event) => draft.change({ expiresAt: event.currentTarget.value })}
          />
          {draft.value.value.expiresAt !== '' && (
            <button type="button" onClick={() => draft.change({ expiresAt: '' })}>
              For ever
            </button>
          )}
        </span>
      )}
    </Field>
  );
}
