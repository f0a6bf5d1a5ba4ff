const ENTRY = 'cloakroom.api-key';

/** The integrator's API key, for as long as the tab is open; empty for none. */
export function keptKey(): string {
  return sessionStorage.getItem(ENTRY) ?? '';
}

export function keepKey(key: string): void {
  if (key === '') {
    sessionStorage.removeItem(ENTRY);
  } else {
    sessionStorage.setItem(ENTRY, key);
  }
}
