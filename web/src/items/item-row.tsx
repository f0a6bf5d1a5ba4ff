import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useDesk } from '../app/services.ts';
import { Icon } from '../ui/icon.tsx';
import { absolute, now, ago } from '../ui/time.ts';
import type { Item } from './item.ts';
import { ItemEditor } from './item-editor.tsx';
import { Expiry, Marked, Stub, Summary } from './ticket.tsx';

interface Properties {
  readonly item: Item;
  /** In lower case. */
  readonly search: string;
}

/** An item in the list: read, edit in place, delete. */
export function ItemRow({ item, search }: Properties): JSX.Element {
  const { drafts, removals } = useDesk();
  const editing = useSignal(drafts.isKept(item.id));
  const row = useRef<HTMLLIElement>(null);
  const edit = useRef<HTMLButtonElement>(null);

  const remove = (): void => {
    focusNeighbour(row.current);
    removals.remove(item);
  };
  const done = (): void => {
    editing.value = false;
    requestAnimationFrame(() => edit.current?.focus());
  };
  if (editing.value) {
    return (
      <li class="ticket ticket-open" ref={row}>
        <Stub id={item.id} />
        <div class="ticket-text">
          <ItemEditor item={item} onDone={done} />
        </div>
      </li>
    );
  }
  return (
    <li class="ticket" ref={row}>
      <Stub id={item.id} />
      <div class="ticket-text">
        <h2>
          <a href={`/items/${item.id}`}>
            <Marked text={item.title} search={search} />
          </a>
        </h2>
        <Summary data={item.data} />
        <p class="meta">
          <time dateTime={item.createdAt} title={absolute(item.createdAt)}>
            {ago(item.createdAt, now.value)}
          </time>
          <Expiry at={item.expiresAt} />
        </p>
      </div>
      <div class="ticket-actions">
        <button type="button" class="icon-button" ref={edit} onClick={() => (editing.value = true)}>
          <Icon name="pencil" />
          <span class="hidden">Edit {item.title}</span>
        </button>
        <button type="button" class="icon-button" onClick={remove}>
          <Icon name="bin" />
          <span class="hidden">Delete {item.title}</span>
        </button>
      </div>
    </li>
  );
}

/** The focus goes to the row that takes this one's place, or to the field above the list. */
function focusNeighbour(row: HTMLElement | null): void {
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const target = neighbour?.querySelector<HTMLElement>('a') ?? document.querySelector<HTMLElement>('h1');
  target?.focus();
}
