import { expect, test, web } from './cloakroom.ts';

test('keeps what is handed in without a network, and sends it once when it is back', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  await expect(page.getByRole('heading', { name: 'The rail is empty' })).toBeVisible();
  const keys: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/items')) {
      keys.push(request.headers()['idempotency-key']);
    }
  });

  await page.context().setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  for (const title of ['Umbrella', 'Top hat']) {
    await visitor.type(title);
    await expect(visitor.row(title)).toContainText('Kept here');
  }
  await page.context().setOffline(false);

  await expect(visitor.row('Umbrella').getByRole('link')).toBeVisible();
  await expect(visitor.row('Top hat').getByRole('link')).toBeVisible();
  await expect(page.getByText('2 items', { exact: true })).toBeVisible();
  expect(new Set(keys).size).toBe(2);
  const answer = await visitor.call('GET', '/items');
  expect((await answer.text()).match(/"id"/g)).toHaveLength(2);
});

test('keeps what two tabs have handed in without a network', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  const other = await page.context().newPage();
  // Session storage, and with it the sign-in, belongs to a tab.
  const session = await page.evaluate(() =>
    Object.keys(sessionStorage).map((name) => [name, sessionStorage.getItem(name) ?? ''] as const),
  );
  await other.goto(web('/favicon.svg'));
  await other.evaluate(
    (entries) => entries.forEach(([name, value]) => sessionStorage.setItem(name, value)),
    session,
  );
  await other.goto(web('/'));
  await expect(other.getByRole('heading', { name: 'The rail is empty' })).toBeVisible();

  await page.context().setOffline(true);
  await visitor.type('Umbrella');
  await expect(visitor.row('Umbrella')).toContainText('Kept here');
  await other.getByLabel('What do you hand in?').fill('Top hat');
  await other.keyboard.press('Enter');
  await expect(other.getByText('Kept here until it can be handed in')).toBeVisible();
  await other.close();
  await page.context().setOffline(false);
  await page.reload();

  await expect(visitor.row('Umbrella').getByRole('link')).toBeVisible();
  await expect(visitor.row('Top hat').getByRole('link')).toBeVisible();
});

test('loads by itself what it could not, when the network is back', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Account' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Cloakroom cannot be reached' })).toBeVisible();

  await page.context().setOffline(false);

  await expect(page.getByText(visitor.name)).toBeVisible();
});

test('says when it cannot even start, and starts when it is asked again', async ({ visitor }) => {
  const { page } = visitor;
  await page.route(web('/config.json'), async (route) => route.abort());
  await visitor.open();
  await expect(page.getByRole('alert')).toHaveText(
    'Cloakroom cannot be reached. Please look at your connection.',
  );

  await page.unrouteAll();
  await page.getByRole('link', { name: 'Begin again' }).click();

  await expect(page.getByRole('main').getByRole('button', { name: 'Sign in' })).toBeVisible();
});
