import type { Failure, Reply } from './answer.ts';
import { problemOf } from './problem.ts';

/** The one place where a status becomes a meaning; undefined for success. */
export function failureOf(reply: Reply): Failure | undefined {
  const { status } = reply;
  if ((status >= 200 && status < 300) || status === 304) {
    return undefined;
  }
  const problem = problemOf(status, reply.body);
  switch (status) {
    case 400:
    case 415:
    case 422:
      return { kind: 'invalid', problem };
    case 401:
      return { kind: 'signed-out' };
    case 403:
      return { kind: 'forbidden', problem };
    case 404:
      return { kind: 'missing' };
    case 409:
      return { kind: 'in-use', problem };
    case 412:
      return { kind: 'changed' };
    case 413:
      return { kind: 'too-large' };
    case 429:
    case 503:
      return { kind: 'busy', problem, seconds: retryAfter(reply.headers) };
    default:
      return { kind: 'unexpected', problem };
  }
}

/** Seconds of `Retry-After` (RFC 9110, 10.2.3), which may also be a date. */
export function retryAfter(headers: Headers, now = Date.now()): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (/^[0-9]{1,9}$/.test(value)) {
    return Number(value);
  }
  // Browsers take almost anything for a date; a date of HTTP starts with the name of a day.
  const date = /^[A-Z][a-z]{2}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
