import type { paths } from './schema.d.ts';

/**
 * A path of the API, filled in.
 *
 * @param template as the API's description has it: one that is not there does not compile
 */
export function pathOf(
  template: keyof paths,
  parameters: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string>> = {},
): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(parameters[name] ?? ''),
  );
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
}
