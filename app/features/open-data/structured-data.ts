/** What search engines read of a page (schema.org), as a descriptor for its head. A demonstration says so. Pure. */

type Descriptor = { 'script:ld+json': Record<string, string | object> };

type Named = { name: string; demonstration: 'none' | 'published-page' | 'invented'; slug: string };

const context = 'https://schema.org';

const publisherOf = ({ name, slug }: Named) => ({ '@type': 'Organization', name, url: `/${slug}` });

/** A demonstration is marked where search engines look for the state of a work. */
const markOf = ({ demonstration }: Named): Record<string, string> =>
  demonstration === 'none' ? {} : { creativeWorkStatus: `Demonstration (${demonstration})` };

const descriptor = (data: Record<string, string | object>): Descriptor[] => [
  { 'script:ld+json': { '@context': context, ...data } },
];

/** The home of an area. */
export function areaData(area: Named | undefined, summary: string): Descriptor[] {
  if (!area) return [];
  const about = area.demonstration === 'none' ? summary : `Demonstration (${area.demonstration}). ${summary}`;
  return descriptor({ '@type': 'Organization', name: area.name, url: `/${area.slug}`, description: about });
}

type Work = { title: string; address: string; publishedAt?: string | null };

const workOf = (area: Named, { title, address, publishedAt }: Work): Record<string, string | object> => ({
  name: title,
  url: address,
  ...(publishedAt ? { datePublished: publishedAt } : {}),
  publisher: publisherOf(area),
  ...markOf(area),
});

/** A question put to people. */
export function consultationData(
  area: Named | undefined,
  work: (Work & { purpose: string }) | undefined,
): Descriptor[] {
  if (!area || !work) return [];
  const about = { '@type': 'Question', name: work.title, text: work.purpose };
  return descriptor({ '@type': 'CreativeWork', genre: 'Consultation', ...workOf(area, work), about });
}

/** What was said and what was done. */
export function updateData(
  area: Named | undefined,
  work: (Work & { said: string; did: string }) | undefined,
): Descriptor[] {
  if (!area || !work) return [];
  const own = { headline: work.title, articleBody: `${work.said} ${work.did}` };
  return descriptor({ '@type': 'Article', ...workOf(area, work), ...own });
}

/** Something that families use. */
export function serviceData(
  area: Named | undefined,
  service: { title: string; address: string; about: string; provider: string | null } | undefined,
): Descriptor[] {
  if (!area || !service) return [];
  const { title, address, about, provider } = service;
  return descriptor({
    '@type': 'Service',
    name: title,
    url: address,
    description: area.demonstration === 'none' ? about : `Demonstration (${area.demonstration}). ${about}`,
    areaServed: area.name,
    ...(provider === null ? {} : { provider: { '@type': 'Organization', name: provider } }),
  });
}

/** A published document. */
export function reportData(area: Named | undefined, work: (Work & { lang: string }) | undefined): Descriptor[] {
  if (!area || !work) return [];
  return descriptor({ '@type': 'Report', ...workOf(area, work), inLanguage: work.lang });
}
