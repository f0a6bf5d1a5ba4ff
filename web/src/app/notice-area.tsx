import type { JSX } from 'preact';
import type { Item } from '../items/item.ts';
import type { Removals } from '../items/removals.ts';
import { wording } from '../ui/failure.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Notice } from '../ui/notices.ts';
import { useServices } from './services.ts';

/** Notices at the foot of the window; they wait while one points at them or has the focus in them. */
export function NoticeArea(): JSX.Element {
  const { desk, notices } = useServices();
  const removals = desk.value?.removals;
  return (
    <section class="notices" aria-label="Notices" aria-live="polite">
      {removals?.pending.value.map((item) => (
        <Removed key={item.id} item={item} removals={removals} />
      ))}
      {notices.all.value.map((notice) => (
        <Told key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function Removed({ item, removals }: { readonly item: Item; readonly removals: Removals }): JSX.Element {
  const pause = (): void => removals.pause(item.id);
  const resume = (): void => removals.resume(item.id);
  return (
    <div class="notice" onMouseEnter={pause} onMouseLeave={resume} onFocusIn={pause} onFocusOut={resume}>
      <span class="notice-text">“{item.title}” is deleted.</span>
      <button type="button" onClick={() => removals.undo(item)}>
        <Icon name="undo" /> Undo
      </button>
    </div>
  );
}

function Told({ notice }: { readonly notice: Notice }): JSX.Element {
  const { notices } = useServices();
  const more = notice.failure === undefined ? '' : ` ${wording(notice.failure).title}`;
  return (
    <div class="notice">
      <span class="notice-text">{notice.text + more}</span>
      <button type="button" class="icon-button" onClick={() => notices.dismiss(notice.id)}>
        <Icon name="close" />
        <span class="hidden">Dismiss</span>
      </button>
    </div>
  );
}
