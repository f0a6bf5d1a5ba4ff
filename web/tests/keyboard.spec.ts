import { expect, test } from './cloakroom.ts';

test('does everything by keyboard', async ({ visitor }) => {
  const { page } = visitor;
  const { keyboard } = page;
  const tabTo = async (name: string | RegExp): Promise<void> => {
    const focused = page.locator(':focus');
    for (let step = 0; step < 40; step++) {
      await keyboard.press('Tab');
      if (
        await focused
          .and(page.getByRole('button', { name }))
          .or(focused.and(page.getByRole('link', { name })))
          .or(focused.and(page.getByLabel(name)))
          .count()
      ) {
        return;
      }
    }
    throw new Error(`${String(name)} is not reached by the tabulator`);
  };

  await visitor.open();
  await expect(page.getByRole('main')).toBeVisible();
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await keyboard.press('Enter');
  await tabTo('Sign in');
  await keyboard.press('Enter');
  await page.waitForURL(/authorize/);
  await visitor.chooseName();

  await expect(page.getByRole('heading', { name: 'The rail is empty' })).toBeVisible();
  await tabTo('What do you hand in?');
  await keyboard.type('Umbrella');
  await keyboard.press('Enter');
  await expect(visitor.row('Umbrella').getByRole('link')).toBeVisible();
  await tabTo('Edit Umbrella');
  await keyboard.press('Enter');
  await expect(page.getByLabel('Title')).toBeFocused();
  await keyboard.press('End');
  await keyboard.type(', torn');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Edit Umbrella, torn' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(visitor.row('Umbrella')).toHaveCount(0);
  await tabTo('Undo');
  await keyboard.press('Enter');
  await expect(visitor.row('Umbrella')).toBeVisible();
  await tabTo('Developers');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'For developers' })).toBeFocused();
});
