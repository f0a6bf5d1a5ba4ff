import type { JSX } from 'preact';
import { Page } from '../ui/page.tsx';

/** The page when there is no page: the settings are missing, or the issuer has not signed anybody in. */
export function StartFailure({ fault }: { readonly fault: unknown }): JSX.Element {
  return (
    <Page title="Cloakroom could not start">
      <p class="note note-bad">{fault instanceof Error ? fault.message : 'Nobody knows why.'}</p>
      <p>
        <a href="/">Begin again</a>
      </p>
    </Page>
  );
}
