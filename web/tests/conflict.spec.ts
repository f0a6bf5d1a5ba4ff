import type { Locator } from '@playwright/test';
import { expect, test } from './cloakroom.ts';

test('shows both versions when somebody was faster, and merges them', async ({ visitor }) => {
  const { page } = visitor;
  const id = await visitor.edit('{"title":"Umbrella","data":{"colour":"red","size":90}}');
  await page.getByLabel('Title').fill('Parasol');
  await page.getByLabel('Data').fill('{"colour":"green","size":90}');
  await visitor.call('PUT', `/items/${id}`, '{"title":"Umbrella","data":{"colour":"blue","size":120}}');

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Somebody was faster' })).toBeFocused();
  const part = (name: string): Locator => page.getByRole('group', { name });
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
  const id = await visitor.edit('{"title":"Umbrella"}');
  await page.getByLabel('Title').fill('Parasol');
  await visitor.call('DELETE', `/items/${id}`);

  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Hand in as a new item' }).click();
  await page.getByRole('link', { name: 'My items' }).first().click();

  await expect(visitor.row('Parasol').getByRole('link')).toBeVisible();
});

test('goes back to no earlier version over the head of somebody else', async ({ visitor }) => {
  const { page } = visitor;
  const id = await visitor.edit('{"title":"Umbrella"}');
  await page.getByLabel('Title').fill('Parasol');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parasol');
  await visitor.call('PUT', `/items/${id}`, '{"title":"Brolly"}');

  await page.getByRole('button', { name: 'Back to version 1' }).click();

  await expect(page.getByRole('alert').filter({ hasText: 'Somebody was faster' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brolly');
});

test('keeps a row that somebody deletes elsewhere only while one types into it', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.openSignedIn();
  const [umbrella, hat] = [await visitor.keep('{"title":"Umbrella"}'), await visitor.keep('{"title":"Hat"}')];
  await visitor.keep('{"title":"Scarf"}');
  await page.reload();
  await visitor.row('Umbrella').getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Title').fill('Parasol');
  await visitor.call('DELETE', `/items/${umbrella}`);
  await visitor.call('DELETE', `/items/${hat}`);

  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByRole('link', { name: 'My items' }).click();

  await expect(visitor.row('Hat')).toHaveCount(0);
  await expect(page.getByLabel('Title')).toHaveValue('Parasol');
});
