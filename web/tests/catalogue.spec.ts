import { expect, test, Visitor } from './cloakroom.ts';

test('opens with a key, shows products by category, and waits when there are too many requests', async ({
  visitor,
  browser,
}) => {
  const editor = await Visitor.inNewBrowser(browser, 'ada');
  await editor.open();
  await editor.page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await editor.page.getByRole('button', { name: 'ada' }).click();
  await expect(editor.page.getByRole('heading', { name: 'My items' })).toBeVisible();
  for (const [name, category, amount] of [
    ['Hanger', 'rail', '4.50'],
    ['Brass hook', 'wall', '12'],
  ]) {
    const price = `{"amount":"${String(amount)}","currency":"EUR"}`;
    await editor.call(
      'POST',
      '/products',
      `{"name":"${String(name)}","category":"${String(category)}","price":${price}}`,
    );
  }

  const { page } = visitor;
  await visitor.open('/catalogue');
  await page.getByLabel('API key').fill('no-such-key-anywhere-at-all');
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This is not open to you' })).toBeVisible();
  await page.getByRole('button', { name: 'Forget this key' }).click();

  await page.getByLabel('API key').fill(String(process.env['CLOAKROOM_KEY']));
  await page.getByRole('button', { name: 'Open' }).click();
  const products = page.getByRole('list', { name: 'Products' }).getByRole('listitem');
  await expect(products.filter({ hasText: 'Hanger' })).toContainText('€4.50');
  const refused = page.waitForResponse((response) => response.status() === 429);
  for (const category of ['rail', 'All', 'wall']) {
    await page.getByRole('button', { name: category, exact: true }).click();
  }
  await refused;

  await expect(page.getByText('trying again')).toHaveCount(0);
  await expect(products).toHaveText([/Brass hook/]);
});
