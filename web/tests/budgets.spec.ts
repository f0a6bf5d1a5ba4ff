import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test, web, type Visitor } from './cloakroom.ts';
import { shifts } from './vitals.ts';

const ASSETS = new URL('../dist/assets/', import.meta.url);

test('the whole application has at most 60 KB gzipped', async () => {
  const files = await readdir(ASSETS);
  const sizes = await Promise.all(
    files.map(async (name) => gzipSync(await readFile(new URL(name, ASSETS))).length),
  );

  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024);
});

test('the list takes few requests, none of them to anybody else', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  await visitor.keep('{"title":"Umbrella"}');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      faults.push(message.text());
    }
  });

  await page.reload();
  await expect(visitor.row('Umbrella')).toBeVisible();

  const origins = new Set(requests.map((address) => new URL(address).origin));
  expect([...origins].every((origin) => origin.startsWith('http://localhost:'))).toBe(true);
  expect(requests.filter((address) => address.startsWith(web('/'))).length).toBeLessThanOrEqual(6);
  expect(requests.filter((address) => address.includes('/items?'))).toHaveLength(1);
  expect(faults).toEqual([]);
});

/** Pages, and what stands on each when all of it is there. */
const PAGES: Record<string, (visitor: Visitor) => Promise<void>> = {
  'the empty list': async ({ page }) =>
    expect(page.getByRole('heading', { name: 'The rail is empty' })).toBeVisible(),
  'the list': async (visitor) => {
    await visitor.keep('{"title":"Umbrella","data":{"colour":"red"},"expiresAt":"2040-01-01T10:00:00Z"}');
    await visitor.keep('{"title":"Scarf"}');
    await visitor.page.reload();
    await expect(visitor.row('Umbrella')).toBeVisible();
  },
  'an item': async (visitor) => {
    await visitor.open(`/items/${await visitor.keep('{"title":"Umbrella","data":{"colour":"red"}}')}`);
    await expect(visitor.page.getByRole('heading', { name: 'Umbrella' })).toBeVisible();
  },
  'the account': async (visitor) => {
    await visitor.open('/account');
    await expect(visitor.page.getByText(visitor.name)).toBeVisible();
  },
  'the catalogue': async (visitor) => {
    await visitor.open('/catalogue');
    await expect(visitor.page.getByLabel('API key')).toBeVisible();
  },
  'the reference': async (visitor) => {
    await visitor.open('/developers');
    await expect(visitor.page.getByText('/items', { exact: true }).first()).toBeVisible();
  },
};

for (const [name, load] of Object.entries(PAGES)) {
  for (const width of [1000, 320]) {
    test(`nothing moves on ${name} at ${width} px, while it loads and when the network goes`, async ({
      visitor,
    }) => {
      const { page } = visitor;
      await page.setViewportSize({ width, height: 800 });
      await visitor.openSignedIn();
      await load(visitor);
      expect(await page.evaluate(shifts)).toEqual([]);

      await page.context().setOffline(true);
      await expect(page.getByText('You are offline.')).toBeVisible();

      expect(await page.evaluate(shifts)).toEqual([]);
    });
  }
}
