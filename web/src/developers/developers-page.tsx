import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useServices } from '../app/services.ts';
import { FailureNote } from '../ui/failure.tsx';
import { Page } from '../ui/page.tsx';
import { loadDescription, type Operation, type Security } from './description.ts';
import { SchemaView } from './schema-view.tsx';
import { TryIt } from './try-it.tsx';

const CREDENTIALS: Record<Security, string> = {
  nobody: 'open to everybody',
  token: 'needs a token',
  key: 'needs an API key',
};

/** The API's reference, made of its own description; every operation can be tried. */
export function DevelopersPage(): JSX.Element {
  const { settings } = useServices();
  const operations = useSignal<readonly Operation[] | 'failed' | undefined>(undefined);
  const load = async (): Promise<void> => {
    operations.value = await loadDescription().then(
      (description) => description.operations(),
      () => 'failed' as const,
    );
  };
  useEffect(() => void load(), []);
  return (
    <Page title="For developers">
      <p>
        The API answers at <code>{settings.api}</code>. Its description in full:{' '}
        <a href="/openapi.json" download>
          openapi.json
        </a>
      </p>
      <Keys />
      {operations.value === 'failed' && (
        <FailureNote failure={{ kind: 'unreachable' }} onRetry={() => void load()} />
      )}
      {operations.value === undefined && <div class="card ghost ghost-card" aria-hidden="true" />}
      {Array.isArray(operations.value) && <Reference operations={operations.value} />}
    </Page>
  );
}

function Keys(): JSX.Element {
  return (
    <section class="card prose" aria-labelledby="keys">
      <h2 id="keys">Tokens and keys</h2>
      <p>
        <strong>Items</strong> are somebody’s own: their routes take the token of whoever is signed in, and
        this page uses yours. <strong>The catalogue</strong> is read with an API key in the header{' '}
        <code>x-api-key</code>. Ask whoever runs this stage for one; on a laptop <code>./run</code> prints it
        when it starts.
      </p>
      <p>
        A key belongs to a plan with a rate, a burst and a quota. Beyond the rate the answer is 429 with{' '}
        <code>Retry-After</code>: wait that long and send the request again. Creating things twice is avoided
        with an <code>Idempotency-Key</code> of your own.
      </p>
      <Plans />
    </section>
  );
}

function Plans(): JSX.Element | null {
  const { plans } = useServices().settings;
  if (plans.length === 0) {
    return null;
  }
  return (
    <table class="plans">
      <caption>What a key may do</caption>
      <thead>
        <tr>
          <th scope="col">Plan</th>
          <th scope="col">Requests a second</th>
          <th scope="col">at once</th>
          <th scope="col">in all</th>
        </tr>
      </thead>
      <tbody>
        {plans.map(({ name, rate, burst, quota, period }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{rate ?? 'no limit'}</td>
            <td>{burst ?? 'no limit'}</td>
            <td>{quota === undefined ? 'no limit' : `${quota.toLocaleString()} a ${period ?? 'period'}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reference({ operations }: { readonly operations: readonly Operation[] }): JSX.Element {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return (
    <>
      {tags.map((tag) => (
        <section key={tag} class="reference" aria-labelledby={`tag-${tag}`}>
          <h2 id={`tag-${tag}`}>{tag}</h2>
          {operations
            .filter((operation) => operation.tag === tag)
            .map((operation) => (
              <OperationView key={operation.id} operation={operation} />
            ))}
        </section>
      ))}
    </>
  );
}

function OperationView({ operation }: { readonly operation: Operation }): JSX.Element {
  const open = useSignal(false);
  return (
    <details class="operation" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>
        <span class={`method method-${operation.method.toLowerCase()}`}>{operation.method}</span>{' '}
        <code>{operation.path}</code> <span class="hint">{operation.summary}</span>
      </summary>
      {open.value && (
        <div class="operation-text">
          <p>
            {operation.description} <span class="chip">{CREDENTIALS[operation.security]}</span>
          </p>
          {operation.body !== undefined && <SchemaView schema={operation.body.schema} />}
          <TryIt operation={operation} />
          <h3>Answers</h3>
          <dl class="facts">
            {operation.responses.map(([status, description]) => [
              <dt key={status}>{status}</dt>,
              <dd key={`${status} text`}>{description}</dd>,
            ])}
          </dl>
        </div>
      )}
    </details>
  );
}
