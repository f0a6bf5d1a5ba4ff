import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test, web } from './cloakroom.ts';

const ASSETS = new URL('../dist/assets/', import.meta.url);

test('the whole application has at most 60 KB gzipped', async () => {
  const files = await readdir(ASSETS);
  const sizes = await Promise.all(
    files.map(async (name) => gzipSync(await readFile(new URL(name, ASSETS))).length),
  );

  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024);
});

test('the list is there within a second, after few requests, and stays where it is', async ({ visitor }) => {
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
  expect(await page.evaluate(paint)).toBeLessThan(1_000);
  expect(await page.evaluate(shift)).toBeLessThan(0.02);
});

/** Milliseconds until anything was to be seen. */
function paint(): number {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY;
}

/** Cumulative layout shift. */
async function shift(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(
        list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0),
      );
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 300);
  });
}
