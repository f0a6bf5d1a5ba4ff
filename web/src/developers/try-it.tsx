import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Reply } from '../api/answer.ts';
import { useServices, useSignIn } from '../app/services.ts';
import { keptKey } from '../catalogue/key.ts';
import { pretty } from '../json/writer.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Field } from '../ui/field.tsx';
import type { Session } from '../identity/session.ts';
import type { Operation, Security } from './description.ts';
import { ReplyView } from './reply-view.tsx';
import { callOf, curl, masked, type Filling } from './request.ts';

type Credentials = Readonly<Record<string, string>>;

/** What stands in the line for a shell where there are no credentials. */
const PLACEHOLDERS: Readonly<Record<Security, Credentials>> = {
  nobody: {},
  token: { Authorization: 'Bearer YOUR-TOKEN' },
  key: { 'x-api-key': 'YOUR-KEY' },
};

/** Fills an operation in, shows it as a line for a shell, and sends it with one's own token or key. */
export function TryIt({ operation }: { readonly operation: Operation }): JSX.Element {
  const { client, session, settings } = useServices();
  const filling = useSignal<Filling>({
    parameters: {},
    body: operation.body === undefined ? '' : pretty(operation.body.example),
  });
  const reply = useSignal<Reply | 'unreachable' | 'waiting' | undefined>(undefined);

  const own = credentialsFor(operation.security, session);
  const whole = own ?? PLACEHOLDERS[operation.security];
  const shown = own === undefined ? whole : masked(own);
  const call = callOf(operation, filling.value);
  const send = async (): Promise<void> => {
    reply.value = 'waiting';
    reply.value = await client.ask(call, whole);
  };
  return (
    <form
      class="item-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {operation.parameters.map(({ name, required, description }) => (
        <Field key={name} label={required ? name : `${name} (optional)`} hint={description}>
          {(field) => (
            <input
              {...field}
              required={required}
              autocomplete="off"
              value={filling.value.parameters[name] ?? ''}
              onInput={(event) => {
                const parameters = { ...filling.value.parameters, [name]: event.currentTarget.value };
                filling.value = { ...filling.value, parameters };
              }}
            />
          )}
        </Field>
      ))}
      {operation.body !== undefined && (
        <Field label={`Body, ${operation.body.mediaType}`}>
          {(field) => (
            <textarea
              {...field}
              class="code"
              rows={5}
              spellcheck={false}
              value={filling.value.body}
              onInput={(event) => (filling.value = { ...filling.value, body: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <pre class="json" tabIndex={0} role="region" aria-label="As a line for a shell">
        <code>{curl(settings.api, call, shown)}</code>
      </pre>
      <div class="form-actions">
        <button type="submit" class="primary" disabled={own === undefined || reply.value === 'waiting'}>
          Send it
        </button>
        <CopyButton label="Copy for a shell" text={() => curl(settings.api, call, whole)} />
      </div>
      <Remark security={operation.security} hasCredentials={own !== undefined} />
      <div aria-live="polite">{reply.value !== undefined && <ReplyView reply={reply.value} />}</div>
    </form>
  );
}

interface RemarkProperties {
  readonly security: Security;
  readonly hasCredentials: boolean;
}

/** What is missing, or what the copy has that is not to be seen. */
function Remark({ security, hasCredentials }: RemarkProperties): JSX.Element | null {
  const signIn = useSignIn();
  if (security === 'nobody') {
    return null;
  }
  const name = security === 'token' ? 'token' : 'key';
  const place =
    security === 'token' ? (
      <button type="button" class="quiet" onClick={signIn}>
        Sign in
      </button>
    ) : (
      <a href="/catalogue">Give the catalogue a key</a>
    );
  return (
    <p class="hint">
      {hasCredentials ? (
        `The copy has your ${name} in full: keep it to yourself.`
      ) : (
        <>{place} to send it from here.</>
      )}
    </p>
  );
}

function credentialsFor(security: Security, session: Session): Credentials | undefined {
  switch (security) {
    case 'nobody':
      return {};
    case 'token':
      return session.credentials();
    case 'key':
      return keptKey() === '' ? undefined : { 'x-api-key': keptKey() };
  }
}
