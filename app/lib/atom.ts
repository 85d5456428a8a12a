/** Writes Atom feeds (RFC 4287) as text. Pure. */

export type AtomEntry = {
  /** A permanent IRI; never an address that may change. */
  id: string;
  title: string;
  /** Absolute address of the page. */
  href: string;
  published: Date;
  updated: Date;
  /** One paragraph of plain text. */
  summary: string;
  /** HTML with absolute links. */
  html: string;
};

export type AtomFeed = {
  id: string;
  title: string;
  subtitle: string;
  author: string;
  /** Absolute addresses of the feed itself and of the page it follows. */
  self: string;
  alternate: string;
  updated: Date;
  language: string;
  entries: readonly AtomEntry[];
};

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML 1.0 does not allow at all (section 2.2) are left out. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const text = (value: string) =>
  value.replace(forbidden, '').replace(/[&<>"]/g, (character) => escapes[character] ?? '');
const element = (name: string, value: string) => `<${name}>${text(value)}</${name}>`;

function entryText({ id, title, href, published, updated, summary, html }: AtomEntry): string {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    `<link rel="alternate" type="text/html" href="${text(href)}"/>`,
    element('published', published.toISOString()),
    element('updated', updated.toISOString()),
    element('summary', summary),
    `<content type="html">${text(html)}</content>`,
    '</entry>',
  ].join('\n');
}

/** The feed as an XML document, entries in the order given. */
export function renderAtom(feed: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(feed.language)}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', feed.updated.toISOString()),
    `<author>${element('name', feed.author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${text(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${text(feed.alternate)}"/>`,
    ...feed.entries.map(entryText),
    '</feed>',
    '',
  ].join('\n');
}
