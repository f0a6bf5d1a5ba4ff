import type { JSX } from 'preact';
import { Page } from '../ui/page.tsx';

export function CataloguePage(): JSX.Element {
  return <Page title="Catalogue">Soon.</Page>;
}
