/** What other places show when somebody shares the address of a public page: the page's own title and words, and one picture. */
import { createContext, useContext } from 'react';
import type { MetaDescriptor, MetaFunction } from '@remix-run/node';
import { frameMessages } from './messages.ts';
import { translator } from './platform/messages.ts';

export type SocialCard = {
  title: string;
  description: string;
  /** Absolute, without parameters that do not change the page. */
  address: string;
  /** Absolute. */
  picture: string;
};

/** The card of the page that is drawn; null where the page is nobody's to share. */
export const SocialCardContext = createContext<SocialCard | null>(null);

/** In public/: 1200 by 630 points, the site's mark and name. */
const picture = { path: '/social-card.png', width: '1200', height: '630' };

/** What those who show cards cut off anyway. */
const longest = 200;

const words = translator('en', frameMessages);

function opening(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= longest) return plain;
  return `${plain.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}

const textOf = (descriptor: MetaDescriptor, key: string): string => {
  const value = key in descriptor ? (descriptor as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : '';
};

type Shared = {
  /** The page's `meta`, which names it. */
  meta: MetaFunction | undefined;
  data: unknown;
  /** The data of the page and of the frame around it, in which the page's language stands. */
  matches?: readonly { id: string; data: unknown }[];
  url: URL;
  origin: string;
  /** Parameters that change the page. */
  query: readonly string[];
};

/** The card of a public page, from what the page says of itself; the site's own words where it says nothing. */
export function socialCard({ meta, data, matches = [], url, origin, query }: Shared): SocialCard {
  const descriptors = meta?.({ data, matches } as unknown as Parameters<MetaFunction>[0]) ?? [];
  const name = words('name');
  const title = descriptors.map((one) => textOf(one, 'title')).find((text) => text !== '') ?? name;
  const said = descriptors.find((one) => textOf(one, 'name') === 'description');
  const parameters = new URLSearchParams([...url.searchParams].filter(([key]) => query.includes(key))).toString();
  return {
    title: title.replace(` · ${name}`, ''),
    description: opening(said ? textOf(said, 'content') : '') || words('statement'),
    address: `${origin}${url.pathname}${parameters === '' ? '' : `?${parameters}`}`,
    picture: `${origin}${picture.path}`,
  };
}

/** The card in the head of the page, in the words of Open Graph; `twitter:card` alone is not among them. */
export function SocialCardTags() {
  const card = useContext(SocialCardContext);
  if (card === null) return null;
  const properties = {
    'og:type': 'website',
    'og:site_name': words('name'),
    'og:title': card.title,
    'og:description': card.description,
    'og:url': card.address,
    'og:image': card.picture,
    'og:image:width': picture.width,
    'og:image:height': picture.height,
    'og:image:alt': words('name'),
  };
  return (
    <>
      {Object.entries(properties).map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
