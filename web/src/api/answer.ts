import type { Problem } from './problem.ts';

/** Everything that can become of a request, beside its success. Pages look at kinds, never at numbers. */
export type Failure =
  /** No token that the API accepts, also after one renewal. */
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'forbidden'; readonly problem: Problem }
  /** Not there, not there any more, or not the caller's. */
  | { readonly kind: 'missing' }
  /** Others use the same thing at this moment; the same request may succeed later. */
  | { readonly kind: 'in-use'; readonly problem: Problem }
  /** The version that the request was about is not the newest any more. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'too-large' }
  /** Refused for what it says; `errors` of the problem names each member. */
  | { readonly kind: 'invalid'; readonly problem: Problem }
  /** Too many requests, or a service that cannot answer now; seconds until it makes sense again, if known. */
  | { readonly kind: 'busy'; readonly problem: Problem; readonly seconds: number | undefined }
  /** No answer at all: nobody knows whether the request has arrived. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unexpected'; readonly problem: Problem };

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** What an API call gives before anybody has looked into its body. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export function success<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function failed<T>(failure: Failure): Answer<T> {
  return { ok: false, failure };
}
