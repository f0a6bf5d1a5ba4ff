import type { JSX } from 'preact';
import { useDesk, useServices } from '../app/services.ts';
import type { Parcel } from '../outbox/outbox.ts';
import { FailureNote, wording } from '../ui/failure.tsx';
import { Icon } from '../ui/icon.tsx';

/** What was handed in and has not arrived yet, newest first like everything. */
export function ParcelRows(): JSX.Element {
  const { outbox } = useDesk();
  return (
    <>
      {outbox.parcels.value.toReversed().map((parcel) => (
        <ParcelRow key={parcel.key} parcel={parcel} />
      ))}
    </>
  );
}

function ParcelRow({ parcel }: { readonly parcel: Parcel }): JSX.Element {
  const { outbox } = useDesk();
  return (
    <li class="ticket ticket-waiting">
      <div class="stub">
        <span class="hidden">No ticket yet</span>
        <span aria-hidden="true" class="stub-number">
          · · ·
        </span>
      </div>
      <div class="ticket-text">
        <h2>{parcel.title}</h2>
        {parcel.refusal === undefined ? <Progress /> : <FailureNote failure={parcel.refusal} />}
      </div>
      <div class="ticket-actions">
        {(parcel.refusal !== undefined || outbox.trouble.value !== undefined) && (
          <button type="button" class="icon-button" onClick={() => outbox.discard(parcel.key)}>
            <Icon name="bin" />
            <span class="hidden">Discard {parcel.title}</span>
          </button>
        )}
      </div>
    </li>
  );
}

function Progress(): JSX.Element {
  const { connection } = useServices();
  const { outbox } = useDesk();
  const trouble = outbox.trouble.value;
  return (
    <p class="meta" role="status">
      {trouble === undefined && connection.online.value
        ? 'Handing in …'
        : `Kept here until it can be handed in. ${trouble === undefined ? '' : wording(trouble).title}`}
    </p>
  );
}
