import { readFile } from 'node:fs/promises';
import { policyHeaders } from '../hosting/headers.ts';
import { route, settings, viewerRequest } from '../hosting/routing.ts';
import { map, text, toValue, type Parameters } from '../hosting/template.ts';
import { api, expect, test, web } from './cloakroom.ts';
import { SMALL_PLANS } from './system.ts';

const DIST = new URL('../dist/', import.meta.url);

/** What a server must say of any answer, whoever it is. */
const PLAIN = ['cache-control', 'connection', 'content-length', 'content-type', 'date', 'etag', 'keep-alive'];

/** What the template was evaluated with for the system under test. */
async function parameters(): Promise<Parameters> {
  const { issuer } = map(toValue(await (await fetch(web('/config.json'))).json()));
  return { ...SMALL_PLANS, JwtIssuer: text(issuer) };
}

/** The deployed API's address becomes that of the system under test. */
function here(words: string): string {
  return words.replace('https://Api.execute-api.eu-west-1.amazonaws.com', new URL(api('')).origin);
}

const ADDRESSES = [
  '/',
  '/developers',
  '/items/01a20f64-5f5e-7323-812f-b154c6b16c00',
  '/signed-in?code=c0de&state=s',
  '/v1.0/page',
  '/items/a%2Eb',
  '/config.json/',
  '/index.html',
  '/favicon.svg',
  '/openapi.json',
  '/assets/no-such-file.js',
  '/robots.txt',
  '/assets/.hidden',
  '/Config.json',
];

for (const address of ADDRESSES) {
  test(`the laptop answers ${address} with the file that CloudFront would fetch`, async () => {
    const { uri } = map(route(await parameters(), viewerRequest(address)));
    const file = await readFile(new URL(`.${text(uri)}`, DIST)).catch(() => undefined);

    const answer = await fetch(web(address));

    expect(answer.status).toBe(file === undefined ? 404 : 200);
    if (file !== undefined) {
      expect(Buffer.from(await answer.arrayBuffer()).equals(file)).toBe(true);
    }
  });
}

test('the laptop’s settings are CloudFront’s, with the laptop’s API', async () => {
  const known = await parameters();
  const answer = await fetch(web('/config.json?v=1'));
  const deployed = map(route(known, viewerRequest('/config.json?v=1')));

  const words = JSON.stringify(settings(known));
  expect(await answer.json()).toEqual(JSON.parse(here(words)));
  expect(answer.status).toBe(deployed['statusCode']);
  for (const [name, value] of Object.entries(map(deployed['headers']))) {
    expect(answer.headers.get(name), name).toBe(map(value)['value']);
  }
});

for (const address of ['/', '/favicon.svg', '/assets/no-such-file.js']) {
  test(`the laptop answers ${address} with the headers of the policy, and no other`, async () => {
    const policy = policyHeaders(await parameters());
    const answer = await fetch(web(address));

    for (const [name, value] of policy) {
      expect(answer.headers.get(name), name).toBe(here(value));
    }
    const more = [...answer.headers.keys()].filter((name) => !policy.has(name) && !PLAIN.includes(name));
    expect(more).toEqual([]);
  });
}

test('the laptop lets browsers keep what the deployment lets them keep', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [forAssets, forOthers] = [...readme.matchAll(/--cache-control '?([\w-]+(?:[,=] ?[\w-]+)*)/g)].map(
    ([, value]) => value,
  );
  const document = await (await fetch(web('/'))).text();
  const asset = /\/assets\/[^"]+\.js/.exec(document)?.[0] ?? 'the document names no script';

  expect((await fetch(web(asset))).headers.get('cache-control')).toBe(forAssets);
  expect((await fetch(web('/'))).headers.get('cache-control')).toBe(forOthers);
});
