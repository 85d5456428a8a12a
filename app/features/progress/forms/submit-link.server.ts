/** Takes a post of the page of links: links, parts, puts back, joins a target, cites a page, or says why not. */
import { data, redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { linksPageOf } from '#app/features/record/staff-address.ts';
import { citePage, uncitePage } from '#app/features/record/writes/cite-page.server.ts';
import { joinTarget, partTarget } from '../writes/join-target.server.ts';
import { linkItems, unlinkItems } from '../writes/link-item.server.ts';
import { whyNotLinked } from './link-reasons.server.ts';
import { linkTexts } from './messages-links.ts';

type Mine = { id: string; kind: NodeKind };
type Fields = FormData | URLSearchParams;

/** What was typed into the form of a citation, with what is wrong with it. */
export type CitationReply = {
  values: { title: string; address: string; side: string };
  errors: { title: string[]; address: string[] };
};

/** What was chosen to be linked, with what is wrong with it. */
export type LinkReply = {
  values: { others: string[]; relation: string };
  errors: { others: string[]; relation: string[] };
};

/** So many things are linked at once: one page of the list. */
export const mostAtOnce = 20;

const text = (fields: Fields, name: string) => String(fields.get(name) ?? '').trim();

/** Back to the page of links, saying what was done and what would undo it. */
function done(ctx: AreaContext, { id }: Mine, deed: string, others: readonly string[] = [], relation = '') {
  const query = new URLSearchParams({ done: deed });
  for (const other of others) query.append('other', other);
  if (relation !== '') query.set('relation', relation);
  return redirect(`${linksPageOf(ctx.area.slug, id)}?${query.toString()}`, 303);
}

/** `problems`: sentences that no field stands for. */
export type LinkPageReply = { problems: string[]; link: LinkReply | null; citation: CitationReply | null };

const refuse = (reply: Partial<LinkPageReply>) =>
  data<LinkPageReply>({ problems: [], link: null, citation: null, ...reply }, { status: 400 });

const textsOf = (fields: Fields, name: string) => fields.getAll(name).filter((value) => typeof value === 'string');

async function add(ctx: AreaContext, mine: Mine, fields: Fields) {
  const t = ctx.t(linkTexts);
  const values = { others: textsOf(fields, 'other'), relation: text(fields, 'relation') };
  const errors = {
    others:
      values.others.length === 0 || values.others.length > mostAtOnce ? [t('othersMissing', { max: mostAtOnce })] : [],
    relation: values.relation === '' ? [t('relationMissing')] : [],
  };
  if (errors.others.length > 0 || errors.relation.length > 0) return refuse({ link: { values, errors } });
  const linked = await linkItems(ctx, mine, values);
  if (linked.isLinked) return done(ctx, mine, 'linked', values.others, values.relation);
  const problems = linked.refused.map(({ kind, title }) =>
    t('notThis', { title, reason: whyNotLinked(ctx, values.relation, mine.kind, kind) }),
  );
  return refuse({ problems, link: { values, errors } });
}

/** Takes links away, all or none; one that is gone already is left so. */
async function remove(ctx: AreaContext, mine: Mine, fields: Fields) {
  const unlinked = await unlinkItems(ctx, mine, textsOf(fields, 'link').slice(0, mostAtOnce));
  if (!unlinked.isUnlinked) return refuse({ problems: unlinked.problems.map(({ message }) => message) });
  const others = unlinked.gone.map(({ otherId }) => otherId);
  return done(ctx, mine, 'unlinked', others, unlinked.gone[0]?.relation);
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
  return refuse({ citation: { values: { ...values, side }, errors } });
}

/** @throws invalid for a post that names nothing this page does. */
export async function submitLink(ctx: AreaContext, mine: Mine, fields: Fields) {
  const pair = { measureId: mine.id, targetId: text(fields, 'target') };
  switch (fields.get('intent')) {
    case 'add':
      return add(ctx, mine, fields);
    case 'remove':
      return remove(ctx, mine, fields);
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
