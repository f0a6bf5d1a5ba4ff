import type { JSX } from 'preact';
import type { Reply } from '../api/answer.ts';
import type { Json } from '../json/json.ts';
import { parse } from '../json/reader.ts';
import { JsonText } from '../ui/json-text.tsx';

/** An answer of the API as it came. */
export function ReplyView({ reply }: { readonly reply: Reply | 'unreachable' | 'waiting' }): JSX.Element {
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
