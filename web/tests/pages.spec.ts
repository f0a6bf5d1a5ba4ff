import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test, type Visitor } from './cloakroom.ts';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PLACES: Record<string, (visitor: Visitor) => Promise<void>> = {
  'sign-in': async (visitor) => visitor.open(),
  empty: async (visitor) => {
    await visitor.openSignedIn();
    await expect(visitor.page.getByRole('heading', { name: 'The rail is empty' })).toBeVisible();
  },
  items: async (visitor) => {
    await visitor.openSignedIn();
    await furnish(visitor);
    await visitor.page.reload();
    await expect(visitor.row('Umbrella')).toBeVisible();
  },
  item: async (visitor) => {
    await visitor.openSignedIn();
    await visitor.open(`/items/${await furnish(visitor)}`);
    await expect(visitor.page.getByRole('button', { name: 'Edit' })).toBeVisible();
  },
  edit: async (visitor) => {
    await visitor.openSignedIn();
    await visitor.open(`/items/${await furnish(visitor)}`);
    await visitor.page.getByRole('button', { name: 'Edit' }).click();
    await visitor.page.getByLabel('Data').fill('{"maker": "Lemaire",\n "case" "leather"}');
    await expect(visitor.page.getByText('Line 2, column 9')).toBeVisible();
  },
  conflict: async (visitor) => {
    await visitor.openSignedIn();
    const id = await furnish(visitor);
    await visitor.open(`/items/${id}`);
    await visitor.page.getByRole('button', { name: 'Edit' }).click();
    await visitor.page.getByLabel('Title').fill('Opera glasses, lent to Grace');
    await visitor.page.getByLabel('Data').fill('{"maker": "Lemaire", "power": 3, "lent": true}');
    await visitor.call(
      'PUT',
      `/items/${id}`,
      '{"title":"Opera glasses","data":{"maker":"Lemaire, Paris","power":4}}',
    );
    await visitor.page.getByRole('button', { name: 'Save' }).click();
    await expect(visitor.page.getByRole('heading', { name: 'Somebody was faster' })).toBeVisible();
  },
  account: async (visitor) => {
    await visitor.openSignedIn('/account');
    await expect(visitor.page.getByText(visitor.name)).toBeVisible();
  },
  catalogue: async (visitor) => {
    await visitor.open('/catalogue');
    await expect(visitor.page.getByLabel('API key')).toBeVisible();
  },
  developers: async (visitor) => {
    await visitor.openSignedIn();
    await visitor.open('/developers');
    await visitor.page.getByText('/items', { exact: true }).nth(1).click();
    await expect(visitor.page.getByRole('button', { name: 'Send it' })).toBeVisible();
  },
};

for (const [name, open] of Object.entries(PLACES)) {
  test(`${name}: nothing for axe to complain about, light, dark and narrow`, async ({ visitor }) => {
    const { page } = visitor;
    await open(visitor);
    await picture(page, `${name}-light`);
    expect(await complaints(page)).toEqual([]);

    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, `${name}-dark`);
    expect(await complaints(page)).toEqual([]);

    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 320, height: 640 });
    await picture(page, `${name}-320`);
    expect(await complaints(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      'no scrolling sideways',
    ).toBeLessThanOrEqual(320);
  });
}

/** @returns the id of the last of them */
async function furnish(visitor: Visitor): Promise<string> {
  await visitor.keep('{"title":"Umbrella","data":{"colour":"bottle green","handle":"cherry wood"}}');
  await visitor.keep('{"title":"Velvet coat with a torn lining"}');
  await visitor.keep('{"title":"Top hat","expiresAt":"2040-01-01T10:00:00Z"}');
  return visitor.keep(
    '{"title":"Opera glasses","data":{"maker":"Lemaire","power":2.5,"case":{"leather":true,"lining":["silk","red"]}}}',
  );
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `target/screenshots/${name}.png`, fullPage: true, animations: 'disabled' });
}

/** What axe-core finds against WCAG 2.2 A and AA and its own best practices. */
async function complaints(page: Page): Promise<unknown> {
  await page.evaluate(AXE);
  return page.evaluate(`axe.run().then((found) => found.violations.map((violation) =>
    violation.id + ': ' + violation.nodes.map((node) => node.html.slice(0, 120) + ' ' + node.failureSummary).join(' | ')))`);
}
