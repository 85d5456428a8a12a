/** Public commitments: lists with filters, and counts that are always computed. */
import { and, asc, eq, gt, lt, lte, or, sql } from 'drizzle-orm';
import { areaOrganisations, organisations } from '#db/schema/areas.ts';
import { commitmentOwners, commitments } from '#db/schema/progress.ts';
import { atMost } from '#db/statement.server.ts';
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
import {
  againstColumn,
  headlineColumn,
  isNewsLateColumn,
  isUndated,
  nextLastDayColumn,
  nextNewsDayColumn,
} from './headline.server.ts';
import { changeParts, noteParts, ownerParts, targetParts } from './parts.server.ts';
import { isPublicHere } from './thing-rows.server.ts';
import { followDates, viewOf } from './things.server.ts';

export type CommitmentPage = { commitments: CommitmentThing[]; next: string | null };

const isCommitment = and(eq(commitments.areaId, nodes.areaId), eq(commitments.id, nodes.id));

/** Where a list by publication, newest first, goes on. */
export const after = (cursor: Cursor | null) =>
  cursor === null
    ? undefined
    : and(
        // Said first by itself, so that the index by publication begins here.
        lte(nodes.publishedAt, cursor.publishedAt),
        or(lt(nodes.publishedAt, cursor.publishedAt), gt(nodes.id, cursor.id)),
      );

/** Newest first, as the index by publication has it. */
export const newestFirst = [sql`${nodes.publishedAt} desc nulls last`, asc(nodes.id)] as const;

/** Public services that commitment and `s` have in common: changed by it, or what its changes and updates are about. */
const concerns = sql`exists (
    select 1 from links l
    join nodes t on t.area_id = l.area_id and t.id = l.to_id and t.state = 'public'
    left join service_changes sc on sc.area_id = t.area_id and sc.id = t.id
    left join updates u on u.area_id = t.area_id and u.id = t.id
    where l.area_id = ${commitments.areaId} and l.from_id = ${commitments.id} and s.id in (t.id, sc.service_id, u.service_id))`;

function matches({ headline, organisation, service, overdue }: CommitmentFilter, today: string) {
  const isAbout = sql`exists (select 1 from nodes s where s.area_id = ${commitments.areaId} and s.kind = 'service'
    and s.state = 'public' and s.slug = ${service} and ${concerns})`;
  const owns = sql`exists (
    select 1 from commitment_owners o
    join area_organisations ao on ao.area_id = o.area_id and ao.organisation_id = o.organisation_id
    where o.area_id = ${commitments.areaId} and o.commitment_id = ${commitments.id} and (ao.slug = ${organisation} or exists (
      select 1 from former_organisation_slugs f
      where f.area_id = o.area_id and f.organisation_id = o.organisation_id and f.slug = ${organisation})))`;
  return and(
    headline === null ? undefined : eq(headlineColumn(today), headline),
    organisation === null ? undefined : owns,
    service === null ? undefined : isAbout,
    overdue === 'date' ? eq(headlineColumn(today), 'overdue') : undefined,
    overdue === 'news' ? isNewsLateColumn(today) : undefined,
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
    .select({
      node: nodeColumns,
      commitment: commitments,
      owners: ownerParts,
      targets: targetParts,
      notes: noteParts,
      changes: changeParts,
      against: againstColumn(nodes),
    })
    .from(nodes)
    .innerJoin(commitments, isCommitment)
    .where(and(isPublicHere(ctx), eq(nodes.kind, 'commitment'), matches(filter, londonDay(ctx.now)), after(cursor)))
    .orderBy(...newestFirst)
    .limit(atMost(size + 1));
  const page = pageOf(rows, size);
  followDates(ctx, page.rows);
  const view = viewOf(ctx);
  return { commitments: page.rows.map((row) => presentCommitment(row, view)), next: page.next };
}

export type CommitmentCounts = {
  total: number;
  /** Promises for which nobody has stated a date: they never go overdue, so they are counted. */
  undated: number;
  /** Promises whose owners said when there would be news, and it has not come. */
  newsLate: number;
  byHeadline: Partial<Record<Headline, number>>;
};

/**
 * How many public commitments stand where, today; also says when that changes: the same on every page of a list, so kept.
 * One statement, or none.
 */
export async function countCommitments(ctx: AreaContext): Promise<CommitmentCounts> {
  const { id } = ctx.area;
  const today = londonDay(ctx.now);
  const read = () => readCounts(ctx, today);
  const kept = ctx.inTransaction
    ? null
    : await ctx.services.cache.fact(`commitment-counts/${id}/${today}`, () => id, read);
  const { counts, lastDays } = kept ?? (await read());
  for (const lastDay of lastDays) ctx.validUntil(flipAfter(lastDay, today));
  return counts;
}

type Counted = { counts: CommitmentCounts; lastDays: (string | null)[] };

async function readCounts(ctx: AreaContext, today: string): Promise<Counted> {
  const each = ctx.db
    .select({
      headline: headlineColumn(today).as('headline'),
      undated: isUndated.as('undated'),
      newsLate: isNewsLateColumn(today).as('news_late'),
      lastDay: sql<string | null>`least(${nextLastDayColumn(today)}, ${nextNewsDayColumn(today)})`.as('last_day'),
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
      newsLate: sql<number>`(count(*) filter (where ${each.newsLate}))::int`,
      lastDay: sql<string | null>`min(${each.lastDay})`,
    })
    .from(each)
    .groupBy(each.headline);
  const counts: CommitmentCounts = { total: 0, undated: 0, newsLate: 0, byHeadline: {} };
  for (const { headline, count, undated, newsLate } of rows) {
    counts.newsLate += newsLate;
    counts.total += count;
    counts.undated += undated;
    counts.byHeadline[headline] = count;
  }
  return { counts, lastDays: rows.map(({ lastDay }) => lastDay) };
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

/** The public services that public commitments concern, by name. One statement. */
export async function listCommitmentServices(ctx: AreaContext): Promise<{ slug: string; title: string }[]> {
  const rows = await ctx.db.execute<{ slug: string; title: string }>(sql`
    select s.slug, s.title from nodes s
    where s.area_id = ${ctx.area.id} and s.kind = 'service' and s.state = 'public' and s.slug is not null and exists (
      select 1 from ${commitments}
      join ${nodes} on ${nodes.areaId} = ${commitments.areaId} and ${nodes.id} = ${commitments.id} and ${nodes.state} = 'public'
      where ${commitments.areaId} = s.area_id and ${concerns})
    order by s.title limit 30`);
  return rows.map(({ slug, title }) => ({ slug, title }));
}
