/** Gives a person a role in an area, and the name they go by there. */
import { sql } from 'drizzle-orm';
import { areaPeople, roles } from '#db/schema/people.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';

export type RoleGift = {
  personId: string;
  /** What the person is called in this area; a name they already have here stays. */
  name: string;
  role: RoleName;
  organisationId: string | null;
  /** Who decided it, where that is not the one who is acting now. */
  grantedBy?: string | null;
};

/** Grants the role; one that the person holds already takes the new organisation. */
export async function grantRole(ctx: AreaContext, gift: RoleGift): Promise<void> {
  const { personId, name, role, organisationId } = gift;
  const actorId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const grantedBy = gift.grantedBy === undefined ? actorId : gift.grantedBy;
  await inTransaction(ctx, async (tx) => {
    await tx.db
      .insert(areaPeople)
      .values({ areaId: tx.area.id, personId, name, createdAt: tx.now })
      .onConflictDoNothing();
    await tx.db
      .insert(roles)
      .values({
        areaId: tx.area.id,
        personId,
        role,
        organisationId,
        // Whoever decided it may have closed their account since.
        grantedBy: sql`(select id from people where id = ${grantedBy})`,
        grantedAt: tx.now,
      })
      .onConflictDoUpdate({
        target: [roles.areaId, roles.personId, roles.role],
        set: { organisationId: sql`excluded.organisation_id` },
      });
    await recordActivity(tx, { verb: 'role.granted', detail: { role, personId } });
  });
}
