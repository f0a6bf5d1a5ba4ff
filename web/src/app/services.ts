import { computed, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Client } from '../api/client.ts';
import { Patience } from '../api/patience.ts';
import type { Settings } from '../config/settings.ts';
import { Session } from '../identity/session.ts';
import { Notices } from '../ui/notices.ts';
import { Connection } from './connection.ts';
import { deskOf, type Desk } from './desk.ts';

/** What pages work with; made once. */
export interface Services {
  readonly settings: Settings;
  readonly session: Session;
  readonly client: Client;
  readonly patience: Patience;
  readonly connection: Connection;
  readonly notices: Notices;
  /** Of whoever is signed in, or was until a moment ago. */
  readonly desk: ReadonlySignal<Desk | undefined>;
}

export function servicesOf(settings: Settings): Services {
  const session = new Session(settings.signIn);
  const patience = new Patience();
  const client = new Client(settings.api, session, patience);
  const notices = new Notices();
  const desk = computed(() =>
    session.userId.value === undefined ? undefined : deskOf(session.userId.value, client, notices),
  );
  const connection = new Connection();
  connection.onChance(() => void desk.peek()?.outbox.send());
  addEventListener('storage', (event) => desk.peek()?.outbox.storageChanged(event));
  addEventListener('pagehide', () => void desk.peek()?.removals.finish());
  return { settings, session, client, patience, connection, notices, desk };
}

const ServicesContext = createContext<Services | undefined>(undefined);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) {
    throw new Error('This component stands outside of the application');
  }
  return services;
}

/** For pages that only signed-in people see. */
export function useDesk(): Desk {
  const desk = useServices().desk.value;
  if (desk === undefined) {
    throw new Error('Nobody is signed in');
  }
  return desk;
}

/** Begins a sign-in that comes back to this page, or says that it could not. */
export function useSignIn(): () => void {
  const { session, notices } = useServices();
  return () => {
    session.signIn().catch(() => notices.tell('The sign-in did not begin.', { kind: 'unreachable' }));
  };
}
