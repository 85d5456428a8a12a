/** Slugs: the readable last part of an address, and the words that no area may take. */

const longest = 80;

/** First segments of fixed addresses (product.md, URL contract): an area with one of these could not be reached. */
const reserved: ReadonlySet<string> = new Set(
  (
    'search receipt link sign-in sign-up sign-out reset account tell-us accessibility privacy terms moderation ' +
    'complaints manage api health metrics dev assets build feedback robots embed sitemap'
  ).split(' '),
);

/** Lower-case letters and digits joined by hyphens, from a title, cut between words; empty where it has none of them. */
export function slugify(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'\u2018\u2019]/g, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = (words[0] ?? '').slice(0, longest);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longest) break;
    slug = `${slug}-${word}`;
  }
  return slug;
}

/** Whether text may be a slug: [a-z0-9-], no hyphen at an end, at most 80 characters. */
export function isSlug(text: string): boolean {
  return text.length <= longest && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** Whether a slug is the first segment of a fixed address, and so not free for an area. */
export function isReservedSlug(slug: string): boolean {
  return reserved.has(slug);
}
