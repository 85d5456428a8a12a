/** The rendition that an address asks for, on a page with nothing filled in yet. */
import { redirect } from '@remix-run/node';
import type { Definition } from '../engine/definition.ts';
import { chosenRendition, mainRenditionOf } from './offered.ts';

/** `?lang=` of an address, or null. */
export const askedOf = (url: URL): string | null => url.searchParams.get('lang');

/** @throws a redirect to the page itself where it asks for what is not offered, or for what needs no asking */
export function renditionAt(definition: Definition, url: URL): string {
  const asked = askedOf(url);
  const rendition = chosenRendition(definition, asked);
  if (asked === null || (asked === rendition && rendition !== mainRenditionOf(definition))) return rendition;
  const plain = new URL(url);
  plain.searchParams.delete('lang');
  throw redirect(plain.pathname + plain.search, 302);
}
