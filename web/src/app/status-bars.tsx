import type { JSX } from 'preact';
import { useServices, useSignIn } from './services.ts';
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';

/** What holds for the whole page: no network, no session any more, a request that waits. */
export function StatusBars(): JSX.Element {
  return (
    <>
      <Offline />
      <SessionEnded />
      <Waiting />
    </>
  );
}

function Offline(): JSX.Element {
  const { connection } = useServices();
  return (
    <div role="status">
      {!connection.online.value && (
        <p class="notice bar">
          <span class="notice-text">
            You are offline. What you hand in is kept here, and sent when you are back.
          </span>
        </p>
      )}
    </div>
  );
}

function SessionEnded(): JSX.Element {
  const { session } = useServices();
  const signIn = useSignIn();
  return (
    <div role="alert">
      {session.state.value.kind === 'ended' && (
        <p class="notice bar bar-strong">
          <span class="notice-text">Your sign-in has ended. What you typed is kept.</span>
          <button type="button" onClick={signIn}>
            Sign in again
          </button>
        </p>
      )}
    </div>
  );
}

function Waiting(): JSX.Element {
  const { patience } = useServices();
  const waits = patience.waits.value;
  const [first] = waits;
  const until = Math.max(0, ...waits.map((wait) => wait.until));
  return (
    <div role="status">
      {first !== undefined && (
        <p class="notice bar">
          <span class="notice-text">
            {first.reason}: trying again <Countdown until={until} />.
          </span>
          <button type="button" onClick={() => patience.stop()}>
            Stop waiting
          </button>
        </p>
      )}
    </div>
  );
}

/** Counts by itself, and silently: a screen reader is told of the wait once. */
function Countdown({ until }: { readonly until: number }): JSX.Element {
  const left = useSignal(secondsTo(until));
  useEffect(() => {
    left.value = secondsTo(until);
    const timer = setInterval(() => (left.value = secondsTo(until)), 250);
    return () => clearInterval(timer);
  }, [until, left]);
  return <span aria-live="off">{left.value <= 1 ? 'in a second' : `in ${left.value} seconds`}</span>;
}

function secondsTo(time: number): number {
  return Math.ceil((time - Date.now()) / 1000);
}
