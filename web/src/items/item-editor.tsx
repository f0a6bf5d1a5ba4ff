import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Failure } from '../api/answer.ts';
import { useDesk } from '../app/services.ts';
import { ConflictView } from './conflict-view.tsx';
import { contentBody, type Item, type ItemContent } from './item.ts';
import { draftOf } from './item-draft.ts';
import { ItemForm } from './item-form.tsx';
import { useKeptDraft } from './kept-draft.ts';

interface Properties {
  readonly item: Item;
  readonly onDone: () => void;
}

interface Conflict {
  readonly mine: ItemContent;
  readonly theirs: Item;
}

/** Edits an item; when somebody was faster, shows both versions and merges them. */
export function ItemEditor({ item, onDone }: Properties): JSX.Element {
  const { drafts, items, outbox } = useDesk();
  // What was typed belongs to the version that it was typed on, also after a reload.
  const base = useRef(drafts.readBase(item.id) ?? item);
  const draft = useKeptDraft(item.id, draftOf(base.current));
  const conflict = useSignal<Conflict | undefined>(undefined);
  const gone = useSignal<ItemContent | undefined>(undefined);

  const done = (): void => {
    draft.clear();
    onDone();
  };
  const save = async (content: ItemContent): Promise<Failure | undefined> => {
    gone.value = undefined;
    const answer = await items.save(base.current, content);
    if (answer.ok) {
      done();
      return undefined;
    }
    if (answer.failure.kind === 'missing') {
      gone.value = content;
    }
    return answer.failure.kind === 'changed' ? compare(content) : answer.failure;
  };
  const compare = async (mine: ItemContent): Promise<Failure | undefined> => {
    const theirs = await items.read(item.id);
    if (!theirs.ok) {
      return theirs.failure;
    }
    conflict.value = { mine, theirs: theirs.value };
    return undefined;
  };
  const merge = async (content: ItemContent, theirs: Item): Promise<Failure | undefined> => {
    base.current = theirs;
    return save(content);
  };

  if (conflict.value !== undefined) {
    const { mine, theirs } = conflict.value;
    return (
      <ConflictView
        key={theirs.version}
        base={base.current}
        mine={mine}
        theirs={theirs}
        onSave={async (content) => merge(content, theirs)}
        onTakeTheirs={done}
      />
    );
  }
  return (
    <ItemForm
      draft={{
        ...draft,
        change: (part) => {
          drafts.keepBase(base.current);
          draft.change(part);
        },
      }}
      before={base.current}
      submitLabel="Save"
      focus
      onSubmit={save}
      onCancel={done}
    >
      {gone.value === undefined ? (
        <></>
      ) : (
        <Again
          content={gone.value}
          onAgain={(content) => {
            void outbox.add(content.title, contentBody(content));
            done();
          }}
        />
      )}
    </ItemForm>
  );
}

/** The item is gone, what was typed is not. */
function Again({
  content,
  onAgain,
}: {
  readonly content: ItemContent;
  readonly onAgain: (content: ItemContent) => void;
}): JSX.Element {
  return (
    <button type="button" onClick={() => onAgain(content)}>
      Hand in as a new item
    </button>
  );
}
