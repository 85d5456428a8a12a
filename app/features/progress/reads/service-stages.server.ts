/** The stages that public changes to a service have reached, for the service's own page. */
import { and, asc, eq, sql } from 'drizzle-orm';
import { serviceChanges, serviceChangeStages } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { ServiceStage } from '../service-history.ts';
import { againstColumn } from './headline.server.ts';
import { followReviews } from './things.server.ts';

/** Every stage of the service's public changes, by change and in order. At most 200; one statement. */
export async function listServiceStages(ctx: AreaContext, serviceId: string): Promise<ServiceStage[]> {
  const { areaId, id } = serviceChanges;
  const isLinked = sql`exists (select 1 from links l where l.area_id = ${areaId} and l.from_id = ${id} and l.to_id = ${serviceId})`;
  const stages = await ctx.db
    .select({
      id: serviceChangeStages.id,
      changeId: id,
      title: nodes.title,
      stage: serviceChangeStages.stage,
      place: serviceChangeStages.place,
      reached: serviceChangeStages.reached,
      note: serviceChangeStages.note,
      against: againstColumn(nodes),
    })
    .from(serviceChanges)
    .innerJoin(nodes, and(eq(nodes.areaId, areaId), eq(nodes.id, id), eq(nodes.state, 'public')))
    .innerJoin(serviceChangeStages, and(eq(serviceChangeStages.areaId, areaId), eq(serviceChangeStages.changeId, id)))
    .where(and(eq(areaId, ctx.area.id), sql`(${serviceChanges.serviceId} = ${serviceId} or ${isLinked})`))
    .orderBy(asc(nodes.publishedAt), asc(id), asc(serviceChangeStages.position))
    .limit(200);
  followReviews(ctx, stages);
  return stages;
}
