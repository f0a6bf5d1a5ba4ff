import { expect, test } from './cloakroom.ts';

test('hands in, edits, and finds again what was typed', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  await expect(page.getByRole('heading', { name: 'The rail is empty' })).toBeVisible();

  await page.getByRole('button', { name: 'Add data or an expiry' }).click();
  await page.getByLabel('What do you hand in?').fill('Opera glasses');
  await page.getByLabel('Data').fill('{"serial": 12345678901234567890,}');
  await expect(page.getByText('Line 1, column 33: Nothing follows the last comma.')).toBeVisible();
  await page.getByLabel('Data').fill('{"serial": 12345678901234567890}');
  await page.getByLabel('Keep until').fill('2040-01-01T10:00');
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(visitor.row('Opera glasses').getByRole('link')).toBeVisible();
  await expect(page.getByText('1 item', { exact: true })).toBeVisible();

  await visitor.row('Opera glasses').getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Title').fill('Opera glasses, mended');
  await page.getByRole('button', { name: 'Save' }).click();
  await visitor.row('mended').getByRole('link').click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Opera glasses, mended');
  await expect(page.getByText('12345678901234567890')).toBeVisible();
  await expect(page.getByText('1 Jan 2040, 10:00')).toBeVisible();
  await page.getByRole('button', { name: 'Back to version 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Opera glasses');
  await page.getByRole('button', { name: 'Raw JSON' }).click();
  await expect(page.getByRole('region', { name: 'The item as JSON' })).toContainText('"version": 3');
});

test('gives a deleted item back when asked, and deletes it otherwise', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  await visitor.handIn('Umbrella');
  await visitor.handIn('Top hat');

  await visitor.row('Umbrella').getByRole('button', { name: 'Delete' }).click();
  await expect(visitor.row('Umbrella')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(visitor.row('Umbrella')).toBeVisible();

  await visitor.row('Top hat').getByRole('button', { name: 'Delete' }).click();
  await page.mouse.move(0, 0);
  const deleted = page.waitForResponse((response) => response.request().method() === 'DELETE');
  expect((await deleted).status()).toBe(204);
  await page.reload();
  await expect(visitor.row('Umbrella')).toBeVisible();
  await expect(visitor.row('Top hat')).toHaveCount(0);
});

test('deletes at once what is pending when the page is left', async ({ visitor }) => {
  await visitor.openSignedIn();
  await visitor.handIn('Umbrella');
  await visitor.row('Umbrella').getByRole('button', { name: 'Delete' }).click();
  await expect(visitor.row('Umbrella')).toHaveCount(0);
  await visitor.page.reload();

  await expect(async () => {
    const answer = await visitor.call('GET', '/items');
    expect(await answer.text()).toContain('"items":[]');
  }).toPass();
});

test('pages through 120 items while one scrolls, and searches within them', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  for (let batch = 0; batch < 10; batch++) {
    await Promise.all(
      Array.from({ length: 12 }, async (_, place) => visitor.keep(`{"title":"Coat ${batch * 12 + place}."}`)),
    );
  }
  await page.reload();
  await expect(page.getByText('50 items so far')).toBeVisible();

  const rows = page.getByRole('list', { name: 'Items' }).getByRole('listitem');
  await expect(async () => {
    await rows.last().scrollIntoViewIfNeeded();
    await expect(rows).toHaveCount(120, { timeout: 1_000 });
  }).toPass();
  await expect(page.getByText('120 items', { exact: true })).toBeVisible();
  expect(new Set(await rows.getByRole('link').allTextContents()).size).toBe(120);

  await page.getByRole('searchbox').fill('coat 11');
  await expect(page.getByText('11 of 120 items')).toBeVisible();
  await expect(rows).toHaveCount(11);
  await page.getByRole('searchbox').fill('no such thing');
  await expect(page.getByText('Nothing matches.')).toBeVisible();
});
