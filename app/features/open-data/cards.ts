/** Which things have a card for other sites, and the lines that put it there. Pure. */
import type { NodeKind } from '#app/features/record/node.ts';

export const cardKinds: readonly NodeKind[] = ['commitment', 'update', 'service-change'];

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Where the card of a thing is. */
export const cardAddress = (area: string, id: string): string => `/embed/${area}/${id}`;

/** HTML for a page of another site. */
export function cardLines(src: string, title: string): string {
  return `<iframe src="${escape(src)}" title="${escape(title)}" width="100%" height="420" loading="lazy" style="border:0"></iframe>`;
}
