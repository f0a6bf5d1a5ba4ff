import type { components } from '../api/schema.d.ts';
import type { Json, JsonObject } from '../json/json.ts';
import { Members } from '../json/members.ts';
import { compact } from '../json/writer.ts';

type Schemas = components['schemas'];

/** What a person says about an item, all of it. */
export interface ItemContent extends Readonly<Pick<Schemas['ItemContent'], 'title'>> {
  readonly data: JsonObject;
  /** RFC 3339; null keeps the item for ever. */
  readonly expiresAt: string | null;
}

/** An item as its owner sees it; its data keeps every digit. */
export type Item = ItemContent & Readonly<Omit<Schemas['Item'], keyof ItemContent>>;

export function itemOf(json: Json): Item {
  const members = new Members(json);
  return {
    ...contentOf(json),
    id: members.text('id'),
    createdAt: members.text('createdAt'),
    updatedAt: members.text('updatedAt'),
    version: members.integer('version'),
  };
}

/** What a person has said, out of an item or a request's body. */
export function contentOf(json: Json): ItemContent {
  const members = new Members(json);
  return {
    title: members.text('title'),
    data: members.object('data'),
    expiresAt: members.nullableText('expiresAt'),
  };
}

/** As the API reads it. */
export function contentJson(content: ItemContent): JsonObject {
  const members = new Map<string, Json>([
    ['title', content.title],
    ['data', content.data],
  ]);
  return content.expiresAt === null ? members : members.set('expiresAt', content.expiresAt);
}

export function contentBody(content: ItemContent): string {
  return compact(contentJson(content));
}

/** As the API answers it. */
export function itemJson(item: Item): JsonObject {
  return new Map<string, Json>([
    ['id', item.id],
    ...contentJson(item),
    ['createdAt', item.createdAt],
    ['updatedAt', item.updatedAt],
    ['version', item.version],
  ]);
}

/** The strong entity tag of an item's version. */
export function tagOf(item: Item): string {
  return `"${item.version}"`;
}

/** What stands on the ticket: the last four signs of the id, which are its random ones. */
export function ticketNumber(id: string): string {
  return id.slice(-4).toUpperCase();
}

/** Expired items are absent for the API from that second on. */
export function isExpired(item: ItemContent, now: number): boolean {
  return item.expiresAt !== null && Date.parse(item.expiresAt) <= now;
}
