/** Security headers of every answer, and the check that a write comes from our own pages. */

/**
 * A survey inside a frame on another site, and one at a device that many people use. No session is read there: whoever is
 * signed in on that device or in that browser is a guest like everybody else.
 */
export const isFaceless = (address: string): boolean => /^\/[^/?]+\/surveys\/[^/?]+\/(embed|kiosk)(\?|$)/.test(address);

/** The addresses that may stand in a frame; the page itself says on whose site. */
export const mayBeFramed = (address: string): boolean =>
  address.startsWith('/embed/') || /^\/[^/?]+\/surveys\/[^/?]+\/embed(\?|$)/.test(address);

/**
 * The content security policy; a nonce is given only to the few pages that hydrate.
 * @param framedBy origins whose pages may show this one in a frame.
 * @param hasInlineStyles for the one page that cannot do without.
 */
export function securityPolicy(
  nonce: string | null,
  framedBy: readonly string[] = [],
  hasInlineStyles = false,
): string {
  const script = nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src ${script}`,
    hasInlineStyles ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy.length === 0 ? "'none'" : framedBy.join(' ')}`,
  ].join('; ');
}

/** Headers that every answer carries. `same-origin` and not `no-referrer`: browsers would send `Origin: null` with our own forms. */
export function securityHeaders(isSecure: boolean): Record<string, string> {
  const headers: Record<string, string> = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
  if (isSecure) headers['Strict-Transport-Security'] = 'max-age=31536000; includeSubDomains';
  return headers;
}

type Asked = {
  method: string;
  site: string | undefined;
  origin: string | undefined;
  /** The Host header: the name by which the visitor reached us. */
  host: string | undefined;
  ownOrigins: readonly string[];
};

/** Whether a request may change something: reads always, writes only from our own pages (Fetch Metadata, RFC 6454 origin). */
export function isOwnRequest({ method, site, origin, host, ownOrigins }: Asked): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined || ownOrigins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
