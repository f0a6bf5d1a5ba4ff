import type { Page } from '@playwright/test';
import { expect, test } from './cloakroom.ts';

/** Goes on to the control of this name, as far as the tabulator leads. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const focused = page.locator(':focus');
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const found = focused
      .and(page.getByRole('button', { name }))
      .or(focused.and(page.getByRole('link', { name })))
      .or(focused.and(page.getByLabel(name)));
    if ((await found.count()) > 0) {
      return;
    }
  }
  throw new Error(`${String(name)} is not reached by the tabulator`);
}

test('hands in, edits, deletes and takes back by keyboard', async ({ visitor }) => {
  const { page } = visitor;
  const { keyboard } = page;
  await visitor.open();
  await expect(page.getByRole('main')).toBeVisible();
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await keyboard.press('Enter');
  await tabTo(page, 'Sign in');
  await keyboard.press('Enter');
  await page.waitForURL(/authorize/);
  await visitor.chooseName();

  await expect(page.getByRole('heading', { name: 'The rail is empty' })).toBeVisible();
  await tabTo(page, 'What do you hand in?');
  await keyboard.type('Umbrella');
  await keyboard.press('Enter');
  await expect(visitor.row('Umbrella').getByRole('link')).toBeVisible();
  await tabTo(page, 'Edit Umbrella');
  await keyboard.press('Enter');
  await expect(page.getByLabel('Title')).toBeFocused();
  await keyboard.press('End');
  await keyboard.type(', torn');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Edit Umbrella, torn' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(visitor.row('Umbrella')).toHaveCount(0);
  await tabTo(page, 'Undo');
  await keyboard.press('Enter');
  await expect(visitor.row('Umbrella')).toBeVisible();
  await tabTo(page, 'Developers');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'For developers' })).toBeFocused();
});

test('settles a conflict by keyboard', async ({ visitor }) => {
  const { page } = visitor;
  const { keyboard } = page;
  const id = await visitor.edit('{"title":"Umbrella"}');
  await keyboard.press('End');
  await keyboard.type(', mine');
  await visitor.call('PUT', `/items/${id}`, '{"title":"Umbrella, theirs"}');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Somebody was faster' })).toBeFocused();

  await tabTo(page, /Theirs/);
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Mine' })).toBeChecked();
  await tabTo(page, 'Save this choice');
  await keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Umbrella, mine');
  await expect(page.getByRole('button', { name: 'Edit' })).toBeFocused();
});

test('opens the catalogue and tries the API by keyboard', async ({ visitor }) => {
  const { page } = visitor;
  const { keyboard } = page;
  await visitor.open('/catalogue');
  await tabTo(page, 'API key');
  await keyboard.type('no-such-key-anywhere-at-all');
  await keyboard.press('Enter');
  await expect(page.getByText('This key opens nothing')).toBeVisible();
  await tabTo(page, 'Forget this key');
  await keyboard.press('Enter');
  await expect(page.getByLabel('API key')).toBeFocused();

  await visitor.open('/developers');
  await page.getByText('/health').waitFor();
  await tabTo(page, 'openapi.json');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await tabTo(page, 'Send it');
  await keyboard.press('Enter');

  await expect(page.getByText('Answered with 200')).toBeVisible();
});
