import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Failure } from '../api/answer.ts';
import { useDesk } from '../app/services.ts';
import type { Json } from '../json/json.ts';
import { compact } from '../json/writer.ts';
import { FailureNote } from '../ui/failure.tsx';
import { now, ago } from '../ui/time.ts';
import type { Item } from './item.ts';
import type { Edit } from './item-store.ts';
import { differences } from './merge.ts';

/** One's own changes since the page was loaded, each of which can be taken back. */
export function EditHistory({ item }: { readonly item: Item }): JSX.Element | null {
  const { items } = useDesk();
  const failure = useSignal<Failure | undefined>(undefined);
  const edits = items.editsOf(item.id);
  if (edits.length === 0) {
    return null;
  }
  const restore = async (version: Item): Promise<void> => {
    const answer = await items.save(item, version);
    failure.value = answer.ok ? undefined : answer.failure;
    if (failure.value?.kind === 'changed') {
      // The newest version, so that one sees what there is to go back from.
      await items.read(item.id);
    }
  };
  return (
    <section class="history" aria-labelledby="history-heading">
      <h2 id="history-heading">What you changed</h2>
      {failure.value !== undefined && <FailureNote failure={failure.value} />}
      <ol>
        {edits.map((edit) => (
          <li key={edit.after.version}>
            <Changes edit={edit} />
            <button type="button" class="quiet" onClick={() => void restore(edit.before)}>
              Back to version {edit.before.version}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ edit }: { readonly edit: Edit }): JSX.Element {
  return (
    <div>
      <p class="meta">
        Version {edit.after.version}, {ago(new Date(edit.at).toISOString(), now.value)}
      </p>
      <ul>
        {differences(edit.before, edit.after, edit.before).map(({ part, mine, theirs }) => (
          <li key={part}>
            <code>{part}</code> <del>{brief(theirs)}</del> <ins>{brief(mine)}</ins>
          </li>
        ))}
      </ul>
    </div>
  );
}

function brief(value: Json | undefined): string {
  if (value === undefined || value === null) {
    return 'nothing';
  }
  return typeof value === 'string' ? value : compact(value);
}
