import {
  test as base,
  expect,
  type Browser,
  type Locator,
  type Page,
  type Request,
  type Route,
} from '@playwright/test';

export { expect };

/** A person with a browser of their own, signed in as somebody whom no other test knows. */
export class Visitor {
  readonly page: Page;
  readonly name: string;

  constructor(page: Page, name: string) {
    this.page = page;
    this.name = name;
  }

  get browser(): Browser {
    const browser = this.page.context().browser();
    if (browser === null) {
      throw new Error('This context belongs to no browser');
    }
    return browser;
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
  async signIn(name = this.name): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await this.chooseName(name);
  }

  /** On the issuer's page. */
  async chooseName(name = this.name): Promise<void> {
    const form = this.page.locator('form', { hasText: 'grace' });
    await form
      .locator('input[name=username]')
      .evaluate((field, value) => field.setAttribute('value', value), name);
    await form.getByRole('button').click();
    await this.page.waitForURL(
      (address) => address.href.startsWith(web('/')) && address.pathname !== '/signed-in',
    );
  }

  async openSignedIn(path = '/'): Promise<void> {
    await this.open(path);
    await this.signIn();
  }

  /** Signed in, with an item of one's own in its editor; gives the item's id. */
  async edit(body: string): Promise<string> {
    await this.openSignedIn();
    const id = await this.keep(body);
    await this.open(`/items/${id}`);
    await this.page.getByRole('button', { name: 'Edit' }).click();
    return id;
  }

  /** Puts a product into the catalogue, which ada may and an invented name may not. */
  async stock(name: string, category: string, amount: string, description?: string): Promise<void> {
    if (this.page.url() === 'about:blank') {
      await this.open();
      await this.page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
      await this.page.getByRole('button', { name: this.name }).click();
      await expect(this.page.getByRole('heading', { name: 'My items' })).toBeVisible();
    }
    const price = { amount, currency: 'EUR' };
    await this.call('POST', '/products', JSON.stringify({ name, category, price, description }));
  }

  async openCatalogue(key = ''): Promise<void> {
    await this.open('/catalogue');
    await this.page.getByLabel('API key').fill(key);
    await this.page.getByRole('button', { name: 'Open' }).click();
  }

  /** Types a title and hands it in, whatever becomes of it. */
  async type(title: string): Promise<void> {
    await this.page.getByLabel('What do you hand in?').fill(title);
    await this.page.keyboard.press('Enter');
  }

  async handIn(title: string): Promise<void> {
    await this.type(title);
    await expect(this.row(title).getByRole('link')).toBeVisible();
  }

  /** The item of this title in the list. */
  row(title: string): Locator {
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

  /**
   * Answers the next request of this kind on its way: for what the real system cannot be brought to answer.
   *
   * @param answer with the headers that the gateway adds to every answer of its own
   */
  async answerNext(method: string, path: string, answer: WireAnswer): Promise<void> {
    await this.#intercept(method, path, async (route) =>
      route.fulfill({
        contentType: 'application/problem+json',
        ...answer,
        headers: {
          'Access-Control-Allow-Origin': web(''),
          'Access-Control-Expose-Headers': 'Retry-After,x-amzn-RequestId',
          ...answer.headers,
        },
      }),
    );
  }

  /** Does something before the next request of this kind is sent. */
  async beforeNext(method: string, path: string, act: (request: Request) => Promise<void>): Promise<void> {
    await this.#intercept(method, path, async (route) => {
      await act(route.request());
      return route.continue();
    });
  }

  /** Sends the next request of this kind with another body: the real system answers what it answers to that. */
  async changeNext(method: string, path: string, body: string): Promise<void> {
    await this.#intercept(method, path, async (route) => route.continue({ postData: body }));
  }

  async #intercept(method: string, path: string, change: (route: Route) => Promise<void>): Promise<void> {
    let changed = false;
    await this.page.route(api(path), async (route) => {
      if (changed || route.request().method() !== method) {
        return route.fallback();
      }
      changed = true;
      return change(route);
    });
  }

  /** Calls the API beside the page, as another device of the same person would. */
  async call(method: string, path: string, body?: string, more = {}): Promise<Response> {
    const headers = {
      Authorization: `Bearer ${await this.token()}`,
      'Content-Type': 'application/json',
      ...more,
    };
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

interface WireAnswer {
  readonly status: number;
  readonly body: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
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
