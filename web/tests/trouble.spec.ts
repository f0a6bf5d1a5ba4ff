import { expect, test } from './cloakroom.ts';

test('shows both versions when somebody was faster, and merges them', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  const id = await visitor.keep('{"title":"Umbrella","data":{"colour":"red","size":90}}');
  await visitor.open(`/items/${id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Title').fill('Parasol');
  await page.getByLabel('Data').fill('{"colour":"green","size":90}');
  await visitor.call('PUT', `/items/${id}`, '{"title":"Umbrella","data":{"colour":"blue","size":120}}');

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Somebody was faster' })).toBeFocused();
  const part = (name: string): ReturnType<typeof page.getByRole> => page.getByRole('group', { name });
  await expect(part('Title').getByRole('radio', { name: 'Mine' })).toBeChecked();
  await expect(part('Data: size').getByRole('radio', { name: 'Theirs' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Save this choice' })).toBeDisabled();
  await part('Data: colour').getByRole('radio', { name: 'Theirs' }).check();
  await page.getByRole('button', { name: 'Save this choice' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parasol');
  const saved = await (await visitor.call('GET', `/items/${id}`)).text();
  expect(saved).toContain('"title":"Parasol"');
  expect(saved).toMatch(/"data":\{("colour":"blue","size":120|"size":120,"colour":"blue")\}/);
});

test('offers to hand in again what was deleted while one typed', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  const id = await visitor.keep('{"title":"Umbrella"}');
  await visitor.open(`/items/${id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Title').fill('Parasol');
  await visitor.call('DELETE', `/items/${id}`);

  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Hand in as a new item' }).click();
  await page.getByRole('link', { name: 'My items' }).first().click();

  await expect(visitor.row('Parasol').getByRole('link')).toBeVisible();
});

test('renews a refused token once, unnoticed, and saves what was typed', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  const id = await visitor.keep('{"title":"Umbrella"}');
  await visitor.open(`/items/${id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Title').fill('Parasol');

  await visitor.expireToken();
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (response.request().method() === 'PUT') {
      statuses.push(response.status());
    }
  });
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parasol');
  expect(statuses).toEqual([401, 200]);
});

test('keeps what was typed over a sign-in, when the session has ended', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  const id = await visitor.keep('{"title":"Umbrella"}');
  await visitor.open(`/items/${id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Title').fill('Parasol');
  await page.getByLabel('Data').fill('{"colour": "gre');

  await visitor.endSession();
  await page.getByLabel('Data').fill('{"colour": "green"}');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await page.unrouteAll();
  await visitor.chooseName();

  await expect(page).toHaveURL(new RegExp(`/items/${id}$`));
  await expect(page.getByLabel('Title')).toHaveValue('Parasol');
  await expect(page.getByLabel('Data')).toHaveValue('{"colour": "green"}');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parasol');
});

test('renews the token by itself before it expires', async ({ visitor }) => {
  const { page } = visitor;
  await page.clock.install();
  await visitor.openSignedIn('/account');
  const before = await visitor.token();
  const renewed = page.waitForResponse(/\/token$/);

  await page.clock.fastForward('59:30');

  expect((await renewed).status()).toBe(200);
  await expect(async () => expect(await visitor.token()).not.toBe(before)).toPass();
});

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
    await page.getByLabel('What do you hand in?').fill(title);
    await page.keyboard.press('Enter');
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

test('says what is not there, and what is too large', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn('/items/01a20f64-5f5e-7323-812f-b154c6b16c00');
  await expect(page.getByRole('alert').filter({ hasText: 'There is nothing here' })).toBeVisible();
  await visitor.open('/nowhere');
  await expect(page.getByRole('heading', { name: 'Nothing hangs here' })).toBeVisible();

  await visitor.open('/');
  await page.getByRole('button', { name: 'Add data or an expiry' }).click();
  await page.getByLabel('What do you hand in?').fill('Piano');
  await page.getByLabel('Data').fill(`{"a":"${'x'.repeat(262_144)}"}`);
  await expect(page.getByText('262152 bytes; 262144 are the most')).toBeVisible();
});
