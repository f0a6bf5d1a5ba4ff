import type { JSX } from 'preact';

/** Strokes on a field of 24 by 24. */
const SHAPES = {
  plus: 'M12 5v14M5 12h14',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  bin: 'M5 7h14M10 4h4M7 7l1 13h8l1-13M10 11v5M14 11v5',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  done: 'M5 13l4 4L19 7',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M14 6l-6 6 6 6',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 8v4l3 2',
  cloud: 'M4 4l16 16M8 8a5 5 0 0 0-1 10h10M11 6a6 6 0 0 1 7 6 3.5 3.5 0 0 1 2 5',
  alert: 'M12 4l9 16H3zM12 10v4M12 17v.01',
  chevron: 'M9 6l6 6-6 6',
  undo: 'M9 7L5 11l4 4M5 11h9a5 5 0 0 1 0 10h-2',
  key: 'M15 13a4 4 0 1 0-4-4L4 16v4h4v-3h3v-3z',
} as const;

export type IconName = keyof typeof SHAPES;

/** A picture that stands beside a word, and therefore says nothing to a screen reader. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}

/** A coat hanger. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M12.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.300L3.8 22.600A1.5 1.5 0 0 0 4.6 25.400h22.800a1.5 1.5 0 0 0 .8-2.800L16 14.5" />
    </svg>
  );
}
