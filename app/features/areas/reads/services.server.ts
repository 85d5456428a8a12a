/** Reads services: the public list by name, one by its address, and what touches one. */
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import { areaOrganisations, organisations, services } from '#db/schema/areas.ts';
import { nodes, nodeSlugs } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { nodeColumns, settleSlug } from '#app/features/record/reads/nodes.server.ts';
import type { Address } from '#app/features/record/reads/nodes.server.ts';
import type { LevelTag, ServiceKey, ServiceSummary, ServiceTouch } from '../service.ts';

/** The levels of a service in the order of their sets; a column for selects from services with a join. */
export const levelTags = sql<LevelTag[]>`coalesce((
  select json_agg(json_build_object('id', l.id, 'name', l.name, 'setId', ts.id, 'setName', ts.name)
    order by ts.name, ts.id, l.position)
  from service_levels sl
  join levels l on l.area_id = sl.area_id and l.id = sl.level_id
  join tier_sets ts on ts.area_id = l.area_id and ts.id = l.tier_set_id
  where sl.area_id = ${services.areaId} and sl.service_id = ${services.id}), '[]'::json)`;

const columns = {
  id: nodes.id,
  slug: nodes.slug,
  title: nodes.title,
  state: nodes.state,
  publishedAt: nodes.publishedAt,
  description: services.description,
  organisationName: organisations.name,
  organisationSlug: areaOrganisations.slug,
  levels: levelTags,
};

type Row = Omit<ServiceSummary, 'slug' | 'organisation'> & {
  slug: string | null;
  organisationName: string | null;
  organisationSlug: string | null;
};

function summaryOf({ id, slug, title, description, levels, organisationName, organisationSlug }: Row): ServiceSummary {
  const organisation = organisationName === null ? null : { name: organisationName, slug: organisationSlug };
  return { id, slug: slug ?? id, title, description, organisation, levels };
}

const isNode = and(eq(services.areaId, nodes.areaId), eq(services.id, nodes.id));
const isJoined = and(
  eq(areaOrganisations.areaId, services.areaId),
  eq(areaOrganisations.organisationId, services.organisationId),
);

export type ServiceFilter = { levelId: string | null };
export type ServicePage = { services: ServiceSummary[]; next: ServiceKey | null };

/** One page of the public services, by name. One statement. */
export async function listServices(
  ctx: AreaContext,
  { levelId }: ServiceFilter = { levelId: null },
  after: ServiceKey | null = null,
  size = 20,
): Promise<ServicePage> {
  const isTagged = sql`exists (select 1 from service_levels sl where sl.area_id = ${services.areaId}
    and sl.service_id = ${services.id} and sl.level_id = ${levelId})`;
  const isLater = sql`(lower(${nodes.title}), ${nodes.id}) > (lower(${after?.title ?? ''}), ${after?.id ?? ''})`;
  const rows = await ctx.db
    .select(columns)
    .from(nodes)
    .innerJoin(services, isNode)
    .leftJoin(organisations, eq(organisations.id, services.organisationId))
    .leftJoin(areaOrganisations, isJoined)
    .where(
      and(
        eq(nodes.areaId, ctx.area.id),
        eq(nodes.kind, 'service'),
        eq(nodes.state, 'public'),
        levelId === null ? undefined : isTagged,
        after === null ? undefined : isLater,
      ),
    )
    .orderBy(sql`lower(${nodes.title})`, asc(nodes.id))
    .limit(size + 1);
  const shown = rows.slice(0, size).map(summaryOf);
  const last = shown.at(-1);
  return { services: shown, next: rows.length > size && last ? { title: last.title, id: last.id } : null };
}

/** The public service at a slug; an old slug redirects. One statement. */
export async function getService(ctx: AreaContext, slug: string, address: Address): Promise<ServiceSummary> {
  const rows = await ctx.db
    .select(columns)
    .from(nodeSlugs)
    .innerJoin(nodes, and(eq(nodes.areaId, nodeSlugs.areaId), eq(nodes.id, nodeSlugs.nodeId)))
    .innerJoin(services, isNode)
    .leftJoin(organisations, eq(organisations.id, services.organisationId))
    .leftJoin(areaOrganisations, isJoined)
    .where(and(eq(nodeSlugs.areaId, ctx.area.id), eq(nodeSlugs.kind, 'service'), eq(nodeSlugs.slug, slug)))
    .limit(1);
  return summaryOf(settleSlug(rows[0], slug, address));
}

/** The public things that a link, a change, an update or a consultation joins to a service, newest first. One statement. */
export async function listServiceTouches(ctx: AreaContext, serviceId: string, size = 40): Promise<ServiceTouch[]> {
  const areaId = ctx.area.id;
  const touching = sql`(
    select from_id from links where area_id = ${areaId} and to_id = ${serviceId}
    union select to_id from links where area_id = ${areaId} and from_id = ${serviceId}
    union select id from service_changes where area_id = ${areaId} and service_id = ${serviceId}
    union select id from updates where area_id = ${areaId} and service_id = ${serviceId}
    union select consultation_id from consultation_services where area_id = ${areaId} and service_id = ${serviceId})`;
  const { id, kind, slug, title, publishedAt } = nodeColumns;
  return ctx.db
    .select({ id, kind, slug, title, publishedAt })
    .from(nodes)
    .where(
      and(
        eq(nodes.areaId, areaId),
        eq(nodes.state, 'public'),
        ne(nodes.id, serviceId),
        sql`${nodes.id} in ${touching}`,
      ),
    )
    .orderBy(desc(nodes.publishedAt), asc(nodes.id))
    .limit(size);
}
