/** Changes a service; one that is public already passes its gates again, or stays as it was. */
import { and, eq } from 'drizzle-orm';
import { services } from '#db/schema/areas.ts';
import { nodes } from '#db/schema/record.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { publish } from '#app/features/record/writes/publish.server.ts';
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import { serviceGates } from '../service-gates.server.ts';
import { checkOrganisation, tagLevels } from '../service-parts.server.ts';
import type { ServiceInput } from '../service.ts';

export type ChangedService = 'changed' | 'slug-taken' | { problems: GateProblem[] };

/** Carries a refusal out of the transaction, so that nothing of the change stays. */
class Refused extends AppError {
  readonly problems: GateProblem[];

  constructor(problems: GateProblem[]) {
    super('invalid', { reason: problems.map((one) => one.message).join(' ') });
    this.problems = problems;
  }
}

async function lockService(tx: AreaContext, id: string): Promise<{ isPublic: boolean }> {
  const rows = await tx.db
    .select({ state: nodes.state })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id), eq(nodes.kind, 'service')))
    .for('update');
  if (!rows[0]) throw notFound();
  return { isPublic: rows[0].state === 'public' };
}

async function applyChange(tx: AreaContext, id: string, input: ServiceInput): Promise<'changed' | 'slug-taken'> {
  const { title, slug, description, organisationId, levelIds } = input;
  const { isPublic } = await lockService(tx, id);
  await checkOrganisation(tx, organisationId);
  const node = await changeNode(tx, id, { title, ...(slug === undefined ? {} : { slug }) });
  if (node === 'slug-taken') return node;
  await tx.db
    .update(services)
    .set({ description, organisationId })
    .where(and(eq(services.areaId, tx.area.id), eq(services.id, id)));
  await tagLevels(tx, id, levelIds);
  if (!isPublic) return 'changed';
  const again = await publish(tx, 'service', id, serviceGates);
  if (!again.isPublished) throw new Refused(again.problems);
  return 'changed';
}

/** @throws not-found when the service, its organisation or a level is not of this area. */
export async function changeService(ctx: AreaContext, id: string, input: ServiceInput): Promise<ChangedService> {
  try {
    return await inTransaction(ctx, (tx) => applyChange(tx, id, input));
  } catch (error) {
    if (error instanceof Refused && !ctx.inTransaction) return { problems: error.problems };
    throw error;
  }
}
