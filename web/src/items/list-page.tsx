import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useDesk, useServices } from '../app/services.ts';
import { pretty } from '../json/writer.ts';
import { FailureNote } from '../ui/failure.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { now } from '../ui/time.ts';
import { Composer } from './composer.tsx';
import { isExpired, type Item } from './item.ts';
import { ItemRow } from './item-row.tsx';
import { ParcelRows } from './parcel-rows.tsx';

const GHOSTS = ['a', 'b', 'c', 'd', 'e', 'f'];
/** The next page is fetched before the end is in sight. */
const AHEAD = '800px';

/** One's own items, newest first. */
export function ListPage(): JSX.Element {
  const { connection } = useServices();
  const { drafts, items, outbox } = useDesk();
  const search = useSignal('');
  const wanted = useComputed(() => search.value.trim().toLowerCase());
  const alive = useComputed(() => items.items.value.filter((item) => !isExpired(item, now.value)));
  const found = useComputed(() => alive.value.filter((item) => matches(item, wanted.value)));
  const look = (): void => {
    void (items.started.peek() ? items.refresh((id) => drafts.isKept(id)) : items.loadMore());
  };
  useEffect(look, [items]);
  useEffect(() => connection.onReturn(look), [items]);

  const empty = items.complete.value && alive.value.length === 0 && outbox.parcels.value.length === 0;
  return (
    <Page title="My items" actions={<Count all={alive} found={found} search={wanted} />}>
      <Composer />
      {!empty && <SearchField search={search.value} onSearch={(text) => (search.value = text)} />}
      <ul class="tickets" aria-label="Items" aria-busy={items.loading.value === 'loading'}>
        <ParcelRows />
        {found.value.map((item) => (
          <ItemRow key={item.id} item={item} search={wanted.value} />
        ))}
        {!items.started.value && items.loading.value === 'loading' && <Ghosts />}
      </ul>
      {empty ? <Empty /> : <Rest searching={wanted.value !== ''} found={found.value.length} />}
    </Page>
  );
}

function matches(item: Item, wanted: string): boolean {
  return (
    wanted === '' ||
    item.title.toLowerCase().includes(wanted) ||
    (item.data.size > 0 && pretty(item.data).toLowerCase().includes(wanted))
  );
}

interface CountProperties {
  readonly all: ReadonlySignal<readonly Item[]>;
  readonly found: ReadonlySignal<readonly Item[]>;
  readonly search: ReadonlySignal<string>;
}

function Count({ all, found, search }: CountProperties): JSX.Element {
  const { items } = useDesk();
  const total = all.value.length;
  const kept = `${total} ${total === 1 ? 'item' : 'items'}${items.complete.value ? '' : ' so far'}`;
  return (
    <p class="count" role="status">
      {!items.started.value ? '' : search.value === '' ? kept : `${found.value.length} of ${kept}`}
    </p>
  );
}

function SearchField({
  search,
  onSearch,
}: {
  readonly search: string;
  readonly onSearch: (text: string) => void;
}): JSX.Element {
  return (
    <label class="search">
      <span class="hidden">Search within the items that are loaded</span>
      <Icon name="search" />
      <input
        type="search"
        placeholder="Search within these items"
        value={search}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </label>
  );
}

/** What stands below the list: the way to more, or that there is no more. */
function Rest({ searching, found }: { readonly searching: boolean; readonly found: number }): JSX.Element {
  const { items } = useDesk();
  const loading = items.loading.value;
  if (typeof loading === 'object') {
    return <FailureNote failure={loading.failure} onRetry={() => void items.loadMore()} />;
  }
  if (items.complete.value) {
    return <p class="end">{searching && found === 0 ? 'Nothing matches.' : 'That is all.'}</p>;
  }
  return (
    <div class="more">
      {searching && (
        <p class="hint">{`${found === 0 ? 'Nothing matches yet' : 'These match'}; there are more items to look at.`}</p>
      )}
      {items.started.value && !searching && <Sentinel />}
      {items.started.value && (
        <button type="button" disabled={loading === 'loading'} onClick={() => void items.loadMore()}>
          {loading === 'loading' ? 'Loading …' : 'Load more'}
        </button>
      )}
    </div>
  );
}

/** Loads more whenever it comes near the window. */
function Sentinel(): JSX.Element {
  const { items } = useDesk();
  const place = useRef<HTMLSpanElement>(null);
  const count = items.items.value.length;
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) {
          void items.loadMore();
        }
      },
      { rootMargin: AHEAD },
    );
    if (place.current !== null) {
      observer.observe(place.current);
    }
    return () => observer.disconnect();
    // Once more after each page: one that leaves the sentinel in sight is followed by the next.
  }, [items, count]);
  return <span ref={place} />;
}

function Ghosts(): JSX.Element {
  return (
    <>
      {GHOSTS.map((key) => (
        <li key={key} class="ticket ghost" aria-hidden="true">
          <div class="stub" />
          <div class="ticket-text">
            <span class="ghost-line" />
            <span class="ghost-line ghost-short" />
          </div>
        </li>
      ))}
    </>
  );
}

function Empty(): JSX.Element {
  return (
    <div class="empty">
      <Rail />
      <h2>The rail is empty</h2>
      <p>
        Hand in your first thing: give it a title in the field above and press Enter. Nobody but you will see
        it.
      </p>
    </div>
  );
}

/** A rail with three hooks. */
function Rail(): JSX.Element {
  return (
    <svg class="rail" viewBox="0 0 240 72" aria-hidden="true" focusable="false">
      <path d="M8 12h224M24 12v-8M216 12v-8" />
      {[60, 120, 180].map((x) => (
        <path key={x} d={`M${x} 12v18m0 0a10 10 0 1 1-10 10`} />
      ))}
    </svg>
  );
}
