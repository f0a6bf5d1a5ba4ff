/**
 * Where to go after a sign-in: a path of this site.
 *
 * Only path and query are taken, so that a crafted link cannot lead to another site.
 */
export function returnPath(place: { readonly pathname: string; readonly search: string }): string {
  const path = `/${place.pathname.replace(/^\/+/, '')}`;
  return path === '/signed-in' ? '/' : path + place.search;
}
