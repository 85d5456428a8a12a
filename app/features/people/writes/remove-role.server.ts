/** Takes a role away; an area keeps at least one administrator. */
import { and, eq, isNull, notExists, sql } from 'drizzle-orm';
import { areaPeople, emailedLinks, roles } from '#db/schema/people.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { mayRemoveRole } from '../policy.ts';

/** Counts the administrators and holds them: of two removals at once, the second sees what the first left. */
async function lockAdministrators(tx: AreaContext): Promise<number> {
  const rows = await tx.db
    .select({ personId: roles.personId })
    .from(roles)
    .where(and(eq(roles.areaId, tx.area.id), eq(roles.role, 'administrator')))
    .orderBy(roles.personId)
    .for('update');
  return rows.length;
}

/** Invitations that a former administrator has sent and nobody has taken up end with the role. */
async function endInvitationsBy(tx: AreaContext, personId: string): Promise<void> {
  await tx.db
    .delete(emailedLinks)
    .where(
      and(
        eq(emailedLinks.purpose, 'invitation'),
        isNull(emailedLinks.spentAt),
        sql`${emailedLinks.payload}::jsonb @> ${JSON.stringify({ areaId: tx.area.id, invitedBy: personId })}::jsonb`,
      ),
    );
}

/** Removes the role, and with the last role of the person in this area their name here. Removing what is gone does nothing. */
export async function removeRole(
  ctx: AreaContext,
  { personId, role }: { personId: string; role: RoleName },
): Promise<'removed' | 'last-administrator'> {
  return inTransaction(ctx, async (tx) => {
    const administrators = role === 'administrator' ? await lockAdministrators(tx) : 0;
    const held = and(eq(roles.areaId, tx.area.id), eq(roles.personId, personId), eq(roles.role, role));
    const found = await tx.db.select({ role: roles.role }).from(roles).where(held).for('update');
    if (found.length === 0) return 'removed';
    if (!mayRemoveRole(role, administrators)) return 'last-administrator';
    await tx.db.delete(roles).where(held);
    if (role === 'administrator') await endInvitationsBy(tx, personId);
    await tx.db.delete(areaPeople).where(
      and(
        eq(areaPeople.areaId, tx.area.id),
        eq(areaPeople.personId, personId),
        notExists(
          tx.db
            .select({ one: sql`1` })
            .from(roles)
            .where(and(eq(roles.areaId, tx.area.id), eq(roles.personId, personId))),
        ),
      ),
    );
    await recordActivity(tx, { verb: 'role.removed', detail: { role, personId } });
    return 'removed';
  });
}
