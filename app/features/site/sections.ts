/** Information pages as data: headings with short paragraphs, lists and links, by the keys of their messages. Pure. */

export type SectionKeys<Key extends string> = {
  id: string;
  title: Key;
  paragraphs?: readonly Key[];
  points?: readonly Key[];
  /** Paragraphs below the list. */
  after?: readonly Key[];
  links?: readonly { href: string; label: Key }[];
};

/** A section as the page and its JSON show it. */
export type ShownSection = {
  id: string;
  title: string;
  paragraphs: string[];
  points: string[];
  after: string[];
  links: { href: string; label: string }[];
};

/** The sections in words. */
export function showSections<Key extends string>(
  t: (key: Key) => string,
  sections: readonly SectionKeys<Key>[],
): ShownSection[] {
  return sections.map(({ id, title, paragraphs = [], points = [], after = [], links = [] }) => ({
    id,
    title: t(title),
    paragraphs: paragraphs.map((key) => t(key)),
    points: points.map((key) => t(key)),
    after: after.map((key) => t(key)),
    links: links.map(({ href, label }) => ({ href, label: t(label) })),
  }));
}
