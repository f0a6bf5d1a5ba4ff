import { expect, test } from './cloakroom.ts';
import { FAULT, UNAVAILABLE, UNDER_WAY } from './problems.ts';

test('404: says that nothing is there, of an item and of a page', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn('/items/01a20f64-5f5e-7323-812f-b154c6b16c00');
  await expect(page.getByRole('alert').filter({ hasText: 'There is nothing here' })).toBeVisible();
  await visitor.open('/nowhere');

  await expect(page.getByRole('heading', { name: 'Nothing hangs here' })).toBeVisible();
});

test('409: waits while the same thing is under way, and hands in once', async ({ visitor }) => {
  await visitor.openSignedIn();
  await visitor.answerNext('POST', '/items', UNDER_WAY);

  await visitor.type('Umbrella');

  await expect(visitor.row('Umbrella')).toContainText('Kept here until it can be handed in.');
  await expect(visitor.row('Umbrella').getByRole('link')).toBeVisible();
});

test('409: says that an item is being changed, and keeps what was typed', async ({ visitor }) => {
  const { page } = visitor;
  const id = await visitor.edit('{"title":"Umbrella"}');
  await page.getByLabel('Title').fill('Parasol');
  await visitor.answerNext('PUT', `/items/${id}`, UNDER_WAY);

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'being changed at this moment' })).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parasol');
});

test('413: says before sending that it is too large', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  await page.getByRole('button', { name: 'Add data or an expiry' }).click();
  await page.getByLabel('What do you hand in?').fill('Piano');
  await page.getByLabel('Data').fill(`{"a":"${'x'.repeat(262_144)}"}`);

  await expect(page.getByText('Title and data have 262177 bytes; 262144 are the most.')).toBeVisible();
});

test('413: lets one mend what the API finds too large', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  await visitor.changeNext(
    'POST',
    '/items',
    JSON.stringify({ title: 'Piano', data: { a: 'x'.repeat(300_000) } }),
  );
  await visitor.type('Piano');
  await expect(visitor.row('Piano').getByRole('alert')).toContainText(
    'Title and data may have 256 KB together.',
  );

  await page.getByRole('button', { name: 'Edit Piano' }).click();
  await page.getByLabel('Title').fill('Violin');
  await visitor.row('Hand in').getByRole('button', { name: 'Hand in' }).click();

  await expect(visitor.row('Violin').getByRole('link')).toBeVisible();
  await expect(page.getByText('1 item', { exact: true })).toBeVisible();
});

test('422: says why, and hands in under another key what was mended', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  await visitor.beforeNext('POST', '/items', async (request) => {
    const key = request.headers()['idempotency-key'];
    await visitor.call('POST', '/items', '{"title":"Somebody took this key"}', { 'Idempotency-Key': key });
  });
  await visitor.type('Umbrella');
  await expect(visitor.row('Umbrella').getByRole('alert')).toContainText('The API did not accept this.');

  await page.getByRole('button', { name: 'Edit Umbrella' }).click();
  await page.getByLabel('Title').fill('Parasol');
  await page.keyboard.press('Enter');

  await expect(visitor.row('Parasol').getByRole('link')).toBeVisible();
});

test('503: says for how long it waits, and tries again by itself', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  await visitor.answerNext('POST', '/items', { ...UNAVAILABLE, headers: { 'Retry-After': '3' } });

  await visitor.type('Umbrella');
  await expect(page.getByText(/Service Unavailable: trying again in \d seconds/)).toBeVisible();

  await expect(visitor.row('Umbrella').getByRole('link')).toBeVisible();
  await expect(page.getByText('trying again')).toHaveCount(0);
});

test('503: stops waiting when asked, and loses nothing', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.edit('{"title":"Umbrella"}');
  await page.getByLabel('Title').fill('Parasol');
  await visitor.answerNext('PUT', '/items/*', { ...UNAVAILABLE, headers: { 'Retry-After': '50' } });
  await page.getByRole('button', { name: 'Save' }).click();

  await page.getByRole('button', { name: 'Stop waiting' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Please try again in 50 seconds.' })).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parasol');
});

test('500: names the problem and the request, and sends again under the same key', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  const keys: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/items')) {
      keys.push(request.headers()['idempotency-key']);
    }
  });
  await visitor.answerNext('POST', '/items', FAULT);
  await visitor.type('Umbrella');
  await expect(visitor.row('Umbrella').getByRole('alert')).toContainText('Internal Server Error');
  await visitor.row('Umbrella').getByRole('button', { name: 'Copy' }).click();
  expect(await page.evaluate(async () => navigator.clipboard.readText())).toBe('f-4711');

  await visitor.row('Umbrella').getByRole('button', { name: 'Try again' }).click();

  await expect(visitor.row('Umbrella').getByRole('link')).toBeVisible();
  expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
});

test('500: says with the request that a deleted item is still there', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  await visitor.handIn('Umbrella');
  await visitor.answerNext('DELETE', '/items/*', FAULT);

  await visitor.row('Umbrella').getByRole('button', { name: 'Delete' }).click();
  await page.mouse.move(0, 0);

  await expect(page.getByText('“Umbrella” is still here. Internal Server Error')).toBeVisible();
  await expect(page.getByText('Request f-4711')).toBeVisible();
  await expect(visitor.row('Umbrella')).toBeVisible();
});

test('an answer that is none of the API’s is no list, and can be asked for again', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  await visitor.handIn('Umbrella');
  const portal = { status: 200, contentType: 'text/html', body: '<h1>Welcome to our hotel</h1>' };
  await visitor.answerNext('GET', '/items?*', portal);

  await page.reload();
  const note = page.getByRole('alert').filter({ hasText: 'not one that this page understands' });
  await expect(note).toBeVisible();
  await note.getByRole('button', { name: 'Try again' }).click();

  await expect(visitor.row('Umbrella')).toBeVisible();
});
