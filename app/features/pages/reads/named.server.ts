/** Everything that a page's blocks name, as it is now: four statements at the most for things, models, organisations and pictures. */
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { areaOrganisations, organisations } from '#db/schema/areas.ts';
import { priorities, prioritySets, recommendations } from '#db/schema/priorities.ts';
import { nodes } from '#db/schema/record.ts';
import { pictures } from '#db/schema/surveys/files.ts';
import { listServicesByLevel, listTierSets } from '#app/features/areas/reads/tiers.server.ts';
import { organisationAddress, showTierSet } from '#app/features/areas/shown.ts';
import type { ShownTierSet } from '#app/features/areas/shown.ts';
import { widthsOfCopies } from '#app/features/files/reads/pictures.server.ts';
import { nodeColumns } from '#app/features/record/reads/nodes.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { citedIds, namedOrganisations, namedPictures } from '../blocks.ts';
import type { Block, PageContent } from '../blocks.ts';
import type { Named, Ref } from '../show-page.ts';
import type { ShownOrganisation } from '../things.ts';

const of = (table: typeof priorities | typeof recommendations) =>
  and(eq(table.areaId, nodes.areaId), eq(table.id, nodes.id));

/** The nodes in whatever state, with the words of priorities and recommendations and the sets they belong to. One statement. */
async function listRefs(ctx: AreaContext, ids: readonly string[]): Promise<Map<string, Ref>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      node: nodeColumns,
      priority: { detail: priorities.detail, saidBy: priorities.saidBy },
      recommendation: {
        detail: recommendations.detail,
        levels: recommendations.levels,
        addressedTo: recommendations.addressedTo,
      },
      set: { id: prioritySets.id, title: prioritySets.title, statedCount: prioritySets.statedCount },
    })
    .from(nodes)
    .leftJoin(priorities, of(priorities))
    .leftJoin(recommendations, of(recommendations))
    .leftJoin(
      prioritySets,
      and(
        eq(prioritySets.areaId, nodes.areaId),
        or(eq(prioritySets.id, priorities.setId), eq(prioritySets.id, recommendations.setId)),
      ),
    )
    .where(and(eq(nodes.areaId, ctx.area.id), inArray(nodes.id, [...ids])));
  return new Map(
    rows.map(({ node, priority, recommendation, set }) => [node.id, { ...node, priority, recommendation, set }]),
  );
}

/** Organisations of the platform by id, each with its page in this area where it has one. One statement. */
export async function listNamedOrganisations(
  ctx: AreaContext,
  ids: readonly string[],
): Promise<Map<string, ShownOrganisation>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: organisations.id, name: organisations.name, slug: areaOrganisations.slug })
    .from(areaOrganisations)
    .innerJoin(organisations, eq(organisations.id, areaOrganisations.organisationId))
    .where(and(eq(areaOrganisations.areaId, ctx.area.id), inArray(organisations.id, [...ids])));
  return new Map(
    rows.map(({ id, name, slug }) => [id, { name, address: organisationAddress(ctx.area.slug, slug) }] as const),
  );
}

/** The models of support with what is tagged to each level. Two statements, none for a page that shows no model. */
async function listShownTierSets(ctx: AreaContext, blocks: readonly Block[]): Promise<Map<string, ShownTierSet>> {
  if (!blocks.some((block) => block.kind === 'levels')) return new Map();
  const sets = await listTierSets(ctx);
  const tagged = await listServicesByLevel(ctx);
  return new Map(sets.map((set) => [set.id, showTierSet(ctx.area.slug, set, tagged)] as const));
}

type Stored = Pick<Named, 'organisations' | 'pictures'>;

/** The organisations and the pictures that a page names. One statement, and none where it names neither. */
async function listStored(ctx: AreaContext, blocks: readonly Block[]): Promise<Stored> {
  const pictureIds = namedPictures(blocks);
  if (pictureIds.length === 0)
    return { organisations: await listNamedOrganisations(ctx, namedOrganisations(blocks)), pictures: new Map() };
  const organisationIds = namedOrganisations(blocks);
  const rows = await ctx.db
    .select({
      id: pictures.id,
      words: pictures.alt,
      slug: sql<string | null>`null::text`,
      width: pictures.width,
      height: pictures.height,
      widths: widthsOfCopies,
    })
    .from(pictures)
    .where(and(eq(pictures.areaId, ctx.area.id), inArray(pictures.id, pictureIds)))
    .unionAll(
      ctx.db
        .select({
          id: organisations.id,
          words: organisations.name,
          slug: areaOrganisations.slug,
          width: sql<number>`0`,
          height: sql<number>`0`,
          widths: sql<number[]>`'{}'::integer[]`,
        })
        .from(areaOrganisations)
        .innerJoin(organisations, eq(organisations.id, areaOrganisations.organisationId))
        .where(
          and(
            eq(areaOrganisations.areaId, ctx.area.id),
            organisationIds.length === 0 ? sql`false` : inArray(organisations.id, organisationIds),
          ),
        ),
    );
  return {
    organisations: new Map(
      rows.flatMap(({ id, words, slug }) =>
        slug === null ? [] : [[id, { name: words, address: organisationAddress(ctx.area.slug, slug) }] as const],
      ),
    ),
    pictures: new Map(
      rows.flatMap(({ id, words, slug, width, height, widths }) =>
        slug === null ? [[id, { alt: words, width, height, widths }] as const] : [],
      ),
    ),
  };
}

/** What the content names, however much it is: the number of statements does not grow with it. */
export async function readNamed(ctx: AreaContext, content: PageContent): Promise<Named> {
  return {
    area: ctx.area.slug,
    refs: await listRefs(ctx, citedIds(content)),
    ...(await listStored(ctx, content.blocks)),
    tierSets: await listShownTierSets(ctx, content.blocks),
  };
}
