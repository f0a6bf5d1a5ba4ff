import type { Answer } from '../api/answer.ts';
import type { Caller, Client } from '../api/client.ts';
import { pathOf } from '../api/paths.ts';
import type { components } from '../api/schema.d.ts';
import type { Json, JsonObject } from '../json/json.ts';
import { Members } from '../json/members.ts';
import { parse } from '../json/reader.ts';

type Schemas = components['schemas'];

/** What is shown of a product; its data keeps every digit. */
export type Product = Readonly<Pick<Schemas['Product'], 'id' | 'name' | 'category' | 'price'>> & {
  readonly description: string | null;
  readonly data: JsonObject;
};

export type Price = Readonly<Schemas['Price']>;

export interface ProductPage {
  readonly products: readonly Product[];
  readonly nextCursor: string | null;
}

/** Somebody with an API key: it stands for a plan, and there is no other to fall back on. */
export function keyHolder(key: string): Caller {
  return {
    credentials: () => ({ 'x-api-key': key }),
    renew: async () => Promise.resolve('refused' as const),
    refused: () => undefined,
  };
}

/** @param category empty for all */
export async function listProducts(
  client: Client,
  category: string,
  cursor: string | null,
): Promise<Answer<ProductPage>> {
  const query = { ...(category === '' ? {} : { category }), ...(cursor === null ? {} : { cursor }) };
  return client.send({ method: 'GET', path: pathOf('/products', {}, query) }, (reply) => {
    const page = new Members(parse(reply.body));
    return { products: page.list('items', productOf), nextCursor: page.nullableText('nextCursor') };
  });
}

function productOf(json: Json): Product {
  const members = new Members(json);
  const price = members.members('price');
  return {
    id: members.text('id'),
    name: members.text('name'),
    description: members.nullableText('description'),
    category: members.text('category'),
    price: { amount: price.text('amount'), currency: price.text('currency') },
    data: members.object('data'),
  };
}
