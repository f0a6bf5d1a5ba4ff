import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

/** What a control must carry to belong to its field. */
export interface Control {
  readonly id: string;
  readonly 'aria-invalid': 'true' | 'false';
  readonly 'aria-describedby'?: string;
}

interface Properties {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly children: (control: Control) => JSX.Element;
}

/** A control with its label, a hint, and what is wrong with it. */
export function Field({ label, hint, fault, children }: Properties): JSX.Element {
  const id = useId();
  const description = fault !== undefined || hint !== undefined ? { 'aria-describedby': `${id}-note` } : {};
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-invalid': fault === undefined ? 'false' : 'true', ...description })}
      <div id={`${id}-note`} aria-live="polite">
        {fault === undefined ? (
          hint !== undefined && <p class="hint">{hint}</p>
        ) : (
          <p class="fault">{fault}</p>
        )}
      </div>
    </div>
  );
}
