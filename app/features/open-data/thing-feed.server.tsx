/** The feed of one thing: how it goes, every date that moved and everything public that came of it, under ids that never change. */
import { renderToStaticMarkup } from 'react-dom/server';
import { afterwards } from '#app/features/record/chain.ts';
import type { ChainNode } from '#app/features/record/chain.ts';
import { getChain } from '#app/features/record/reads/chain.server.ts';
import { listServiceTouches } from '#app/features/areas/reads/services.server.ts';
import { listStories } from '#app/features/consultations/reads/stories.server.ts';
import { permanentId } from '#app/features/progress/feed.server.tsx';
import { historyMessages } from '#app/features/progress/messages-history.ts';
import { changeText } from '#app/features/progress/changes.ts';
import { progressMessages } from '#app/features/progress/messages.ts';
import { listThings } from '#app/features/progress/reads/things.server.ts';
import { listOpenings } from '#app/features/pages/reads/openings.server.ts';
import { againstText } from '#app/features/progress/against.ts';
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
  course: '{{what}}: {{title}}',
  changed: 'Changed: {{title}}',
  notStated: 'not stated',
  ...kindNames,
});

const mostEntries = 40;

/** Kinds of thing that are news by themselves; parts of others, such as quotes, are told with what cites them. */
const news = [
  'consultation',
  'update',
  'commitment',
  'service-change',
  'finding',
  'outcome',
  'priority',
  'recommendation',
  'decision',
  'survey',
  'report',
];

type Told = { id: string; title: string; address: string; at: Date; text: string };

/** What it says, and what stands against that. */
function textIn(ctx: AreaContext, thing: Thing): string {
  const said = thing.kind === 'update' ? `${thing.said} ${thing.did}` : 'detail' in thing ? thing.detail : '';
  const t = ctx.t(progressMessages);
  const against = 'against' in thing ? thing.against.map((one) => `${againstText(t, one)}.`) : [];
  return [said, ...against].filter((part) => part !== '').join(' ');
}

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

/** What a thing said in public before it was changed, each change a story of its own on its day. */
function changesOf(ctx: AreaContext, thing: Thing): Told[] {
  if (!('changes' in thing)) return [];
  const { title, address } = thing;
  const texts = { history: ctx.t(historyMessages), progress: ctx.t(progressMessages) };
  return thing.changes.map((change) => ({
    id: permanentId('changed', ctx.area.id, address, change.id),
    title: ctx.t(feedMessages)('changed', { title }),
    address,
    at: new Date(`${change.on}T12:00:00Z`),
    text: [changeText(texts, change), change.reason].filter((part) => part !== '').join(' '),
  }));
}

/** @param openings the opening words of reports, by id */
function publicationOf(ctx: AreaContext, thing: Thing, openings: ReadonlyMap<string, string>): Told[] {
  if (thing.publishedAt === null || !news.includes(thing.kind)) return [];
  const t = ctx.t(feedMessages);
  const { kind, id, title, address, publishedAt } = thing;
  // An update has the same id here as in the feed of its area.
  const named = permanentId(kind, ctx.area.id, id);
  const titled = t('published', { kind: t(`kind_${kind}`), title });
  return [
    { id: named, title: titled, address, at: new Date(publishedAt), text: openings.get(id) ?? textIn(ctx, thing) },
  ];
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

/** How a question to people goes, each step a story of its own, the newest first. */
async function courseOf(ctx: AreaContext, { id, title, address }: ChainNode): Promise<Told[]> {
  const t = ctx.t(feedMessages);
  const stories = await listStories(ctx, id);
  return stories.reverse().map(({ key, name, text, at }) => ({
    id: permanentId('course', ctx.area.id, id, key),
    title: t('course', { what: name, title }),
    address,
    at,
    text,
  }));
}

/** Ids of the thing, of its parts and of what came of it; of a service, everything that touches it. */
async function listNews(ctx: AreaContext, id: string): Promise<{ focus: ChainNode; ids: string[] }> {
  const chain = await getChain(ctx, id);
  const { focus, links } = chain;
  if (focus.kind === 'service')
    return { focus, ids: [id, ...(await listServiceTouches(ctx, id)).map((one) => one.id)] };
  const parts = links.filter((link) => link.to === id && link.kind === 'part-of').map((link) => link.from);
  return { focus, ids: [id, ...parts, ...afterwards(chain).map((one) => one.id)] };
}

const byAge = (one: Told, other: Told) => other.at.getTime() - one.at.getTime();

/**
 * The Atom feed of how a public thing goes and what came of it, newest first. Two statements; three for a service and for a
 * question to people; one more where a report came of it.
 * @throws not-found for what is not public in this area.
 */
export async function thingFeed(ctx: AreaContext, id: string): Promise<{ text: string; updated: Date }> {
  const { area, origin, language } = ctx;
  const { focus, ids } = await listNews(ctx, id);
  const things = await listThings(ctx, ids);
  const course = focus.kind === 'consultation' ? await courseOf(ctx, focus) : [];
  const reports = [...things.values()].filter((thing) => thing.kind === 'report' && thing.id !== id);
  const openings = await listOpenings(
    ctx,
    reports.map((report) => report.id),
  );
  const came = [...things.values()].flatMap((thing) => [
    ...(thing.id === id && thing.kind !== 'commitment' ? [] : publicationOf(ctx, thing, openings)),
    ...(thing.kind === 'commitment' ? movesOf(ctx, thing) : []),
    ...changesOf(ctx, thing),
  ]);
  came.sort((one, other) => one.id.localeCompare(other.id));
  const told = [...course, ...came].sort(byAge).slice(0, mostEntries);
  // What nothing has come of yet is as old as its publication.
  const updated = told[0]?.at ?? new Date(things.get(id)?.publishedAt ?? ctx.now);
  const text = renderAtom({
    id: permanentId('thing', area.id, id),
    title: ctx.t(feedMessages)('title', { title: focus.title }),
    subtitle: envelopeOf(ctx).notice ?? area.name,
    author: area.name,
    self: `${origin}/${area.slug}/chain/${id}/feed.atom`,
    alternate: origin + focus.address,
    updated,
    language,
    entries: told.map((one) => entryOf(ctx, one)),
  });
  return { text, updated };
}
