import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useServices } from '../app/services.ts';
import { FailureNote } from '../ui/failure.tsx';
import { Page } from '../ui/page.tsx';

/** Stands in the place of every page that needs somebody to be signed in. */
export function SignInPage(): JSX.Element {
  const { session } = useServices();
  const away = useSignal<'no' | 'going' | 'failed'>('no');
  const signIn = async (): Promise<void> => {
    away.value = 'going';
    await session.signIn().catch(() => (away.value = 'failed'));
  };
  return (
    <Page
      title="Sign in"
      heading={
        <>
          Hand in what is yours.
          <br />
          Get it back, and nobody else does.
        </>
      }
    >
      <div class="welcome">
        <div class="welcome-text">
          <p>
            Cloakroom keeps things with a title and whatever data you like to hang on them, for as long as you
            say.
          </p>
          {session.isPossible ? (
            <button
              type="button"
              class="primary large"
              disabled={away.value === 'going'}
              onClick={() => void signIn()}
            >
              {away.value === 'going' ? 'One moment …' : 'Sign in'}
            </button>
          ) : (
            <p class="hint">No sign-in is set up for this stage of Cloakroom.</p>
          )}
          {away.value === 'failed' && <FailureNote failure={{ kind: 'unreachable' }} />}
          <p class="hint">
            You build with the API? The <a href="/developers">documentation</a> and the{' '}
            <a href="/catalogue">catalogue</a> need no sign-in.
          </p>
        </div>
        <div class="stub welcome-stub tint-1" aria-hidden="true">
          <span class="stub-no">№</span>
          <span class="stub-number">0001</span>
        </div>
      </div>
    </Page>
  );
}
