/** What an editor may put into the fields of a block. */
import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { listOrganisations } from '#app/features/areas/reads/organisations.server.ts';
import { listTierSets } from '#app/features/areas/reads/tiers.server.ts';
import { pictureAddress } from '#app/features/files/picture.ts';
import { findPicture, listNewestPictures } from '#app/features/files/reads/pictures.server.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isListKind, listKinds } from '../blocks.ts';
import type { BlockKind } from '../blocks.ts';
import { fieldsOf } from '../forms/block-fields.ts';
import type { Offer } from '../forms/block-fields.ts';

/** `isPublic` is false for what would not be shown yet; a picture is shown beside its words. */
export type Choice = {
  id: string;
  label: string;
  isPublic: boolean;
  picture?: { address: string; width: number; height: number };
};
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

/** The area's newest pictures, and the one that is chosen, however old. */
async function listPictureChoices(ctx: AreaContext, chosen: string): Promise<Choice[]> {
  const newest = await listNewestPictures(ctx);
  const older = newest.some(({ id }) => id === chosen) ? null : await findPicture(ctx, chosen);
  return [...(older === null ? [] : [older]), ...newest].map(({ id, alt, width, height }) => ({
    id,
    label: alt,
    isPublic: true,
    picture: { address: pictureAddress(ctx.area.slug, id), width, height },
  }));
}

/**
 * Only what the fields of the kind ask for is read.
 * @param chosen the picture that the block shows now.
 */
export async function listBlockChoices(ctx: AreaContext, kind: BlockKind, chosen = ''): Promise<Choices> {
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
    pictures: asked.has('pictures') ? await listPictureChoices(ctx, chosen) : [],
  };
}
