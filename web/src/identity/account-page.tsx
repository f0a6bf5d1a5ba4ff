import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Answer } from '../api/answer.ts';
import { useDesk, useServices } from '../app/services.ts';
import { pathOf } from '../api/paths.ts';
import type { components } from '../api/schema.d.ts';
import { Members, text } from '../json/members.ts';
import { parse } from '../json/reader.ts';
import { FailureNote } from '../ui/failure.tsx';
import { Page } from '../ui/page.tsx';
import { absolute, now, ahead } from '../ui/time.ts';

type Me = Readonly<components['schemas']['Caller']>;

/** Who the API says one is, and the way out. */
export function AccountPage(): JSX.Element {
  const { client } = useServices();
  const answer = useSignal<Answer<Me> | undefined>(undefined);
  const load = async (): Promise<void> => {
    answer.value = await client.send({ method: 'GET', path: pathOf('/me') }, ({ body }) => {
      const me = new Members(parse(body));
      const email = me.optionalText('email');
      return {
        userId: me.text('userId'),
        groups: me.list('groups', text),
        ...(email === undefined ? {} : { email }),
      };
    });
  };
  useEffect(() => void load(), []);
  return (
    <Page title="Account" actions={<SignOut />}>
      <Waiting />
      <div class="card">
        {answer.value?.ok === true && <Facts me={answer.value.value} />}
        {answer.value?.ok === false && (
          <FailureNote failure={answer.value.failure} onRetry={() => void load()} />
        )}
        {answer.value === undefined && <div class="ghost ghost-facts" aria-hidden="true" />}
      </div>
    </Page>
  );
}

function Facts({ me }: { readonly me: Me }): JSX.Element {
  return (
    <dl class="facts">
      <dt>Signed in as</dt>
      <dd>
        <strong>{me.userId}</strong>
      </dd>
      <dt>E-mail</dt>
      <dd>{me.email ?? 'not told'}</dd>
      <dt>Groups</dt>
      <dd>
        {me.groups.length === 0
          ? 'none'
          : me.groups.map((group) => (
              <span key={group} class="chip">
                {group}
              </span>
            ))}
      </dd>
      <dt>Access token</dt>
      <dd>
        <TokenLife />
      </dd>
    </dl>
  );
}

function TokenLife(): JSX.Element {
  const { session } = useServices();
  const seconds = session.user.value?.expiresAt;
  if (seconds === undefined) {
    return <>says nothing of its end</>;
  }
  const time = new Date(seconds * 1000).toISOString();
  return (
    <>
      expires <time dateTime={time}>{ahead(time, now.value)}</time>, {absolute(time)}; it is renewed before
      that while this page is open.
    </>
  );
}

function SignOut(): JSX.Element {
  const { session, notices } = useServices();
  const { removals } = useDesk();
  const signOut = async (): Promise<void> => {
    await removals.finish();
    await session
      .signOut()
      .catch(() => notices.tell('You are signed out here, but not at the issuer.', { kind: 'unreachable' }));
  };
  return (
    <button type="button" onClick={() => void signOut()}>
      Sign out
    </button>
  );
}

/** What would be left in this browser. */
function Waiting(): JSX.Element | null {
  const { outbox } = useDesk();
  const waiting = outbox.parcels.value.length;
  return waiting === 0 ? null : (
    <p class="note">
      {waiting === 1 ? 'One thing has' : `${waiting} things have`} not been handed in yet. It stays in this
      browser until you sign in again.
    </p>
  );
}
