/** Invitations to an area that nobody has taken up yet, newest first. */
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { emailedLinks } from '#db/schema/people.ts';
import type { RoleName } from '#app/lib/actor.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { invitationSchema, readPayload } from '../emailed-link.ts';

/** `ref` names the invitation without being its token. */
export type OpenInvitation = { ref: string; email: string; role: RoleName; createdAt: Date; expiresAt: Date };

/** How much of a token's hash names an invitation: 96 bits. */
export const refLength = 16;

/** At most `most` of them. One statement. */
export async function listInvitations(ctx: AreaContext, most = 50): Promise<OpenInvitation[]> {
  const rows = await ctx.db
    .select({
      ref: sql<string>`left(${emailedLinks.tokenHash}, ${sql.raw(String(refLength))})`,
      email: emailedLinks.email,
      payload: emailedLinks.payload,
      createdAt: emailedLinks.createdAt,
      expiresAt: emailedLinks.expiresAt,
    })
    .from(emailedLinks)
    .where(
      and(
        eq(emailedLinks.purpose, 'invitation'),
        isNull(emailedLinks.spentAt),
        gt(emailedLinks.expiresAt, ctx.now),
        sql`${emailedLinks.payload}::jsonb ->> 'areaId' = ${ctx.area.id}`,
      ),
    )
    .orderBy(desc(emailedLinks.createdAt), emailedLinks.tokenHash)
    .limit(most);
  return rows.flatMap(({ payload, ...row }) => {
    const invitation = readPayload(invitationSchema, payload);
    return invitation ? [{ ...row, role: invitation.role }] : [];
  });
}
