import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import type { Failure } from '../api/answer.ts';
import type { Json } from '../json/json.ts';
import { pretty } from '../json/writer.ts';
import { FailureNote } from '../ui/failure.tsx';
import { absolute } from '../ui/time.ts';
import type { Item, ItemContent } from './item.ts';
import { differences, merged, type Difference, type Side } from './merge.ts';

interface Properties {
  /** The version on which both sides have built. */
  readonly base: ItemContent;
  readonly mine: ItemContent;
  readonly theirs: Item;
  readonly onSave: (content: ItemContent) => Promise<Failure | undefined>;
  readonly onTakeTheirs: () => void;
}

/** Two versions of one item, part by part; what only one side has changed is chosen already. */
export function ConflictView({ base, mine, theirs, onSave, onTakeTheirs }: Properties): JSX.Element {
  const found = useMemo(() => differences(base, mine, theirs), [base, mine, theirs]);
  const choices = useSignal<ReadonlyMap<string, Side>>(suggestions(found));
  const failure = useSignal<Failure | undefined>(undefined);
  const busy = useSignal(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const open = found.filter(({ part }) => !choices.value.has(part)).length;
  const chooseAll = (side: Side): void => {
    choices.value = new Map(found.map(({ part }) => [part, side]));
  };
  const save = async (): Promise<void> => {
    busy.value = true;
    failure.value = await onSave(merged(theirs, found, choices.value));
    busy.value = false;
  };
  return (
    <section class="conflict" aria-labelledby="conflict-heading">
      <h2 id="conflict-heading" ref={heading} tabIndex={-1}>
        Somebody was faster
      </h2>
      <p>
        This item was changed {absolute(theirs.updatedAt)}, while you were typing. Choose what it shall be;
        nothing is saved yet.
      </p>
      <div class="conflict-all">
        <button type="button" onClick={() => chooseAll('mine')}>
          All of mine
        </button>
        <button type="button" onClick={() => chooseAll('theirs')}>
          All of theirs
        </button>
      </div>
      {found.map((difference) => (
        <Choice
          key={difference.part}
          difference={difference}
          chosen={choices.value.get(difference.part)}
          onChoose={(side) => (choices.value = new Map(choices.value).set(difference.part, side))}
        />
      ))}
      {failure.value !== undefined && <FailureNote failure={failure.value} />}
      <div class="form-actions">
        <button type="button" class="primary" disabled={busy.value || open > 0} onClick={() => void save()}>
          Save this choice
        </button>
        <button type="button" onClick={onTakeTheirs}>
          Keep theirs, drop mine
        </button>
        <span class="hint" role="status">
          {open === 0 ? '' : `${open} still to choose`}
        </span>
      </div>
    </section>
  );
}

interface ChoiceProperties {
  readonly difference: Difference;
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

function Choice({ difference, chosen, onChoose }: ChoiceProperties): JSX.Element {
  const name = useId();
  const version = (side: Side, label: string, value: Json | undefined): JSX.Element => (
    <label class={chosen === side ? 'version version-chosen' : 'version'}>
      <span class="version-name">
        <input
          type="radio"
          name={name}
          value={side}
          checked={chosen === side}
          onChange={() => onChoose(side)}
        />{' '}
        {label}
      </span>
      <span class="version-value">{shown(difference.part, value)}</span>
    </label>
  );
  return (
    <fieldset class="choice">
      <legend>{labelOf(difference.part)}</legend>
      {version('theirs', 'Theirs', difference.theirs)}
      {version('mine', 'Mine', difference.mine)}
    </fieldset>
  );
}

function suggestions(found: readonly Difference[]): ReadonlyMap<string, Side> {
  return new Map(
    found.flatMap(({ part, suggested }): [string, Side][] =>
      suggested === undefined ? [] : [[part, suggested]],
    ),
  );
}

function labelOf(part: string): string {
  return part === 'title' ? 'Title' : part === 'expiresAt' ? 'Keep until' : part.replace('data.', 'Data: ');
}

function shown(part: string, value: Json | undefined): string {
  if (value === undefined) {
    return 'not there';
  }
  if (part === 'expiresAt') {
    return typeof value === 'string' ? absolute(value) : 'for ever';
  }
  return typeof value === 'string' ? value : pretty(value);
}
