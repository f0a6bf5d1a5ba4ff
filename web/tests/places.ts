import { expect, Visitor } from './cloakroom.ts';
import { FAULT, UNAVAILABLE } from './problems.ts';

type Open = (visitor: Visitor) => Promise<unknown>;

/** Every page and every state that a page can be in, by name, and the way there. */
export const PLACES: Readonly<Record<string, Open>> = {
  'sign-in': async (visitor) => visitor.open(),
  nowhere: async (visitor) => visitor.open('/nowhere'),
  'no-start': async (visitor) => {
    await visitor.page.route('**/config.json', async (route) => route.abort());
    await visitor.open();
    await expect(visitor.page.getByRole('alert')).toBeVisible();
  },
  'sign-in-refused': async (visitor) => {
    await visitor.open('/signed-in?code=c0de&state=of-another-tab');
    await expect(visitor.page.getByText('You are not signed in')).toBeVisible();
  },

  empty: async (visitor) => {
    await visitor.openSignedIn();
    await expect(visitor.page.getByRole('heading', { name: 'The rail is empty' })).toBeVisible();
  },
  items: async (visitor) => openList(visitor),
  'items-unreachable': async (visitor) => {
    await openList(visitor);
    await visitor.answerNext('GET', '/items?*', FAULT);
    await visitor.page.reload();
    await expect(visitor.page.getByText(FAULT.title)).toBeVisible();
  },
  composer: async (visitor) => {
    await openList(visitor);
    await visitor.page.getByRole('button', { name: 'Add data or an expiry' }).click();
    await visitor.page.getByLabel('Data').fill('{"a":1}');
    await visitor.page.getByLabel('Keep until').fill('2020-01-01T10:00');
    await visitor.page.getByRole('button', { name: 'Hand in', exact: true }).click();
    await expect(visitor.page.getByText('A title is needed.')).toBeVisible();
  },
  search: async (visitor) => {
    await openList(visitor);
    await visitor.page.getByRole('searchbox').fill('le');
    await expect(visitor.page.getByText('2 of 4 items')).toBeVisible();
  },
  'edit-in-list': async (visitor) => {
    await openList(visitor);
    await visitor.page.getByRole('button', { name: 'Edit Umbrella' }).click();
    await visitor.page.getByLabel('Title').fill('Umbrella, torn');
  },
  undo: async (visitor) => {
    await openList(visitor);
    await visitor.page.getByRole('button', { name: 'Delete Umbrella' }).click();
    await expect(visitor.page.getByRole('button', { name: 'Undo' })).toBeVisible();
  },
  'not-deleted': async (visitor) => {
    await openList(visitor);
    await visitor.answerNext('DELETE', '/items/*', FAULT);
    await visitor.page.getByRole('button', { name: 'Delete Umbrella' }).click();
    await visitor.page.mouse.move(0, 0);
    await expect(visitor.page.getByText('is still here')).toBeVisible();
  },
  offline: async (visitor) => {
    await openList(visitor);
    await visitor.page.context().setOffline(true);
    await visitor.type('Walking stick');
    await expect(visitor.row('Walking stick')).toContainText('Kept here');
  },
  waiting: async (visitor) => {
    await openList(visitor);
    await visitor.answerNext('POST', '/items', { ...UNAVAILABLE, headers: { 'Retry-After': '59' } });
    await visitor.type('Walking stick');
    await expect(visitor.page.getByText('trying again')).toBeVisible();
  },
  refused: async (visitor) => {
    await openRefused(visitor);
    await visitor.answerNext('POST', '/items', FAULT);
    await visitor.type('Walking stick');
    await expect(visitor.page.getByText(FAULT.title)).toBeVisible();
  },
  'mend-refused': async (visitor) => {
    await openRefused(visitor);
    await visitor.page.getByRole('button', { name: 'Edit Piano' }).click();
  },

  item: async (visitor) => openItem(visitor),
  missing: async (visitor) => {
    await visitor.openSignedIn('/items/01a20f64-5f5e-7323-812f-b154c6b16c00');
    await expect(visitor.page.getByText('There is nothing here')).toBeVisible();
  },
  history: async (visitor) => {
    await openItem(visitor);
    await visitor.page.getByRole('button', { name: 'Edit' }).click();
    await visitor.page.getByLabel('Title').fill('Opera glasses, mended');
    await visitor.page.getByRole('button', { name: 'Save' }).click();
    await expect(visitor.page.getByRole('heading', { name: 'What you changed' })).toBeVisible();
    await visitor.page.getByRole('button', { name: 'Raw JSON' }).click();
  },
  edit: async (visitor) => {
    await openItem(visitor);
    await visitor.page.getByRole('button', { name: 'Edit' }).click();
    await visitor.page.getByLabel('Data').fill('{"maker": "Lemaire",\n "case" "leather"}');
    await expect(visitor.page.getByText('Line 2, column 9')).toBeVisible();
  },
  conflict: async (visitor) => {
    const id = await openItem(visitor);
    await visitor.page.getByRole('button', { name: 'Edit' }).click();
    await visitor.page.getByLabel('Title').fill('Opera glasses, lent to Grace');
    await visitor.page.getByLabel('Data').fill('{"maker": "Lemaire", "power": 3, "lent": true}');
    const theirs = '{"title":"Opera glasses","data":{"maker":"Lemaire, Paris","power":4}}';
    await visitor.call('PUT', `/items/${id}`, theirs);
    await visitor.page.getByRole('button', { name: 'Save' }).click();
    await expect(visitor.page.getByRole('heading', { name: 'Somebody was faster' })).toBeVisible();
  },
  'gone-while-typing': async (visitor) => {
    const id = await openItem(visitor);
    await visitor.page.getByRole('button', { name: 'Edit' }).click();
    await visitor.page.getByLabel('Title').fill('Opera glasses, lent to Grace');
    await visitor.call('DELETE', `/items/${id}`);
    await visitor.page.getByRole('button', { name: 'Save' }).click();
    await expect(visitor.page.getByRole('button', { name: 'Hand in as a new item' })).toBeVisible();
  },
  'session-ended': async (visitor) => {
    await openItem(visitor);
    await visitor.endSession();
    await visitor.page.getByRole('link', { name: 'Account' }).click();
    await expect(visitor.page.getByText('Your sign-in has ended')).toBeVisible();
  },
  account: async (visitor) => {
    await visitor.openSignedIn('/account');
    await expect(visitor.page.getByText(visitor.name)).toBeVisible();
  },

  catalogue: async (visitor) => {
    await visitor.open('/catalogue');
    await expect(visitor.page.getByLabel('API key')).toBeVisible();
  },
  'catalogue-refused': async (visitor) => {
    await visitor.openCatalogue('no-such-key-anywhere-at-all');
    await expect(visitor.page.getByText('This key opens nothing')).toBeVisible();
  },
  products: async (visitor) => {
    const editor = await Visitor.inNewBrowser(visitor.browser, 'ada');
    await editor.stock('Hat box', 'shelf', '18.90', 'For hats of up to 40 cm. Stands on the upper shelf.');
    await visitor.openCatalogue(process.env['CLOAKROOM_KEY']);
    await expect(visitor.page.getByRole('heading', { name: 'Hat box' }).first()).toBeVisible();
  },
  developers: async (visitor) => {
    await visitor.openSignedIn();
    await visitor.open('/developers');
    await visitor.page.getByText('/items', { exact: true }).nth(1).click();
    await visitor.page.getByRole('button', { name: 'Send it' }).click();
    await expect(visitor.page.getByText('Answered with')).toBeVisible();
  },
  'developers-signed-out': async (visitor) => {
    await visitor.open('/developers');
    await visitor.page.getByText('/items', { exact: true }).first().click();
    await expect(visitor.page.getByText('to send it from here')).toBeVisible();
  },
};

