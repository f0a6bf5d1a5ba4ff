import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Icon } from './icon.tsx';

const SHOWN_MS = 2_000;

interface Properties {
  /** Made when it is asked for, not before. */
  readonly text: () => string;
  readonly label: string;
}

/** Copies a text and says so for a moment. */
export function CopyButton({ text, label }: Properties): JSX.Element {
  const outcome = useSignal<'' | 'Copied' | 'Not copied'>('');
  const copy = async (): Promise<void> => {
    outcome.value = await navigator.clipboard.writeText(text()).then(
      () => 'Copied' as const,
      () => 'Not copied' as const,
    );
    setTimeout(() => (outcome.value = ''), SHOWN_MS);
  };
  return (
    <button type="button" class="quiet" onClick={() => void copy()}>
      <Icon name={outcome.value === 'Copied' ? 'done' : 'copy'} />
      <span aria-live="polite">{outcome.value === '' ? label : outcome.value}</span>
    </button>
  );
}
