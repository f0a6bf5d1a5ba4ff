import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { ErrorResponse, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { Caller, Renewal } from '../api/client.ts';
import type { SignInSettings } from '../config/settings.ts';
import { returnPath } from './return-path.ts';

/** Where the issuer sends the browser back to. */
export const CALLBACK = '/signed-in';

export type SessionState =
  | { readonly kind: 'signed-out' }
  /** The session was accepted once and is not any more; what people typed is still on the page. */
  | { readonly kind: 'ended'; readonly id: string }
  | { readonly kind: 'signed-in'; readonly user: SignedInUser };

export interface SignedInUser {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  /** Seconds of the epoch. */
  readonly expiresAt: number | undefined;
}

/**
 * Who is signed in: OpenID Connect, code flow with PKCE, `state` and `nonce`; renewal by refresh token.
 *
 * Tokens are kept in session storage: they survive a reload, and nothing else in the browser sees them.
 */
export class Session implements Caller {
  /** Undefined where nobody can sign in. */
  readonly #manager: UserManager | undefined;
  readonly #state = signal<SessionState>({ kind: 'signed-out' });
  #renewal: Promise<Renewal> | undefined;

  readonly user: ReadonlySignal<SignedInUser | undefined> = computed(() =>
    this.#state.value.kind === 'signed-in' ? this.#state.value.user : undefined,
  );

  /** Of whoever is signed in, or was until the session ended. */
  readonly userId: ReadonlySignal<string | undefined> = computed(() => {
    const state = this.#state.value;
    return state.kind === 'ended' ? state.id : this.user.value?.id;
  });

  constructor(settings: SignInSettings | undefined) {
    if (settings === undefined) {
      return;
    }
    const manager = new UserManager({
      authority: settings.issuer,
      client_id: settings.clientId,
      redirect_uri: location.origin + CALLBACK,
      post_logout_redirect_uri: `${location.origin}/`,
      scope: settings.scope,
      userStore: new WebStorageStateStore({ store: sessionStorage }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
      monitorSession: false,
      // Renewal has one way, and that is ours: two at a time would spend a refresh token twice.
      automaticSilentRenew: false,
      revokeTokenTypes: ['refresh_token'],
      ...(settings.signOutUrl === undefined
        ? {}
        : { metadataSeed: { end_session_endpoint: settings.signOutUrl } }),
    });
    manager.events.addUserLoaded((user) => this.#signedIn(user));
    manager.events.addAccessTokenExpiring(() => void this.renew());
    this.#manager = manager;
  }

  get isPossible(): boolean {
    return this.#manager !== undefined;
  }

  get state(): ReadonlySignal<SessionState> {
    return this.#state;
  }

  /** Takes up the session of an earlier page of this tab. */
  async resume(): Promise<void> {
    const user = await this.#manager?.getUser();
    if (user !== undefined && user !== null) {
      this.#signedIn(user);
    }
  }

  /** Leaves for the issuer, to come back to the same place. */
  async signIn(): Promise<void> {
    await this.#manager?.signinRedirect({ nonce: crypto.randomUUID(), state: returnPath(location) });
  }

  /**
   * Ends a sign-in, with the address that the issuer has sent the browser back to.
   *
   * @returns where the person was before
   * @throws Error with a sentence for the person, when the issuer or the answer's `state` says no
   */
  async completeSignIn(address: string): Promise<string> {
    const user = await this.#manager?.signinRedirectCallback(address).catch((fault: unknown) => {
      throw fault instanceof TypeError ? fault : new Error(`You are not signed in: ${reason(fault)}.`);
    });
    return returnPath(new URL(typeof user?.state === 'string' ? user.state : '/', location.origin));
  }

  /** Leaves for the issuer, which ends its session too; fails when only the session here could be ended. */
  async signOut(): Promise<void> {
    const manager = this.#manager;
    if (manager === undefined) {
      return;
    }
    await manager.revokeTokens().catch(() => undefined); // An issuer need not offer it.
    const logout_uri = `${location.origin}/`;
    // Cognito wants its own names for what the standard calls post_logout_redirect_uri.
    const extraQueryParams = { client_id: manager.settings.client_id, logout_uri };
    await manager.signoutRedirect({ extraQueryParams }).catch((fault: unknown) => {
      this.#state.value = { kind: 'signed-out' };
      throw fault;
    });
  }

  credentials(): Readonly<Record<string, string>> | undefined {
    const token = this.user.value?.token;
    return token === undefined ? undefined : { Authorization: `Bearer ${token}` };
  }

  /** However many requests ask at the same time, the refresh token is used once. */
  async renew(): Promise<Renewal> {
    this.#renewal ??= this.#renewOnce().finally(() => (this.#renewal = undefined));
    return this.#renewal;
  }

  refused(): void {
    const state = this.#state.value;
    if (state.kind === 'signed-in') {
      this.#state.value = { kind: 'ended', id: state.user.id };
    }
  }

  async #renewOnce(): Promise<Renewal> {
    const manager = this.#manager;
    const user = await manager?.getUser();
    if (manager === undefined || user?.refresh_token === undefined) {
      return 'refused';
    }
    try {
      return (await manager.signinSilent()) === null ? 'refused' : 'renewed';
    } catch (error) {
      return error instanceof ErrorResponse ? 'refused' : 'unreachable';
    }
  }

  #signedIn(user: User): void {
    const { sub, name, email } = user.profile;
    this.#state.value = {
      kind: 'signed-in',
      user: { id: sub, name: name ?? email ?? sub, token: user.access_token, expiresAt: user.expires_at },
    };
  }
}

function reason(fault: unknown): string {
  if (fault instanceof ErrorResponse) {
    return fault.error_description ?? fault.error ?? 'the issuer has refused it';
  }
  return 'the answer belongs to no sign-in that this tab has begun';
}
