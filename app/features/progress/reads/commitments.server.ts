/** Public commitments: lists with filters, and counts that are always computed. */
import { and, asc, eq, gt, lt, or, sql } from 'drizzle-orm';
import { areaOrganisations, organisations } from '#db/schema/areas.ts';
import { commitmentOwners, commitments } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import { londonDay } from '#app/lib/dates.ts';
import { nodeColumns } from '#app/features/record/reads/nodes.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { pageOf } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import type { CommitmentFilter } from '../filters.ts';
import { presentCommitment } from '../present.ts';
import { flipAfter } from '../status.ts';
import type { Headline } from '../status.ts';
import type { CommitmentThing } from '../things.ts';
import { headlineColumn, isUndated, nextLastDayColumn } from './headline.server.ts';
import { ownerParts, targetParts } from './parts.server.ts';
import { isPublicHere } from './thing-rows.server.ts';
import { followDates, viewOf } from './things.server.ts';

export type CommitmentPage = { commitments: CommitmentThing[]; next: string | null };

const isCommitment = and(eq(commitments.areaId, nodes.areaId), eq(commitments.id, nodes.id));

/** Where a list by publication, newest first, goes on. */
export const after = (cursor: Cursor | null) =>
  cursor === null
    ? undefined
    : or(
        lt(nodes.publishedAt, cursor.publishedAt),
        and(eq(nodes.publishedAt, cursor.publishedAt), gt(nodes.id, cursor.id)),
      );

function matches({ headline, organisation }: CommitmentFilter, today: string) {
  const owns = sql`exists (
    select 1 from commitment_owners o
    join area_organisations ao on ao.area_id = o.area_id and ao.organisation_id = o.organisation_id
    where o.area_id = ${commitments.areaId} and o.commitment_id = ${commitments.id} and ao.slug = ${organisation})`;
  return and(
    headline === null ? undefined : eq(headlineColumn(today), headline),
    organisation === null ? undefined : owns,
  );
}

/** One page of public commitments, newest first. One statement. */
export async function listCommitments(
  ctx: AreaContext,
  filter: CommitmentFilter,
  cursor: Cursor | null = null,
  size = 20,
): Promise<CommitmentPage> {
  const rows = await ctx.db
    .select({ node: nodeColumns, commitment: commitments, owners: ownerParts, targets: targetParts })
    .from(nodes)
    .innerJoin(commitments, isCommitment)
    .where(and(isPublicHere(ctx), eq(nodes.kind, 'commitment'), matches(filter, londonDay(ctx.now)), after(cursor)))
    .orderBy(sql`${nodes.publishedAt} desc`, asc(nodes.id))
    .limit(size + 1);
  const page = pageOf(rows, size);
  followDates(ctx, page.rows);
  const view = viewOf(ctx);
  return { commitments: page.rows.map((row) => presentCommitment(row, view)), next: page.next };
}

export type CommitmentCounts = {
  total: number;
  /** Promises for which nobody has stated a date: they never go overdue, so they are counted. */
  undated: number;
  byHeadline: Partial<Record<Headline, number>>;
};

/** How many public commitments stand where, today; also says when that changes. One statement. */
export async function countCommitments(ctx: AreaContext): Promise<CommitmentCounts> {
  const today = londonDay(ctx.now);
  const each = ctx.db
    .select({
      headline: headlineColumn(today).as('headline'),
      undated: isUndated.as('undated'),
      lastDay: nextLastDayColumn(today).as('last_day'),
    })
    .from(nodes)
    .innerJoin(commitments, isCommitment)
    .where(and(isPublicHere(ctx), eq(nodes.kind, 'commitment')))
    .as('each');
  const rows = await ctx.db
    .select({
      headline: each.headline,
      count: sql<number>`count(*)::int`,
      undated: sql<number>`(count(*) filter (where ${each.undated}))::int`,
      lastDay: sql<string | null>`min(${each.lastDay})`,
    })
    .from(each)
    .groupBy(each.headline);
  const counts: CommitmentCounts = { total: 0, undated: 0, byHeadline: {} };
  for (const { headline, count, undated, lastDay } of rows) {
    counts.total += count;
    counts.undated += undated;
    counts.byHeadline[headline] = count;
    ctx.validUntil(flipAfter(lastDay, today));
  }
  return counts;
}

export type OwningOrganisation = { slug: string; name: string };

/** The organisations that own a public commitment of the area, by name. One statement. */
export async function listOwningOrganisations(ctx: AreaContext): Promise<OwningOrganisation[]> {
  return ctx.db
    .selectDistinct({ slug: areaOrganisations.slug, name: organisations.name })
    .from(commitmentOwners)
    .innerJoin(
      nodes,
      and(
        eq(nodes.areaId, commitmentOwners.areaId),
        eq(nodes.id, commitmentOwners.commitmentId),
        eq(nodes.state, 'public'),
      ),
    )
    .innerJoin(
      areaOrganisations,
      and(
        eq(areaOrganisations.areaId, commitmentOwners.areaId),
        eq(areaOrganisations.organisationId, commitmentOwners.organisationId),
      ),
    )
    .innerJoin(organisations, eq(organisations.id, commitmentOwners.organisationId))
    .where(eq(commitmentOwners.areaId, ctx.area.id))
    .orderBy(organisations.name)
    .limit(50);
}
