import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Failure } from '../api/answer.ts';
import type { Problem } from '../api/problem.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';

const JUST_MS = 5000;
const AGAIN_MS = 1000;

let backSince = -JUST_MS;
addEventListener('online', () => (backSince = performance.now()));

interface Properties {
  readonly failure: Failure;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ComponentChildren;
}

/** The face of everything that can go wrong: what has happened, and what to do about it. */
export function FailureNote({ failure, onRetry, children }: Properties): JSX.Element {
  const { title, advice } = wording(failure);
  useEffect(() => {
    if (failure.kind !== 'unreachable' || onRetry === undefined) {
      return undefined;
    }
    // Nobody should have to ask for what is to be had again.
    addEventListener('online', onRetry);
    // The network may have come back a moment before this is shown, or be slower than the browser's word.
    const justBack = performance.now() - backSince < JUST_MS;
    const again = justBack ? setTimeout(onRetry, AGAIN_MS) : undefined;
    return () => {
      removeEventListener('online', onRetry);
      clearTimeout(again);
    };
  }, [failure, onRetry]);
  const problem = 'problem' in failure ? failure.problem : undefined;
  return (
    <div class="note note-bad" role="alert">
      <Icon name={failure.kind === 'unreachable' ? 'cloud' : 'alert'} />
      <div class="note-text">
        <strong>{title}</strong>
        {advice !== '' && <p>{advice}</p>}
        {problem !== undefined && <Complaints problem={problem} />}
        {children}
        {onRetry !== undefined && (
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        )}
      </div>
    </div>
  );
}

function Complaints({ problem }: { readonly problem: Problem }): JSX.Element {
  const { errors } = problem;
  return (
    <>
      {errors.length > 0 && (
        <ul>
          {errors.map(({ field, message }) => (
            <li key={field + message}>
              <code>{field}</code> {message}
            </li>
          ))}
        </ul>
      )}
      <RequestId problem={problem} />
    </>
  );
}

/** By which whoever runs the API finds the request in its log. */
export function RequestId({ problem }: { readonly problem: Problem }): JSX.Element | null {
  const { requestId } = problem;
  return requestId === undefined ? null : (
    <p class="request-id">
      Request <code>{requestId}</code> <CopyButton label="Copy" text={() => requestId} />
    </p>
  );
}

interface Wording {
  readonly title: string;
  readonly advice: string;
}

/** What a failure is called where there is room for a sentence only. */
export function wording(failure: Failure): Wording {
  switch (failure.kind) {
    case 'signed-out':
      return { title: 'You are not signed in any more.', advice: 'Sign in again; what you typed is kept.' };
    case 'forbidden':
      return { title: 'This is not open to you.', advice: failure.problem.detail };
    case 'missing':
      return {
        title: 'There is nothing here.',
        advice: 'It was deleted, it has expired, or it was never yours.',
      };
    case 'in-use':
      return { title: 'This is being changed at this moment.', advice: failure.problem.detail };
    case 'changed':
      return { title: 'Somebody was faster.', advice: 'It has been changed since you opened it.' };
    case 'too-large':
      return { title: 'This is too large.', advice: 'Title and data may have 256 KB together.' };
    case 'invalid':
      return { title: 'The API did not accept this.', advice: failure.problem.detail };
    case 'busy':
      return {
        title: failure.problem.title,
        advice: `${failure.problem.detail} Please try again ${later(failure.seconds)}.`,
      };
    case 'unreachable':
      return { title: 'Cloakroom cannot be reached.', advice: 'Please look at your connection.' };
    case 'unexpected':
      return { title: failure.problem.title, advice: failure.problem.detail };
  }
}

function later(seconds: number | undefined): string {
  if (seconds === undefined || seconds < 5) {
    return 'in a moment';
  }
  if (seconds < 120) {
    return `in ${seconds} seconds`;
  }
  const time = new Date(Date.now() + seconds * 1000);
  return `after ${time.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}`;
}
