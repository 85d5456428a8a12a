/** Published updates: the pairs of what was said and what was done, newest first, and one of them whole. */
import { and, asc, count, eq, gt, ne, sql } from 'drizzle-orm';
import { updates } from '#db/schema/progress.ts';
import { atMost } from '#db/statement.server.ts';
import { nodes, nodeSlugs } from '#db/schema/record.ts';
import { isOverdue, overdueFrom } from '#app/lib/partial-date.ts';
import { nodeColumns, settleSlug } from '#app/features/record/reads/nodes.server.ts';
import type { Address } from '#app/features/record/reads/nodes.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { blocksSchema, citedIds } from '../blocks.ts';
import { pageOf } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import type { UpdateFilter } from '../filters.ts';
import { presentUpdate } from '../present.ts';
import type { UpdateRow } from '../present.ts';
import { showBlocks } from './show-blocks.ts';
import { showDate } from '../shown-date.ts';
import type { UpdateThing, WholeUpdate } from '../things.ts';
import { after, newestFirst } from './commitments.server.ts';
import { againstColumn } from './headline.server.ts';
import { outcomeCounts, wordsGoneParts } from './parts.server.ts';
import { isPublicHere, ofNode, publicService, updateService } from './thing-rows.server.ts';
import { followReviews, leadToNote, listThings, viewOf } from './things.server.ts';

export const noFilter: UpdateFilter = { status: null, service: null, voice: null, outcome: null };

const serviceColumns = { id: updateService.id, slug: updateService.slug, title: updateService.title };

const columns = {
  node: nodeColumns,
  update: updates,
  updateService: serviceColumns,
  outcomes: outcomeCounts,
  against: againstColumn(nodes),
  wordsGone: wordsGoneParts,
};

const select = (ctx: AreaContext) =>
  ctx.db
    .select(columns)
    .from(nodes)
    .innerJoin(updates, ofNode(updates))
    .leftJoin(updateService, publicService(updateService, updates));

function matches({ status, service, voice, outcome }: UpdateFilter) {
  return and(
    status === null ? undefined : eq(updates.status, status),
    service === null ? undefined : eq(updateService.slug, service),
    voice === null ? undefined : eq(updates.saidBy, voice),
    outcome === null ? undefined : sql`(${outcomeCounts}->>${outcome})::int > 0`,
  );
}

const selectPublic = (ctx: AreaContext, filter: UpdateFilter, cursor: Cursor | null, size: number) =>
  select(ctx)
    .where(and(isPublicHere(ctx), eq(nodes.kind, 'update'), matches(filter), after(cursor)))
    .orderBy(...newestFirst)
    .limit(atMost(size + 1));

export type UpdatePage = { updates: UpdateThing[]; next: string | null };

function showUpdates(ctx: AreaContext, rows: readonly UpdateRow[]): UpdateThing[] {
  followReviews(ctx, rows);
  const view = viewOf(ctx);
  return rows.map((row) => presentUpdate(row, view));
}

/** One page of published updates, newest first. One statement. */
export async function listUpdates(
  ctx: AreaContext,
  filter: UpdateFilter = noFilter,
  cursor: Cursor | null = null,
  size = 20,
): Promise<UpdatePage> {
  const page = pageOf(await selectPublic(ctx, filter, cursor, size), size);
  return { updates: showUpdates(ctx, page.rows), next: page.next };
}

type WholeRow = Awaited<ReturnType<typeof selectPublic>>[number];

/** The rows with their blocks; what all of them name is read in one statement. */
async function showWhole(ctx: AreaContext, rows: readonly WholeRow[]): Promise<WholeUpdate[]> {
  const parsed = rows.map((row) => ({ row, blocks: blocksSchema.parse(row.update.blocks) }));
  const things = await listThings(ctx, [...new Set(parsed.flatMap(({ blocks }) => citedIds(blocks)))]);
  const view = viewOf(ctx);
  followReviews(ctx, rows);
  for (const { row } of parsed) ctx.validUntil(overdueFrom(row.update.nextUpdate, view.today));
  return parsed.map(({ row, blocks }) => ({
    ...presentUpdate(row, view),
    blocks: showBlocks(blocks, things, row.wordsGone),
    nextUpdate: showDate(row.update.nextUpdate),
    isNextDue: isOverdue(row.update.nextUpdate, view.today),
    source: row.update.source,
  }));
}

