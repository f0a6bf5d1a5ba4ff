import { expect, test, Visitor } from './cloakroom.ts';

test('opens with a key, shows products by category, and waits when there are too many requests', async ({
  visitor,
  browser,
}) => {
  const editor = await Visitor.inNewBrowser(browser, 'ada');
  await editor.stock('Hanger', 'rail', '4.50');
  await editor.stock('Brass hook', 'wall', '12');
  const { page } = visitor;
  await visitor.openCatalogue(process.env['CLOAKROOM_KEY']);
  const products = page.getByRole('list', { name: 'Products' }).getByRole('listitem');
  await expect(products.filter({ hasText: 'Hanger' })).toContainText('€4.50');
  const refused = page.waitForResponse((response) => response.status() === 429);
  for (const category of ['rail', 'All', 'wall']) {
    await page.getByRole('button', { name: category, exact: true }).click();
  }
  await refused;

  await expect(page.getByText('trying again')).toHaveCount(0);
  await expect(products).toHaveText([/Brass hook/]);
  expect(await page.evaluate(() => localStorage.length), 'nothing outlives the tab').toBe(0);
});

test('403: says that a key opens nothing, and takes another one', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openCatalogue('no-such-key-anywhere-at-all');
  await expect(page.getByRole('alert').filter({ hasText: 'This key opens nothing' })).toBeVisible();

  await page.getByRole('button', { name: 'Forget this key' }).click();

  await expect(page.getByLabel('API key')).toBeVisible();
});

test('429: waits for no quota that is used up for the day', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openCatalogue(process.env['CLOAKROOM_SMALL_QUOTA_KEY']);
  const note = page.getByRole('alert').filter({ hasText: 'The quota of this key is used up for today.' });
  await expect(async () => {
    await page.reload();
    await expect(note).toBeVisible({ timeout: 2_000 });
  }).toPass();

  await expect(note).toContainText('Please try again after');
  await expect(page.getByText('trying again')).toHaveCount(0);
});
