import type { Call } from '../api/client.ts';
import type { Operation } from './description.ts';

/** What somebody has filled in to try an operation. */
export interface Filling {
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: string;
}

const CALL_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export function callOf(operation: Operation, { parameters, body }: Filling): Call {
  const values = (place: string): [string, string][] =>
    operation.parameters
      .filter((parameter) => parameter.place === place)
      .flatMap(({ name }): [string, string][] => {
        const value = parameters[name] ?? '';
        return value === '' ? [] : [[name, value]];
      });
  const filled = values('path').reduce(
    (path, [name, value]) => path.replace(`{${name}}`, encodeURIComponent(value)),
    operation.path,
  );
  const query = new URLSearchParams(values('query')).toString();
  const type: [string, string][] =
    operation.body === undefined ? [] : [['Content-Type', operation.body.mediaType]];
  return {
    method: CALL_METHODS.find((method) => method === operation.method) ?? 'GET',
    path: query === '' ? filled : `${filled}?${query}`,
    headers: Object.fromEntries([...values('header'), ...type]),
    ...(operation.body === undefined ? {} : { body }),
  };
}

/** A line for a shell, with quotes that no value can leave. */
export function curl(base: string, call: Call, credentials: Readonly<Record<string, string>>): string {
  const headers = Object.entries({ ...credentials, ...call.headers });
  return [
    `curl -i${call.method === 'GET' ? '' : ` -X ${call.method}`} ${quoted(base + call.path)}`,
    ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(call.body === undefined ? [] : [`-d ${quoted(call.body)}`]),
  ].join(' \\\n  ');
}

/** The same credentials, good for showing to somebody. */
export function masked(credentials: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(credentials).map(([name, value]) => [name, value.replace(/(Bearer )?(.{4}).*/, '$1$2…')]),
  );
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
