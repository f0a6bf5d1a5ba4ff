import type { JSX } from 'preact';
import { Page } from '../ui/page.tsx';

/** The page when there is no page: the settings cannot be had, or the issuer has signed nobody in. */
export function StartFailure({ fault }: { readonly fault: unknown }): JSX.Element {
  return (
    <Page title="Cloakroom could not start">
      <p class="note note-bad" role="alert">
        {fault instanceof Error ? sentence(fault) : 'Nobody knows why.'}
      </p>
      <p>
        <a href="/">Begin again</a>
      </p>
    </Page>
  );
}

/** A browser says of a request without an answer only that it is a TypeError (Fetch standard). */
function sentence(fault: Error): string {
  return fault instanceof TypeError
    ? 'Cloakroom cannot be reached. Please look at your connection.'
    : fault.message;
}
