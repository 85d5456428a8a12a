/** Why two things cannot be linked as asked, in a sentence that says what can. */
import { endsOf, linkKinds } from '#app/features/record/node.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { linkTexts } from './messages-links.ts';
import { progressManageMessages } from './messages-manage.ts';
import { linkableKinds, relationsBetween } from './relations.ts';

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const namesOf = (ctx: AreaContext, kinds: readonly NodeKind[]) => {
  const t = ctx.t(progressManageMessages);
  return list.format(kinds.map((kind) => t(`kind_${kind}`).toLowerCase()));
};

/** For two kinds between which the chain has no step at all; null where it has one. */
export function whyNeverLinked(ctx: AreaContext, mine: NodeKind, theirs: NodeKind): string | null {
  if (relationsBetween(mine, theirs).length > 0) return null;
  const t = ctx.t(linkTexts);
  return t('neverLinked', {
    mine: namesOf(ctx, [mine]),
    theirs: namesOf(ctx, [theirs]),
    allowed: namesOf(ctx, linkableKinds(mine)),
  });
}

/** For a relation that a post names, such as `out:measures`, and that the chain does not have between these kinds. */
export function whyNotLinked(ctx: AreaContext, relation: unknown, mine: NodeKind, theirs: NodeKind): string {
  const never = whyNeverLinked(ctx, mine, theirs);
  if (never !== null) return never;
  const t = ctx.t(linkTexts);
  const named = /^(in|out):([a-z-]+)$/.exec(String(relation));
  const words = ctx.t(progressManageMessages);
  const kind = linkKinds.find((one) => one === named?.[2]);
  if (kind === undefined) return words('linkNotAllowed');
  const { from, to } = endsOf(kind);
  const [first, second] = named?.[1] === 'out' ? [mine, theirs] : [theirs, mine];
  return t('wrongStep', {
    relation: words(`relation_${kind}`),
    from: namesOf(ctx, from),
    to: namesOf(ctx, to),
    first: namesOf(ctx, [first]),
    second: namesOf(ctx, [second]),
  });
}
