import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './cloakroom.ts';
import { PLACES } from './places.ts';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `target/screenshots/${name}.png`, fullPage: true, animations: 'disabled' });
}

/** What axe-core finds against WCAG 2.2 A and AA and its own best practices. */
async function complaints(page: Page): Promise<unknown> {
  await page.evaluate(AXE);
  return page.evaluate(`axe.run().then((found) => found.violations.map((violation) =>
    violation.id + ': ' + violation.nodes.map((node) => node.html.slice(0, 120) + ' ' + node.failureSummary).join(' | ')))`);
}
