import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import { useDesk } from '../app/services.ts';
import type { ItemDraft } from './item-draft.ts';

export interface KeptDraft {
  readonly value: ReadonlySignal<ItemDraft>;
  /** True while it says something else than it did before anybody typed. */
  readonly changed: ReadonlySignal<boolean>;
  /** Takes what was typed, and keeps it. */
  change(part: Partial<ItemDraft>): void;
  /** Forgets it: it was saved, or given up. */
  clear(): void;
}

/**
 * What is typed into a form.
 *
 * @param place names the form
 * @param initial what stands in it before anybody has typed
 */
export function useKeptDraft(place: string, initial: ItemDraft): KeptDraft {
  const { drafts } = useDesk();
  const value = useSignal(drafts.read(place) ?? initial);
  const changed = useComputed(() => {
    const { title, data, expiresAt } = value.value;
    return title !== initial.title || data !== initial.data || expiresAt !== initial.expiresAt;
  });
  return {
    value,
    changed,
    change: (part) => {
      value.value = { ...value.value, ...part };
      drafts.keep(place, value.value);
    },
    clear: () => {
      drafts.forget(place);
      value.value = initial;
    },
  };
}
