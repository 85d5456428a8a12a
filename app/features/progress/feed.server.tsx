/** The feed of an area's updates: each entry holds all that its page says, under an id that outlives every address. */
import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { areaMadeAt } from '#app/features/areas/reads/area-age.server.ts';
import { renderAtom } from '#app/lib/atom.ts';
import type { AtomEntry } from '#app/lib/atom.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { LanguageContext } from '#app/platform/use-text.ts';
import { againstText } from './against.ts';
import { UpdateArticle } from './components/update-article.tsx';
import { progressMessages } from './messages.ts';
import { listWholeUpdates } from './reads/updates.server.ts';
import type { WholeUpdate } from './things.ts';

/** The namespace of our feed ids: a UUID chosen once, which must never change. */
const namespace = Buffer.from('6f1d3c2e5b9a4e0c8a7712c4d90be3f5', 'hex');

/** A name-based UUID (RFC 9562, version 5) as a URN: the same for the same names for ever. */
export function permanentId(...names: string[]): string {
  const hash = createHash('sha1').update(namespace).update(names.join('/')).digest().subarray(0, 16);
  hash.writeUInt8(((hash.at(6) ?? 0) & 0x0f) | 0x50, 6);
  hash.writeUInt8(((hash.at(8) ?? 0) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}

/** HTML for readers elsewhere: links absolute, drawings left out, since their colours are this site's. */
function markupOf(ctx: AreaContext, page: ReactElement): string {
  const markup = renderToStaticMarkup(<LanguageContext.Provider value={ctx.tongue}>{page}</LanguageContext.Provider>);
  return markup.replace(/<svg[\s\S]*?<\/svg>/g, '').replaceAll('href="/', `href="${ctx.origin}/`);
}

/** What a reader must know before believing an entry: that its area is a demonstration, and of which sort. */
function noticeOf({ area, t }: AreaContext): string {
  if (area.demonstration === 'none') return '';
  const key = area.demonstration === 'invented' ? 'feedInvented' : 'feedPublishedPage';
  return t(progressMessages)(key, { area: area.name });
}

function entryOf(ctx: AreaContext, update: WholeUpdate): AtomEntry {
  const published = new Date(update.publishedAt ?? 0);
  const notice = noticeOf(ctx);
  const t = ctx.t(progressMessages);
  const against = update.against.map((one) => `${againstText(t, one)}.`);
  const article = (
    <>
      {notice === '' ? null : <p>{notice}</p>}
      <UpdateArticle update={update} />
    </>
  );
  return {
    id: permanentId('update', ctx.area.id, update.id),
    title: update.title,
    href: `${ctx.origin}${update.address}`,
    published,
    updated: published,
    summary: [notice, update.said, update.did, ...against].filter((part) => part !== '').join(' '),
    html: markupOf(ctx, article),
  };
}

/** The Atom feed of the newest updates, and when the newest was published. Two statements; another before the first update. */
export async function progressFeed(ctx: AreaContext): Promise<{ text: string; updated: Date }> {
  const { area, origin, language } = ctx;
  const t = ctx.t(progressMessages);
  const entries = (await listWholeUpdates(ctx)).map((update) => entryOf(ctx, update));
  const updated = entries[0]?.updated ?? (await areaMadeAt(ctx));
  const text = renderAtom({
    id: permanentId('progress', area.id),
    title: t('feedTitle', { area: area.name }),
    subtitle: noticeOf(ctx) || t('feedSubtitle'),
    author: area.name,
    self: `${origin}/${area.slug}/progress.atom`,
    alternate: `${origin}/${area.slug}/progress`,
    updated,
    language,
    entries,
  });
  return { text, updated };
}
