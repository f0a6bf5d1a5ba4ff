import type { Answer } from '../api/answer.ts';
import { pathOf } from '../api/paths.ts';
import type { Client } from '../api/client.ts';
import { Members } from '../json/members.ts';
import { parse } from '../json/reader.ts';
import { contentBody, itemOf, tagOf, type Item, type ItemContent } from './item.ts';

export interface ItemPage {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

const PAGE_SIZE = 50;
const JSON_BODY = { 'Content-Type': 'application/json' };

/** The routes below /items. */
export class ItemsApi {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Newest first. */
  async list(cursor: string | null): Promise<Answer<ItemPage>> {
    const query = { limit: String(PAGE_SIZE), ...(cursor === null ? {} : { cursor }) };
    return this.#client.send({ method: 'GET', path: pathOf('/items', {}, query) }, (reply) => {
      const page = new Members(parse(reply.body));
      return { items: page.list('items', itemOf), nextCursor: page.nullableText('nextCursor') };
    });
  }

  /** @returns undefined when the known version is still the newest */
  async read(id: string, known?: Item): Promise<Answer<Item | undefined>> {
    const headers: Record<string, string> = known === undefined ? {} : { 'If-None-Match': tagOf(known) };
    return this.#client.send({ method: 'GET', path: place(id), headers }, (reply) =>
      reply.status === 304 ? undefined : itemOf(parse(reply.body)),
    );
  }

  /** Sent again with the same key, it makes no second item. */
  async create(body: string, idempotencyKey: string): Promise<Answer<Item>> {
    const headers = { ...JSON_BODY, 'Idempotency-Key': idempotencyKey };
    return this.#client.send({ method: 'POST', path: pathOf('/items'), headers, body }, (reply) =>
      itemOf(parse(reply.body)),
    );
  }

  /** Fails as changed when somebody was faster. */
  async replace(before: Item, content: ItemContent): Promise<Answer<Item>> {
    const headers = { ...JSON_BODY, 'If-Match': tagOf(before) };
    const body = contentBody(content);
    return this.#client.send({ method: 'PUT', path: place(before.id), headers, body }, (reply) =>
      itemOf(parse(reply.body)),
    );
  }

  async remove(item: Item, keepalive = false): Promise<Answer<void>> {
    const headers = { 'If-Match': tagOf(item) };
    return this.#client.send({ method: 'DELETE', path: place(item.id), headers, keepalive }, () => undefined);
  }
}

function place(id: string): string {
  return pathOf('/items/{id}', { id });
}