async function openList(visitor: Visitor): Promise<void> {
  await visitor.openSignedIn();
  await furnish(visitor);
  await visitor.page.reload();
  await expect(visitor.row('Umbrella')).toBeVisible();
}

async function openRefused(visitor: Visitor): Promise<void> {
  await openList(visitor);
  await visitor.changeNext('POST', '/items', JSON.stringify({ title: 'x'.repeat(300_000) }));
  await visitor.type('Piano');
  await expect(visitor.page.getByText('This is too large.')).toBeVisible();
}

async function openItem(visitor: Visitor): Promise<string> {
  await visitor.openSignedIn();
  const id = await furnish(visitor);
  await visitor.open(`/items/${id}`);
  await expect(visitor.page.getByRole('button', { name: 'Edit' })).toBeVisible();
  return id;
}

/** @returns the id of the last of them */
async function furnish(visitor: Visitor): Promise<string> {
  await visitor.keep('{"title":"Umbrella","data":{"colour":"bottle green","handle":"cherry wood"}}');
  await visitor.keep('{"title":"Velvet coat with a torn lining"}');
  await visitor.keep('{"title":"Top hat","expiresAt":"2040-01-01T10:00:00Z"}');
  return visitor.keep(
    '{"title":"Opera glasses","data":{"maker":"Lemaire","power":2.5,"case":{"leather":true,"lining":["silk","red"]}}}',
  );
}
