import { test as base, expect, type Browser, type Page } from '@playwright/test';

export { expect };

/** A person with a browser of their own, signed in as somebody whom no other test knows. */
export class Visitor {
  readonly page: Page;
  readonly name: string;

  constructor(page: Page, name: string) {
    this.page = page;
    this.name = name;
  }

  static async inNewBrowser(browser: Browser, name = newName()): Promise<Visitor> {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    return new Visitor(await context.newPage(), name);
  }

  /** Opens a page of the site. */
  async open(path = '/'): Promise<void> {
    await this.page.goto(web(path));
  }

  /** Through the issuer's own page, like everybody; it knows two people, and believes any other name as well. */
  async signIn(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await this.chooseName();
  }

  /** On the issuer's page. */
  async chooseName(): Promise<void> {
    const form = this.page.locator('form', { hasText: 'grace' });
    await form
      .locator('input[name=username]')
      .evaluate((field, name) => field.setAttribute('value', name), this.name);
    await form.getByRole('button').click();
    await this.page.waitForURL(
      (address) => address.href.startsWith(web('/')) && address.pathname !== '/signed-in',
    );
  }

  async openSignedIn(path = '/'): Promise<void> {
    await this.open(path);
    await this.signIn();
  }

  async handIn(title: string): Promise<void> {
    await this.page.getByLabel('What do you hand in?').fill(title);
    await this.page.keyboard.press('Enter');
    await expect(this.row(title).getByRole('link')).toBeVisible();
  }

  /** The item of this title in the list. */
  row(title: string): ReturnType<Page['locator']> {
    return this.page.getByRole('list', { name: 'Items' }).getByRole('listitem').filter({ hasText: title });
  }

  async token(): Promise<string> {
    const stored = await this.page.evaluate(() => Object.values(sessionStorage).join('\n'));
    const token = /"access_token":"([^"]+)"/.exec(stored)?.[1];
    if (token === undefined) {
      throw new Error('Nobody is signed in');
    }
    return token;
  }

  /** From here on the API refuses the token that the page has now, as it does with one that has expired. */
  async expireToken(): Promise<void> {
    const token = await this.token();
    await this.page.route(api('/**'), async (route) => {
      const headers = await route.request().allHeaders();
      const refused = headers['authorization'] === `Bearer ${token}`;
      await route.continue(refused ? { headers: { ...headers, authorization: `Bearer ${token}x` } } : {});
    });
  }

  /** And the issuer refuses to renew it. */
  async endSession(): Promise<void> {
    await this.expireToken();
    await this.page.route(/\/token$/, async (route) => {
      const body = new URLSearchParams(route.request().postData() ?? '');
      body.set('refresh_token', 'spoilt');
      await route.continue({ postData: body.toString() });
    });
  }

  /** Calls the API beside the page, as another device of the same person would. */
  async call(method: string, path: string, body?: string): Promise<Response> {
    const headers = { Authorization: `Bearer ${await this.token()}`, 'Content-Type': 'application/json' };
    const response = await fetch(api(path), { method, headers, body: body ?? null });
    expect(response.ok, `${method} ${path} is answered with ${response.status}`).toBe(true);
    return response;
  }

  /** Hands an item in beside the page. */
  async keep(body: string): Promise<string> {
    const response = await this.call('POST', '/items', body);
    return response.headers.get('Location')?.split('/').at(-1) ?? '';
  }
}

interface Fixtures {
  readonly visitor: Visitor;
}

export const test = base.extend<Fixtures>({
  visitor: async ({ browser }, use) => {
    const visitor = await Visitor.inNewBrowser(browser);
    await use(visitor);
    await visitor.page.context().close();
  },
});

export function web(path: string): string {
  return String(process.env['CLOAKROOM_WEB']) + path;
}

export function api(path: string): string {
  return String(process.env['CLOAKROOM_API']) + path;
}

function newName(): string {
  return `visitor-${crypto.randomUUID()}`;
}
