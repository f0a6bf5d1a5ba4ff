import { describe, expect, it } from 'vitest';
import { map, type Parameters } from './template.ts';
import { MOST_BYTES, route, routingCode, settings, viewerRequest } from './routing.ts';

const OWN_ISSUER: Parameters = { JwtIssuer: 'https://issuer.example/realms/cloakroom', WebClientId: 'web' };
const SHARED_SECRET: Parameters = { JwtIssuer: 'shared', JwtSecretName: 'jwt-key' };
const COGNITO: Parameters = {};

describe('the address of a page gets the one document', () => {
  it.each([
    ['the start', '/'],
    ['a page', '/developers'],
    ['an item', '/items/01a20f64-5f5e-7323-812f-b154c6b16c00'],
    ['a name with a dot, and a page below it', '/v1.0/page'],
    ['a folder with a dot', '/assets.old/'],
    ['what looks like the settings and is a folder', '/config.json/'],
  ])('%s', (_name, address) => {
    const event = viewerRequest(address);
    expect(route(OWN_ISSUER, event)).toEqual({ ...event.request, uri: '/index.html' });
  });

  it('and keeps its query, for the code of a sign-in is in it', () => {
    expect(route(OWN_ISSUER, viewerRequest('/signed-in?code=c0de&state=s'))).toMatchObject({
      uri: '/index.html',
      querystring: { code: { value: 'c0de' }, state: { value: 's' } },
    });
  });
});

it.each([
  '/assets/index-x1.js',
  '/favicon.svg',
  '/openapi.json',
  '/index.html',
  '/assets/.hidden',
  '/Config.json',
])('a file stays what it is: %s', (address) => {
  const event = viewerRequest(address);
  expect(route(OWN_ISSUER, event)).toEqual(event.request);
});

describe('the settings are this stage’s', () => {
  const API = 'https://Api.execute-api.eu-west-1.amazonaws.com/prod';

  it.each<[string, Parameters, Record<string, string>]>([
    [
      'with an issuer of one’s own',
      OWN_ISSUER,
      { api: API, issuer: 'https://issuer.example/realms/cloakroom', clientId: 'web' },
    ],
    [
      'with the template’s own user pool',
      COGNITO,
      {
        api: API,
        issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/UserPool',
        clientId: 'UserPoolClient',
        signOutUrl: 'https://UserPoolDomain.auth.eu-west-1.amazoncognito.com/logout',
      },
    ],
    [
      'with a shared secret, where nobody can sign in',
      SHARED_SECRET,
      { api: API, issuer: 'shared', clientId: 'cloakroom-web' },
    ],
  ])('%s', (_name, parameters, expected) => {
    const { plans, ...others } = map(settings({ ...parameters, Stage: 'prod' }));
    expect(others).toEqual(expected);
    expect(plans).toHaveLength(2);
  });

  it('and its plans’', () => {
    expect(map(settings({ ...OWN_ISSUER, BasicRate: 1, ProQuota: 7 }))['plans']).toEqual([
      { name: 'basic', rate: 1, burst: 10, quota: 10_000, period: 'DAY' },
      { name: 'pro', rate: 50, burst: 100, quota: 7, period: 'DAY' },
    ]);
  });

  it.each(['/config.json', '/config.json?v=1'])('at %s', (address) => {
    const data = JSON.stringify(settings(OWN_ISSUER));
    expect(route(OWN_ISSUER, viewerRequest(address))).toEqual({
      statusCode: 200,
      statusDescription: 'OK',
      headers: {
        'cache-control': { value: 'no-cache' },
        'content-type': { value: 'application/json' },
        'x-content-type-options': { value: 'nosniff' },
      },
      body: { encoding: 'text', data },
    });
  });
});

it('has a code that CloudFront takes', () => {
  expect(new TextEncoder().encode(routingCode(COGNITO)).length).toBeLessThanOrEqual(MOST_BYTES);
});
