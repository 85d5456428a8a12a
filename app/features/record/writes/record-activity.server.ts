/** Writes one line of the record of who did what, in the transaction of the deed. */
import { activityRecords } from '#db/schema/record.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type Deed = {
  /** `survey.published`, `finding.created`: a thing and what happened to it. */
  verb: string;
  nodeId?: string;
  detail?: Record<string, string | number | boolean | null>;
  /** In an anonymous activity nobody is named. */
  isAnonymous?: boolean;
};

/** Records a deed; the actor is the context's, or nobody. */
export async function recordActivity(tx: AreaContext, { verb, nodeId, detail, isAnonymous }: Deed): Promise<void> {
  const actorId = isAnonymous || tx.actor.kind === 'guest' ? null : tx.actor.personId;
  await tx.db.insert(activityRecords).values({
    areaId: tx.area.id,
    id: newPublicId(),
    at: tx.now,
    actorId,
    verb,
    nodeId: nodeId ?? null,
    detail: detail ?? {},
  });
}
