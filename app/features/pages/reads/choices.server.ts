/** What an editor may put into the fields of a block. */
import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { listOrganisations } from '#app/features/areas/reads/organisations.server.ts';
import { listTierSets } from '#app/features/areas/reads/tiers.server.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isListKind, listKinds } from '../blocks.ts';
import type { BlockKind } from '../blocks.ts';
import { fieldsOf } from '../forms/block-fields.ts';
import type { Offer } from '../forms/block-fields.ts';

/** `isPublic` is false for what would not be shown yet. */
export type Choice = { id: string; label: string; isPublic: boolean };
export type Choices = Record<Offer, Choice[]>;

/** Things of some kinds that are not withdrawn, newest change first. One statement. */
export async function listNodeChoices(
  ctx: AreaContext,
  kinds: readonly NodeKind[],
  exceptId = '',
  size = 300,
): Promise<Choice[]> {
  const rows = await ctx.db
    .select({ id: nodes.id, label: nodes.title, state: nodes.state })
    .from(nodes)
    .where(
      and(
        eq(nodes.areaId, ctx.area.id),
        inArray(nodes.kind, [...kinds]),
        ne(nodes.state, 'withdrawn'),
        ne(nodes.id, exceptId),
      ),
    )
    .orderBy(desc(nodes.changedAt), asc(nodes.id))
    .limit(size);
  return rows.map(({ state, ...row }) => ({ ...row, isPublic: state === 'public' }));
}

/** Only what the fields of the kind ask for is read. */
export async function listBlockChoices(ctx: AreaContext, kind: BlockKind): Promise<Choices> {
  const asked = new Set(
    fieldsOf[kind]
      .flatMap((field) => (field.as === 'rows' ? [...field.of] : [field]))
      .flatMap((field) => ('from' in field ? [field.from] : [])),
  );
  const sets = asked.has('tierSets') || asked.has('levels') ? await listTierSets(ctx) : [];
  const organisations = asked.has('organisations') ? await listOrganisations(ctx) : [];
  return {
    nodes: isListKind(kind) ? await listNodeChoices(ctx, listKinds[kind]) : [],
    tierSets: sets.map(({ id, name }) => ({ id, label: name, isPublic: true })),
    levels: sets.flatMap((set) =>
      set.levels.map(({ id, name }) => ({ id, label: `${set.name}: ${name}`, isPublic: true })),
    ),
    organisations: organisations.map(({ id, name }) => ({ id, label: name, isPublic: true })),
  };
}
