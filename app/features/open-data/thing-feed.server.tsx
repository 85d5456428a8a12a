/** The feed of one thing: everything public that came of it, and every date that moved, under ids that never change. */
import { renderToStaticMarkup } from 'react-dom/server';
import { afterwards } from '#app/features/record/chain.ts';
import { getChain } from '#app/features/record/reads/chain.server.ts';
import { listServiceTouches } from '#app/features/areas/reads/services.server.ts';
import { permanentId } from '#app/features/progress/feed.server.tsx';
import { listThings } from '#app/features/progress/reads/things.server.ts';
import type { CommitmentThing, Thing } from '#app/features/progress/things.ts';
import { kindNames } from '#app/features/record/kind-names.ts';
import { defineMessages } from '#app/platform/messages.ts';
import { renderAtom } from '#app/lib/atom.ts';
import type { AtomEntry } from '#app/lib/atom.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { envelopeOf } from './answer.server.ts';

const feedMessages = defineMessages('thing-feed', {
  title: '{{title}}: what came of it',
  moved: 'A date moved: {{title}}',
  movedFrom: '{{organisation}}: from {{from}} to {{to}}. {{reason}}',
  published: '{{kind}}: {{title}}',
  notStated: 'not stated',
  ...kindNames,
});

const mostEntries = 40;

/** Kinds of thing that are news by themselves; parts of others, such as quotes, are told with what cites them. */
const news = [
  'update',
  'commitment',
  'service-change',
  'finding',
  'outcome',
  'priority',
  'recommendation',
  'decision',
  'survey',
];

type Told = { id: string; title: string; address: string; at: Date; text: string };

const textIn = (thing: Thing): string => {
  if (thing.kind === 'update') return `${thing.said} ${thing.did}`;
  return 'detail' in thing ? thing.detail : '';
};

/** The dates of a commitment that moved, each a story of its own. */
function movesOf(ctx: AreaContext, { owners, title, address }: CommitmentThing): Told[] {
  const t = ctx.t(feedMessages);
  const words = (date: { state: string; text?: string }) => date.text ?? t('notStated');
  return owners.flatMap(({ organisation, slips }) =>
    slips.map(({ from, to, reason, at }) => ({
      id: permanentId('moved', ctx.area.id, address, at, organisation),
      title: t('moved', { title }),
      address,
      at: new Date(at),
      text: t('movedFrom', { organisation, from: words(from), to: words(to), reason }),
    })),
  );
}

function publicationOf(ctx: AreaContext, thing: Thing): Told[] {
  if (thing.publishedAt === null || !news.includes(thing.kind)) return [];
  const t = ctx.t(feedMessages);
  const { kind, id, title, address, publishedAt } = thing;
  // An update has the same id here as in the feed of its area.
  const named = permanentId(kind, ctx.area.id, id);
  const titled = t('published', { kind: t(`kind_${kind}`), title });
  return [{ id: named, title: titled, address, at: new Date(publishedAt), text: textIn(thing) }];
}

function entryOf(ctx: AreaContext, { id, title, address, at, text }: Told): AtomEntry {
  const { notice } = envelopeOf(ctx);
  const summary = [notice ?? '', text].filter((part) => part !== '').join(' ');
  const html = renderToStaticMarkup(
    <>
      {notice === null ? null : <p>{notice}</p>}
      {text === '' ? null : <p>{text}</p>}
    </>,
  );
  return { id, title, href: ctx.origin + address, published: at, updated: at, summary, html };
}

/** Ids of what came of a thing; of a service, everything that touches it. */
async function listNews(ctx: AreaContext, id: string): Promise<{ title: string; address: string; ids: string[] }> {
  const chain = await getChain(ctx, id);
  const { title, address, kind } = chain.focus;
  const later = afterwards(chain).map((node) => node.id);
  if (kind !== 'service') return { title, address, ids: [id, ...later] };
  return { title, address, ids: (await listServiceTouches(ctx, id)).map((touch) => touch.id) };
}

/**
 * The Atom feed of what came of a public thing, newest first. Two statements; three for a service.
 * @throws not-found for what is not public in this area.
 */
export async function thingFeed(ctx: AreaContext, id: string): Promise<{ text: string; updated: Date }> {
  const { area, origin, language } = ctx;
  const { title, address, ids } = await listNews(ctx, id);
  const things = [...(await listThings(ctx, ids)).values()];
  const told = things
    .flatMap((thing) => [
      ...(thing.id === id && thing.kind !== 'commitment' ? [] : publicationOf(ctx, thing)),
      ...(thing.kind === 'commitment' ? movesOf(ctx, thing) : []),
    ])
    .sort((one, other) => other.at.getTime() - one.at.getTime() || one.id.localeCompare(other.id))
    .slice(0, mostEntries);
  const updated = told[0]?.at ?? new Date(0);
  const text = renderAtom({
    id: permanentId('thing', area.id, id),
    title: ctx.t(feedMessages)('title', { title }),
    subtitle: envelopeOf(ctx).notice ?? area.name,
    author: area.name,
    self: `${origin}/${area.slug}/chain/${id}/feed.atom`,
    alternate: origin + address,
    updated,
    language,
    entries: told.map((one) => entryOf(ctx, one)),
  });
  return { text, updated };
}
