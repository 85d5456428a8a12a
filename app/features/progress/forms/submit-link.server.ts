/** Takes a post of the page of links: links, parts, puts back, joins a target, cites a page, or says why not. */
import { data, redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { linksPageOf } from '#app/features/record/staff-address.ts';
import { citePage, uncitePage } from '#app/features/record/writes/cite-page.server.ts';
import { getStaffNode } from '../reads/staff-links.server.ts';
import { joinTarget, partTarget } from '../writes/join-target.server.ts';
import { linkItem, unlinkItem } from '../writes/link-item.server.ts';
import { whyNotLinked } from './link-reasons.server.ts';
import { linkTexts } from './messages-links.ts';

type Mine = { id: string; kind: NodeKind };
type Fields = FormData | URLSearchParams;

/** What was typed into the form of a citation, with what is wrong with it. */
export type CitationReply = {
  values: { title: string; address: string; side: string };
  errors: { title: string[]; address: string[] };
};

const text = (fields: Fields, name: string) => String(fields.get(name) ?? '').trim();

/** Back to the page of links, saying what was done and what would undo it. */
function done(ctx: AreaContext, { id }: Mine, deed: string, undo: Record<string, string> = {}) {
  const query = new URLSearchParams({ done: deed, ...undo });
  return redirect(`${linksPageOf(ctx.area.slug, id)}?${query.toString()}`, 303);
}

const refuse = (problem: string | null, citation: CitationReply | null = null) =>
  data({ problem, citation }, { status: 400 });

async function add(ctx: AreaContext, mine: Mine, fields: Fields) {
  const [otherId, relation] = [text(fields, 'other'), text(fields, 'relation')];
  const linked = await linkItem(ctx, mine, { otherId, relation });
  if (linked === 'linked') return done(ctx, mine, 'linked', { other: otherId, relation });
  const other = await getStaffNode(ctx, otherId);
  return refuse(whyNotLinked(ctx, relation, mine.kind, other.kind));
}

async function cite(ctx: AreaContext, mine: Mine, fields: Fields) {
  const t = ctx.t(linkTexts);
  const values = { title: text(fields, 'title'), address: text(fields, 'address'), side: text(fields, 'side') };
  const isTitled = values.title !== '' && values.title.length <= 200;
  const errors = { title: isTitled ? [] : [t('citeTitleMissing')], address: [] as string[] };
  const side = values.side === 'after' ? 'after' : 'before';
  const isShort = values.address.length <= 2000;
  const cited =
    isTitled && isShort
      ? await citePage(ctx, { nodeId: mine.id, title: values.title, address: values.address, side })
      : null;
  if (cited === 'cited') return done(ctx, mine, 'cited');
  if (cited === 'not-an-address' || !isShort) errors.address.push(t('citeAddressWrong'));
  return refuse(null, { values: { ...values, side }, errors });
}

/** @throws invalid for a post that names nothing this page does. */
export async function submitLink(ctx: AreaContext, mine: Mine, fields: Fields) {
  const pair = { measureId: mine.id, targetId: text(fields, 'target') };
  switch (fields.get('intent')) {
    case 'add':
      return add(ctx, mine, fields);
    case 'remove': {
      const gone = await unlinkItem(ctx, mine, text(fields, 'link'));
      return done(ctx, mine, 'unlinked', gone ? { other: gone.otherId, relation: gone.relation } : {});
    }
    case 'join':
      await joinTarget(ctx, pair);
      return done(ctx, mine, 'joined');
    case 'part':
      await partTarget(ctx, pair);
      return done(ctx, mine, 'parted');
    case 'cite':
      return cite(ctx, mine, fields);
    case 'uncite':
      await uncitePage(ctx, mine.id, text(fields, 'citation'));
      return done(ctx, mine, 'uncited');
    default:
      throw new AppError('invalid');
  }
}
