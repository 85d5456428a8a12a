/** Where the invitations of a survey stand, for those who invite: nothing here moves with an answer unless they may know whose. */
import { and, eq, inArray, max, sql } from 'drizzle-orm';
import { activityRecords } from '#db/schema/record.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { maySeeIdentity } from '../../policy.ts';
import type { SurveyFacts } from '../../survey.ts';
import { countInvitations, listInvitations } from './invitations.server.ts';
import { countUnspent } from './tokens.server.ts';

const links = ['survey.people-invited', 'survey.codes-made'];
const reminded = 'survey.people-reminded';

export type InvitedSoFar = {
  /** Links and codes that were ever made. */
  made: number;
  /** When everybody who was to be reminded last was: YYYY-MM-DD, Europe/London; null for never. */
  lastReminder: string | null;
};

/** From the record of what was done: an answer leaves nothing there. One statement. */
export async function readInvitedSoFar(ctx: AreaContext, surveyId: string): Promise<InvitedSoFar> {
  const rows = await ctx.db
    .select({
      verb: activityRecords.verb,
      made: sql<number>`coalesce(sum((${activityRecords.detail}->>'count')::int), 0)::int`,
      last: max(activityRecords.at),
    })
    .from(activityRecords)
    .where(
      and(
        eq(activityRecords.areaId, ctx.area.id),
        eq(activityRecords.nodeId, surveyId),
        inArray(activityRecords.verb, [...links, reminded]),
      ),
    )
    .groupBy(activityRecords.verb);
  const last = rows.find(({ verb }) => verb === reminded)?.last;
  return {
    made: rows.reduce((sum, { verb, made }) => (links.includes(verb) ? sum + made : sum), 0),
    lastReminder: last ? londonDay(last) : null,
  };
}

/**
 * Everything that the page of invitations says of who was invited, fifty people a page.
 * `left`: links and codes that nobody has answered by; null for whoever may not know who answered, and of an anonymous
 * survey for everybody: taking somebody's invitation back would tell whether theirs was among them.
 */
export async function readInvitations(
  ctx: AreaContext,
  survey: Pick<SurveyFacts, 'id' | 'anonymity' | 'identityRoles'>,
  after: string,
) {
  const mayKnow = maySeeIdentity(ctx.actor, ctx.area.id, survey);
  return {
    mayKnow,
    ...(await readInvitedSoFar(ctx, survey.id)),
    left: mayKnow ? await countUnspent(ctx, survey.id) : null,
    invited: await countInvitations(ctx, survey.id),
    ...(await listInvitations(ctx, survey.id, { mayKnow, after })),
  };
}
