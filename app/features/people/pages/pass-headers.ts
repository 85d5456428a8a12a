/** A route's `headers`: what its loader and action set (Retry-After) reaches the browser; Remix drops it otherwise. */
import type { HeadersFunction } from '@remix-run/node';

export const passHeaders: HeadersFunction = ({ actionHeaders, loaderHeaders }) => {
  const headers = new Headers(loaderHeaders);
  actionHeaders.forEach((value, name) => headers.set(name, value));
  return headers;
};
