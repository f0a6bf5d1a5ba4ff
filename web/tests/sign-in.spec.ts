import { expect, test, Visitor, web } from './cloakroom.ts';

test('signs in with code and PKCE, and leaves nothing of it in the address', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.open('/account');
  const asked = page.waitForRequest(/\/authorize\?/);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const question = new URL((await asked).url()).searchParams;
  await visitor.chooseName();

  expect(question.get('response_type')).toBe('code');
  expect(question.get('code_challenge_method')).toBe('S256');
  expect(question.get('state')).not.toBeNull();
  expect(question.get('nonce')).not.toBeNull();
  await expect(page).toHaveURL(web('/account'));
  await expect(page.getByRole('definition').first()).toHaveText(visitor.name);
});

test('comes back to the page that was asked for', async ({ visitor }) => {
  await visitor.openSignedIn();
  const id = await visitor.keep('{"title":"Umbrella"}');
  await visitor.page.evaluate(() => sessionStorage.clear());

  await visitor.openSignedIn(`/items/${id}`);

  await expect(visitor.page).toHaveURL(web(`/items/${id}`));
  await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText('Umbrella');
});

test('stays signed in over a reload, and is signed out everywhere afterwards', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn('/account');
  await page.reload();
  await expect(page.getByText(visitor.name)).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).click();

  await expect(page).toHaveURL(web('/'));
  await expect(page.getByRole('main').getByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('token');
});

test('shows two people in two browsers their own items only', async ({ browser }) => {
  const [ada, grace] = await Promise.all([Visitor.inNewBrowser(browser), Visitor.inNewBrowser(browser)]);
  await Promise.all([ada.openSignedIn(), grace.openSignedIn()]);
  await ada.handIn('Letters of Ada');
  await grace.handIn('Compiler of Grace');
  await grace.page.reload();

  await expect(grace.row('Compiler of Grace')).toBeVisible();
  await expect(grace.row('Letters of Ada')).toHaveCount(0);

  const foreign = await ada.row('Letters of Ada').getByRole('link').getAttribute('href');
  await grace.open(foreign ?? '');
  await expect(grace.page.getByRole('alert').filter({ hasText: 'There is nothing here' })).toBeVisible();
});
