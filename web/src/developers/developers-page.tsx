import type { JSX } from 'preact';
import { Page } from '../ui/page.tsx';

export function DevelopersPage(): JSX.Element {
  return <Page title="For developers">Soon.</Page>;
}
