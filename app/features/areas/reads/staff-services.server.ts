/** Reads services in every state, for the staff of their area. */
import { and, asc, eq, sql } from 'drizzle-orm';
import { services } from '#db/schema/areas.ts';
import { nodes } from '#db/schema/record.ts';
import { notFound } from '#app/platform/errors.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { NodeState } from '#app/features/record/node.ts';
import type { ServiceInput, ServiceKey } from '../service.ts';

export type StaffService = { id: string; title: string; slug: string; state: NodeState };

const isNode = and(eq(services.areaId, nodes.areaId), eq(services.id, nodes.id));

/** One page of the area's services, by name. One statement. */
export async function listStaffServices(
  ctx: AreaContext,
  after: ServiceKey | null,
  size = 50,
): Promise<{ services: StaffService[]; next: ServiceKey | null }> {
  const isLater = sql`(lower(${nodes.title}), ${nodes.id}) > (lower(${after?.title ?? ''}), ${after?.id ?? ''})`;
  const rows = await ctx.db
    .select({ id: nodes.id, title: nodes.title, slug: nodes.slug, state: nodes.state })
    .from(nodes)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.kind, 'service'), after === null ? undefined : isLater))
    .orderBy(sql`lower(${nodes.title})`, asc(nodes.id))
    .limit(size + 1);
  const shown = rows.slice(0, size).map((row) => ({ ...row, slug: row.slug ?? row.id }));
  const last = shown.at(-1);
  return { services: shown, next: rows.length > size && last ? { title: last.title, id: last.id } : null };
}

export type EditedService = Required<ServiceInput> & { id: string; state: NodeState };

/** A service with all that its form shows. One statement. @throws not-found */
export async function getStaffService(ctx: AreaContext, id: string): Promise<EditedService> {
  const rows = await ctx.db
    .select({
      id: nodes.id,
      title: nodes.title,
      slug: nodes.slug,
      state: nodes.state,
      description: services.description,
      organisationId: services.organisationId,
      levelIds: sql<string[]>`array(select sl.level_id from service_levels sl
        where sl.area_id = ${services.areaId} and sl.service_id = ${services.id})`,
    })
    .from(nodes)
    .innerJoin(services, isNode)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id)));
  const found = rows[0];
  if (!found) throw notFound();
  return { ...found, slug: found.slug ?? found.id };
}
