/**
 * What search engines read of a page (schema.org), as a descriptor for its head. A demonstration says so. `origin` is the
 * address of the site: what leaves a page is named in full. Pure.
 */

type Descriptor = { 'script:ld+json': Record<string, string | object> };

type Named = { name: string; demonstration: 'none' | 'published-page' | 'invented'; slug: string };

const context = 'https://schema.org';

const publisherOf = (origin: string, { name, slug }: Named) => ({
  '@type': 'Organization',
  name,
  url: `${origin}/${slug}`,
});

/** A demonstration is marked where search engines look for the state of a work. */
const markOf = ({ demonstration }: Named): Record<string, string> =>
  demonstration === 'none' ? {} : { creativeWorkStatus: `Demonstration (${demonstration})` };

const descriptor = (data: Record<string, string | object>): Descriptor[] => [
  { 'script:ld+json': { '@context': context, ...data } },
];

/** The home of an area. */
export function areaData(origin: string, area: Named | undefined, summary: string): Descriptor[] {
  if (!area) return [];
  const about = area.demonstration === 'none' ? summary : `Demonstration (${area.demonstration}). ${summary}`;
  return descriptor({ ...publisherOf(origin, area), description: about });
}

type Work = { title: string; address: string; publishedAt?: string | null };

const workOf = (
  origin: string,
  area: Named,
  { title, address, publishedAt }: Work,
): Record<string, string | object> => ({
  name: title,
  url: origin + address,
  ...(publishedAt ? { datePublished: publishedAt } : {}),
  publisher: publisherOf(origin, area),
  ...markOf(area),
});

/** A question put to people. */
export function consultationData(
  origin: string,
  area: Named | undefined,
  work: (Work & { purpose: string }) | undefined,
): Descriptor[] {
  if (!area || !work) return [];
  const about = { '@type': 'Question', name: work.title, text: work.purpose };
  return descriptor({ '@type': 'CreativeWork', genre: 'Consultation', ...workOf(origin, area, work), about });
}

/** What was said and what was done. */
export function updateData(
  origin: string,
  area: Named | undefined,
  work: (Work & { said: string; did: string }) | undefined,
): Descriptor[] {
  if (!area || !work) return [];
  const own = { headline: work.title, articleBody: `${work.said} ${work.did}` };
  return descriptor({ '@type': 'Article', ...workOf(origin, area, work), ...own });
}

/** Something that was promised, or refused with its reason. */
export function commitmentData(
  origin: string,
  area: Named | undefined,
  work: (Work & { detail: string }) | undefined,
): Descriptor[] {
  if (!area || !work) return [];
  const own: Record<string, string> = work.detail === '' ? {} : { text: work.detail };
  return descriptor({ '@type': 'CreativeWork', genre: 'Commitment', ...workOf(origin, area, work), ...own });
}

/** Something that families use. */
export function serviceData(
  origin: string,
  area: Named | undefined,
  service: { title: string; address: string; about: string; provider: string | null } | undefined,
): Descriptor[] {
  if (!area || !service) return [];
  const { title, address, about, provider } = service;
  return descriptor({
    '@type': 'Service',
    name: title,
    url: origin + address,
    description: area.demonstration === 'none' ? about : `Demonstration (${area.demonstration}). ${about}`,
    areaServed: area.name,
    ...(provider === null ? {} : { provider: { '@type': 'Organization', name: provider } }),
  });
}

/** A published document. */
export function reportData(
  origin: string,
  area: Named | undefined,
  work: (Work & { lang: string }) | undefined,
): Descriptor[] {
  if (!area || !work) return [];
  return descriptor({ '@type': 'Report', ...workOf(origin, area, work), inLanguage: work.lang });
}
