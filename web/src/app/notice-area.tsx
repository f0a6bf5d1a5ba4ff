import type { JSX } from 'preact';
import type { Item } from '../items/item.ts';
import type { Removals } from '../items/removals.ts';
import { RequestId, wording } from '../ui/failure.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Notice } from '../ui/notices.ts';
import { useServices } from './services.ts';
import { StatusBars } from './status-bars.tsx';

/** At the foot of the window, over the page, so that nothing on it moves: what holds for all of it, and notices. */
export function NoticeArea(): JSX.Element {
  const { desk, notices } = useServices();
  const removals = desk.value?.removals;
  return (
    <aside class="notices" aria-label="Notices">
      <StatusBars />
      <div class="stack" aria-live="polite">
        {removals?.pending.value.map((item) => (
          <Removed key={item.id} item={item} removals={removals} />
        ))}
        {notices.all.value.map((notice) => (
          <Told key={notice.id} notice={notice} />
        ))}
      </div>
    </aside>
  );
}

/** Waits while one points at it or has the focus in it. */
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
  const { text, failure } = notice;
  return (
    <div class="notice">
      <div class="notice-text">
        <p>{failure === undefined ? text : `${text} ${wording(failure).title}`}</p>
        {failure !== undefined && 'problem' in failure && <RequestId problem={failure.problem} />}
      </div>
      <button type="button" class="icon-button" onClick={() => notices.dismiss(notice.id)}>
        <Icon name="close" />
        <span class="hidden">Dismiss</span>
      </button>
    </div>
  );
}
