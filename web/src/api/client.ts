import { MalformedAnswer } from '../json/members.ts';
import { JsonFault } from '../json/reader.ts';
import { failed, success, type Answer, type Reply } from './answer.ts';
import { failureOf } from './failures.ts';
import type { Waiting } from './patience.ts';

/** A request of the API. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From the stage on, with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** True for a request that must outlive the page. */
  readonly keepalive?: boolean;
}

/** Whom a request is from. */
export interface Caller {
  /** Headers that say it; undefined when nobody is signed in. */
  credentials(): Readonly<Record<string, string>> | undefined;
  /** Asked once when the API refuses the credentials. */
  renew(): Promise<Renewal>;
  /** The API refuses the credentials, and there are no others. */
  refused(): void;
}

/** `renewed`: there are other credentials. `unreachable`: nobody could say. */
export type Renewal = 'renewed' | 'refused' | 'unreachable';

/** Longer than the gateway lets any request take: 29 s. */
const LONGEST_MS = 35_000;

/** The one place that calls the API: who asks, how often it is tried, and what the answer means. */
export class Client {
  readonly #base: string;
  readonly #caller: Caller;
  readonly #patience: Waiting;

  constructor(base: string, caller: Caller, patience: Waiting) {
    this.#base = base;
    this.#caller = caller;
    this.#patience = patience;
  }

  /** Sends a call once, as it is, and judges nothing. */
  async ask(call: Call, credentials: Readonly<Record<string, string>>): Promise<Reply | 'unreachable'> {
    return this.#fetch(call, credentials);
  }

  /** The same API, asked by somebody else. */
  as(caller: Caller): Client {
    return new Client(this.#base, caller, this.#patience);
  }

  /**
   * Sends a call; renews the credentials once when they are refused, and waits when the API asks for it.
   *
   * @param read makes the value of a success; what it cannot read is an unexpected answer
   */
  async send<T>(call: Call, read: (reply: Reply) => T): Promise<Answer<T>> {
    let renewed = false;
    for (let attempt = 1; ; attempt++) {
      const credentials = this.#caller.credentials();
      const reply = credentials === undefined ? undefined : await this.#fetch(call, credentials);
      if (reply === 'unreachable') {
        return failed({ kind: 'unreachable' });
      }
      if (reply === undefined || reply.status === 401) {
        const renewal = renewed ? 'refused' : await this.#caller.renew();
        if (renewal === 'renewed') {
          renewed = true;
          continue;
        }
        return this.#withoutCredentials(renewal);
      }
      const failure = failureOf(reply);
      if (failure === undefined) {
        return understood(reply, read);
      }
      if (failure.kind !== 'busy' || !(await this.#patience.wait(failure, attempt))) {
        return failed(failure);
      }
    }
  }

  #withoutCredentials<T>(renewal: 'refused' | 'unreachable'): Answer<T> {
    if (renewal === 'unreachable') {
      return failed({ kind: 'unreachable' });
    }
    this.#caller.refused();
    return failed({ kind: 'signed-out' });
  }

  async #fetch(call: Call, credentials: Readonly<Record<string, string>>): Promise<Reply | 'unreachable'> {
    try {
      const response = await fetch(this.#base + call.path, {
        method: call.method,
        headers: { ...call.headers, ...credentials },
        body: call.body ?? null,
        keepalive: call.keepalive ?? false,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(LONGEST_MS),
      });
      return { status: response.status, headers: response.headers, body: await response.text() };
    } catch {
      // The browser tells a page no more than this.
      return 'unreachable';
    }
  }
}

function understood<T>(reply: Reply, read: (reply: Reply) => T): Answer<T> {
  try {
    return success(read(reply));
  } catch (fault) {
    if (fault instanceof MalformedAnswer || fault instanceof JsonFault) {
      const title = 'The answer is not one that this page understands';
      const requestId = reply.headers.get('x-amzn-RequestId') ?? undefined;
      return failed({ kind: 'unexpected', problem: { title, detail: fault.message, requestId, errors: [] } });
    }
    throw fault;
  }
}
