import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Members } from '../json/members.ts';
import { parse } from '../json/reader.ts';
import type { Answer } from './answer.ts';
import { Client, type Call, type Caller, type Renewal } from './client.ts';
import type { Busy, Waiting } from './patience.ts';

interface Scripted {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** An API that answers as it is told, and remembers who asked. */
class ScriptedApi {
  readonly tokens: (string | undefined)[] = [];
  answers: Scripted[] = [];
  readonly #server: Server = createServer((request, response) => {
    this.tokens.push(tokenOf(request));
    const { status, headers, body } = this.answers.shift() ?? { status: 500 };
    response.writeHead(status, { Connection: 'close', ...headers }).end(body);
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return typeof address === 'object' ? `http://127.0.0.1:${String(address?.port)}/dev` : '';
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Somebody with a token, or with none, and with what a renewal brings. */
class Holder implements Caller {
  token: string | undefined = 'old';
  renewal: Renewal = 'renewed';
  renewals = 0;
  refusals = 0;

  credentials(): Readonly<Record<string, string>> | undefined {
    return this.token === undefined ? undefined : { Authorization: `Bearer ${this.token}` };
  }

  async renew(): Promise<Renewal> {
    this.renewals++;
    this.token = this.renewal === 'renewed' ? 'new' : this.token;
    return Promise.resolve(this.renewal);
  }

  refused(): void {
    this.refusals++;
  }
}

/** Waits for nothing, so many times. */
class Timekeeper implements Waiting {
  readonly waits: [seconds: number | undefined, attempt: number][] = [];
  patience = 3;

  async wait({ seconds }: Busy, attempt: number): Promise<boolean> {
    this.waits.push([seconds, attempt]);
    return Promise.resolve(attempt <= this.patience);
  }
}

const CALL: Call = { method: 'GET', path: '/items' };
const OK: Scripted = { status: 200, body: '"here"' };
const REFUSED: Scripted = { status: 401 };
const BUSY: Scripted = { status: 503, headers: { 'Retry-After': '7' } };

const api = new ScriptedApi();
let holder: Holder;
let timekeeper: Timekeeper;
let client: Client;

beforeEach(async () => {
  api.tokens.length = 0;
  holder = new Holder();
  timekeeper = new Timekeeper();
  client = new Client(await api.open(), holder, timekeeper);
});

afterEach(async () => api.close());

async function send(...answers: Scripted[]): Promise<Answer<string>> {
  api.answers = answers;
  return client.send(CALL, ({ body }) => body);
}

describe('a refused token', () => {
  it('is renewed once, and the call sent again with the new one', async () => {
    expect(await send(REFUSED, OK)).toEqual({ ok: true, value: '"here"' });
    expect([api.tokens, holder.renewals, holder.refusals]).toEqual([['old', 'new'], 1, 0]);
  });

  it('is not renewed twice for one call', async () => {
    expect(await send(REFUSED, REFUSED, OK)).toEqual({ ok: false, failure: { kind: 'signed-out' } });
    expect([api.tokens, holder.renewals, holder.refusals]).toEqual([['old', 'new'], 1, 1]);
  });

  it('that cannot be renewed ends the session', async () => {
    holder.renewal = 'refused';

    expect(await send(REFUSED)).toEqual({ ok: false, failure: { kind: 'signed-out' } });
    expect(holder.refusals).toBe(1);
  });

  it('ends nothing while nobody can say whether it can be renewed', async () => {
    holder.renewal = 'unreachable';

    expect(await send(REFUSED)).toEqual({ ok: false, failure: { kind: 'unreachable' } });
    expect(holder.refusals).toBe(0);
  });

  it('is renewed also between two waits', async () => {
    expect(await send(BUSY, REFUSED, BUSY, OK)).toMatchObject({ ok: true });
    expect(api.tokens).toEqual(['old', 'old', 'new', 'new']);
  });
});

it('sends nothing for somebody without a token before a renewal has brought one', async () => {
  holder.token = undefined;

  expect(await send(OK)).toMatchObject({ ok: true });
  expect(api.tokens).toEqual(['new']);
});

describe('a busy API', () => {
  it('is asked again after each wait, with the seconds that it has named', async () => {
    expect(await send(BUSY, { status: 429 }, BUSY, OK)).toMatchObject({ ok: true });
    expect(timekeeper.waits).toEqual([
      [7, 1],
      [undefined, 2],
      [7, 3],
    ]);
  });

  it('is not asked again when the patience is over', async () => {
    timekeeper.patience = 1;

    expect(await send(BUSY, BUSY, OK)).toMatchObject({ ok: false, failure: { kind: 'busy', seconds: 7 } });
    expect(api.tokens).toHaveLength(2);
  });
});

describe('is told at once and once', () => {
  it.each<[string, Scripted, string]>([
    ['a fault', { status: 500 }, 'unexpected'],
    ['a fault of the gateway', { status: 502 }, 'unexpected'],
    ['a refusal', { status: 422 }, 'invalid'],
    ['an answer that leads elsewhere', { status: 302, headers: { Location: '/' } }, 'unreachable'],
  ])('%s', async (_name, answer, kind) => {
    expect(await send(answer, OK)).toMatchObject({ ok: false, failure: { kind } });
    expect(api.tokens).toHaveLength(1);
  });
});

it('tells of an answer that is none of the API’s, with the request’s id', async () => {
  api.answers = [{ status: 200, headers: { 'x-amzn-RequestId': 'r-1' }, body: '<h1>Welcome</h1>' }];

  const answer = await client.send(CALL, ({ body }) => new Members(parse(body)).text('id'));

  expect(answer).toMatchObject({ ok: false, failure: { kind: 'unexpected', problem: { requestId: 'r-1' } } });
});

it('hides no fault of its own', async () => {
  api.answers = [OK];

  const broken = (): string => {
    throw new RangeError('of this page');
  };
  await expect(client.send(CALL, broken)).rejects.toThrow(RangeError);
});

it('cannot reach an API that is not there', async () => {
  const nowhere = new Client('http://127.0.0.1:1/dev', holder, timekeeper);

  expect(await nowhere.send(CALL, ({ body }) => body)).toEqual({
    ok: false,
    failure: { kind: 'unreachable' },
  });
});

it('asks once, and judges nothing, for whoever tries the API out', async () => {
  api.answers = [BUSY, OK];

  expect(await client.ask(CALL, { Authorization: 'Bearer mine' })).toMatchObject({ status: 503 });
  expect([api.tokens, timekeeper.waits]).toEqual([['mine'], []]);
});

function tokenOf({ headers }: IncomingMessage): string | undefined {
  return headers.authorization?.replace('Bearer ', '');
}
