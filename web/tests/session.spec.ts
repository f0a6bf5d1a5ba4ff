import { expect, test } from './cloakroom.ts';

test('renews a refused token once, unnoticed, and saves what was typed', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.edit('{"title":"Umbrella"}');
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
  const id = await visitor.edit('{"title":"Umbrella"}');
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

test('shows nobody what somebody else has typed in the same tab', async ({ visitor }) => {
  const { page } = visitor;
  const field = page.getByLabel('What do you hand in?');
  await visitor.openSignedIn();
  await field.fill('Letters of Ada');
  const signOut = async (): Promise<void> => {
    await page.getByRole('link', { name: 'Account' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/$/);
  };

  await signOut();
  await visitor.signIn('somebody-else');
  await expect(field).toHaveValue('');
  await signOut();
  await visitor.signIn();

  await expect(field).toHaveValue('Letters of Ada');
});

test('drops what was typed only when asked to, and not by a slip of the finger', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.edit('{"title":"Umbrella"}');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Edit' })).toBeFocused();

  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Title').fill('Parasol');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Title')).toHaveValue('Parasol');
  await page.getByRole('button', { name: 'Drop changes' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Umbrella');
});
