import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Reply } from '../api/answer.ts';
import { useServices } from '../app/services.ts';
import { keptKey } from '../catalogue/key.ts';
import type { Json } from '../json/json.ts';
import { parse } from '../json/reader.ts';
import { pretty } from '../json/writer.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Field } from '../ui/field.tsx';
import { JsonText } from '../ui/json-text.tsx';
import type { Operation } from './description.ts';
import { callOf, curl, masked, type Filling } from './request.ts';

/** Fills an operation in, shows it as a line for a shell, and sends it with one's own token or key. */
export function TryIt({ operation }: { readonly operation: Operation }): JSX.Element {
  const { client, session, settings } = useServices();
  const filling = useSignal<Filling>({ parameters: {}, body: bodyOf(operation) });
  const reply = useSignal<Reply | 'unreachable' | 'waiting' | undefined>(undefined);

  const key = keptKey();
  const own = {
    nobody: {},
    token: session.credentials() ?? { Authorization: 'Bearer $TOKEN' },
    key: { 'x-api-key': key === '' ? '$KEY' : key },
  }[operation.security];
  const call = callOf(operation, filling.value);
  const send = async (): Promise<void> => {
    reply.value = 'waiting';
    reply.value = await client.ask(call, own);
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
        <code>{curl(settings.api, call, masked(own))}</code>
      </pre>
      <div class="form-actions">
        <button type="submit" class="primary" disabled={reply.value === 'waiting'}>
          Send it
        </button>
        <CopyButton label="Copy for a shell" text={() => curl(settings.api, call, own)} />
      </div>
      <div aria-live="polite">{reply.value !== undefined && <ReplyView reply={reply.value} />}</div>
    </form>
  );
}

function ReplyView({ reply }: { readonly reply: Reply | 'unreachable' | 'waiting' }): JSX.Element {
  if (reply === 'waiting' || reply === 'unreachable') {
    return (
      <p class="hint">{reply === 'waiting' ? 'Waiting for the answer …' : 'The API cannot be reached.'}</p>
    );
  }
  const headers = [...reply.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return (
    <div class="reply">
      <p>
        Answered with <strong>{reply.status}</strong>
      </p>
      <pre class="json" tabIndex={0} role="region" aria-label="Headers that a page may read">
        <code>{headers}</code>
      </pre>
      {reply.body !== '' && <BodyView body={reply.body} />}
    </div>
  );
}

function BodyView({ body }: { readonly body: string }): JSX.Element {
  let value: Json;
  try {
    value = parse(body);
  } catch {
    value = body;
  }
  return <JsonText label="Body of the answer" value={value} />;
}

/** The example of the description, or the least that is accepted. */
function bodyOf({ body }: Operation): string {
  if (body === undefined) {
    return '';
  }
  return body.example === undefined ? '{\n  "title": "Umbrella"\n}' : pretty(body.example);
}
