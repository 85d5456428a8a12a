/** Where to go after signing in: only ever a page of this site. Pure. */

const base = 'http://site.invalid';

/** Pages that make no sense as a place to arrive after signing in. */
const passages = /^\/(sign-in|sign-up|sign-out|reset|link)(\/|$)/;

/**
 * The path and query that `next` names, or `fallback` where it is missing, malformed, or leads to another site
 * (`//host`, `/\host`, control characters that a browser would drop).
 */
export function localPath(next: string | null | undefined, fallback = '/account'): string {
  if (!next?.startsWith('/') || /[\\\p{Cc}]/u.test(next) || !URL.canParse(next, base)) return fallback;
  const url = new URL(next, base);
  if (url.origin !== base || url.pathname.startsWith('//') || passages.test(url.pathname)) return fallback;
  return url.pathname + url.search;
}

/** An address with the page to go to afterwards, where that is not the usual one. */
export function withNext(path: string, next: string): string {
  return next === '/account' ? path : `${path}?next=${encodeURIComponent(next)}`;
}
