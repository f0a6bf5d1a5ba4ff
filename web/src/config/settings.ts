import type { Json } from '../json/json.ts';
import { Members } from '../json/members.ts';
import { parse } from '../json/reader.ts';

/** What differs between stages; everything else is in the build. */
export interface Settings {
  /** Address of the API with its stage, without a slash at the end. */
  readonly api: string;
  /** The OpenID Connect issuer; undefined where nobody can sign in. */
  readonly signIn: SignInSettings | undefined;
  /** What an API key may do. */
  readonly plans: readonly Plan[];
}

/** A usage plan: requests a second and at once, and in each period. */
export interface Plan {
  readonly name: string;
  readonly rate: number | undefined;
  readonly burst: number | undefined;
  readonly quota: number | undefined;
  readonly period: string | undefined;
}

export interface SignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** Where sessions end, for an issuer whose metadata does not say it. */
  readonly signOutUrl: string | undefined;
}

/** Reads `/config.json`, which the front door or CloudFront answers. */
export async function loadSettings(): Promise<Settings> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) {
    throw new Error(`/config.json was answered with ${response.status}`);
  }
  return readSettings(await response.text());
}

export function readSettings(text: string): Settings {
  const config = new Members(parse(text));
  return {
    api: config.text('api').replace(/\/+$/, ''),
    signIn: signIn(config),
    plans: config.optionalList('plans', plan) ?? [],
  };
}

function plan(json: Json): Plan {
  const members = new Members(json);
  return {
    name: members.text('name'),
    rate: members.optionalNumber('rate'),
    burst: members.optionalNumber('burst'),
    quota: members.optionalNumber('quota'),
    period: members.optionalText('period')?.toLowerCase(),
  };
}

function signIn(config: Members): SignInSettings | undefined {
  const issuer = config.optionalText('issuer') ?? '';
  // The name of an issuer that only signs (HS256) is no address, and nobody can sign in there.
  if (!/^https?:\/\//.test(issuer)) {
    return undefined;
  }
  return {
    issuer,
    clientId: config.text('clientId'),
    scope: config.optionalText('scope') ?? 'openid email',
    signOutUrl: config.optionalText('signOutUrl'),
  };
}