/** The newest updates whole, for the feed. Two statements. */
export async function listWholeUpdates(ctx: AreaContext, size = 20): Promise<WholeUpdate[]> {
  return showWhole(ctx, pageOf(await selectPublic(ctx, noFilter, null, size), size).rows);
}

/** The published update at a slug; an old slug redirects. Two statements. */
export async function getUpdate(ctx: AreaContext, slug: string, address: Address): Promise<WholeUpdate> {
  const [row] = await select(ctx)
    .innerJoin(nodeSlugs, and(eq(nodeSlugs.areaId, nodes.areaId), eq(nodeSlugs.nodeId, nodes.id)))
    .where(and(eq(nodeSlugs.areaId, ctx.area.id), eq(nodeSlugs.kind, 'update'), eq(nodeSlugs.slug, slug)));
  if (row?.node.state === 'withdrawn') await leadToNote(ctx, 'update', row.node.id);
  settleSlug(row?.node, slug, address);
  return onlyOne(await showWhole(ctx, row ? [row] : []));
}

/** Newer published updates that rest on something this one rests on, oldest first: how its story goes on. One statement. */
export async function listLaterUpdates(
  ctx: AreaContext,
  { id, publishedAt }: WholeUpdate,
  size = 5,
): Promise<UpdateThing[]> {
  const shares = sql`exists (
    select 1 from links mine
    join nodes shared on shared.area_id = mine.area_id and shared.id = mine.from_id and shared.state = 'public'
    join links theirs on theirs.area_id = mine.area_id and theirs.from_id = mine.from_id
    where mine.area_id = ${ctx.area.id} and mine.to_id = ${id} and theirs.to_id = ${nodes.id})`;
  const isLater = publishedAt === null ? undefined : gt(nodes.publishedAt, new Date(publishedAt));
  const rows = await select(ctx)
    .where(and(isPublicHere(ctx), eq(nodes.kind, 'update'), ne(nodes.id, id), isLater, shares))
    .orderBy(asc(nodes.publishedAt), asc(nodes.id))
    .limit(size);
  return showUpdates(ctx, rows);
}

/** An update in any state as the public would see it now, for the staff's preview: what is not public is not in it. */
export async function previewUpdate(ctx: AreaContext, id: string): Promise<WholeUpdate> {
  return onlyOne(await showWhole(ctx, await select(ctx).where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id)))));
}

function onlyOne([update]: WholeUpdate[]): WholeUpdate {
  if (!update) throw notFound();
  return update;
}

export type UpdateFilters = { services: { slug: string; title: string }[]; voices: string[] };

/** The services and voices by which published updates can be filtered: the same on every page of the list, so kept. */
export async function listUpdateFilters(ctx: AreaContext): Promise<UpdateFilters> {
  const { id } = ctx.area;
  const kept = await ctx.services.cache.fact(
    `update-filters/${id}`,
    () => id,
    () => readUpdateFilters(ctx),
  );
  return kept ?? { services: [], voices: [] };
}

/** Two statements, over all updates of the area. */
async function readUpdateFilters(ctx: AreaContext): Promise<UpdateFilters> {
  const published = and(isPublicHere(ctx), eq(nodes.kind, 'update'));
  const services = await ctx.db
    .selectDistinct({ slug: updateService.slug, title: updateService.title })
    .from(nodes)
    .innerJoin(updates, ofNode(updates))
    .innerJoin(updateService, publicService(updateService, updates))
    .where(published)
    .orderBy(updateService.title)
    .limit(30);
  const voices = await ctx.db
    .select({ saidBy: updates.saidBy })
    .from(nodes)
    .innerJoin(updates, ofNode(updates))
    .where(and(published, ne(updates.saidBy, '')))
    .groupBy(updates.saidBy)
    .orderBy(sql`${count()} desc`, updates.saidBy)
    .limit(12);
  return {
    services: services.flatMap(({ slug, title }) => (slug === null ? [] : [{ slug, title }])),
    voices: voices.map((row) => row.saidBy),
  };
}
