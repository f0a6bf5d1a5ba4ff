import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Properties {
  readonly title: string;
  /** Stands in the heading's place where that shows more than the title. */
  readonly heading?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** True from the second page on: the first one leaves the focus where the browser puts it. */
let navigated = false;

/** The frame of a page: names the window, and tells screen readers and the keyboard that another page has begun. */
export function Page({ title, heading, actions, children }: Properties): JSX.Element {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Cloakroom`;
  }, [title]);
  useEffect(() => {
    if (navigated) {
      top.current?.focus();
    }
    navigated = true;
  }, []);
  return (
    <main id="main" class="page" tabIndex={-1}>
      <div class="page-head">
        <h1 ref={top} tabIndex={-1}>
          {heading ?? title}
        </h1>
        {actions}
      </div>
      {children}
    </main>
  );
}
