/** Invites people by email to answer once, reminds them, and takes an invitation back. */
import { and, eq, inArray } from 'drizzle-orm';
import { surveyInvitations, surveyTokens } from '#db/schema/surveys/access.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { asksNoEmail } from '../../access/audience.ts';
import type { Invitee } from '../../access/invitees.ts';
import { tokenHashOf, tokenOf } from '../../access/tokens.server.ts';
import { lockForGates } from './gate.server.ts';
import { keepTokens } from './make-codes.server.ts';

/** The job that writes to everybody who is to be told; done by the notifications, which know who may be written to. */
export const tellInvitedJob = 'tell-invited';

export type InviteRefused = 'not-by-invitation' | 'not-public' | 'children' | 'nobody' | 'today-already';

/** Addresses that are invited already are left as they are. */
async function addNew(tx: AreaContext, surveyId: string, people: readonly Invitee[], isAnonymous: boolean) {
  const addresses = people.map(({ email }) => email.toLowerCase());
  const known = await tx.db
    .select({ email: surveyInvitations.email })
    .from(surveyInvitations)
    .where(
      and(
        eq(surveyInvitations.areaId, tx.area.id),
        eq(surveyInvitations.surveyId, surveyId),
        inArray(surveyInvitations.email, addresses),
      ),
    );
  const isKnown = new Set(known.map(({ email }) => email));
  const invited = people
    .filter(({ email }) => !isKnown.has(email.toLowerCase()))
    .map(({ email, name }) => {
      const id = newPublicId();
      return { id, email: email.toLowerCase(), name, token: tokenOf(tx.keys, surveyId, id) };
    });
  if (invited.length === 0) return 0;
  await tx.db.insert(surveyInvitations).values(
    invited.map(({ token, ...person }) => ({
      ...person,
      areaId: tx.area.id,
      surveyId,
      invitedOn: londonDay(tx.now),
      tokenHash: isAnonymous ? null : tokenHashOf(tx.keys, surveyId, token),
    })),
  );
  const tokens = invited.map(({ token }) => token);
  await keepTokens(tx, surveyId, tokens);
  return invited.length;
}

/** Answers how many were new. @throws not-found for a survey of another area. */
export function invitePeople(
  ctx: AreaContext,
  surveyId: string,
  people: readonly Invitee[],
): Promise<{ invited: number } | { refused: InviteRefused }> {
  if (people.length === 0) return Promise.resolve({ refused: 'nobody' });
  return inTransaction(ctx, async (tx) => {
    const survey = await lockForGates(tx, surveyId);
    if (survey.entry !== 'invitation') return { refused: 'not-by-invitation' };
    if (asksNoEmail(survey.audience)) return { refused: 'children' };
    if (survey.state !== 'public') return { refused: 'not-public' };
    const invited = await addNew(tx, surveyId, people, survey.anonymity === 'anonymous');
    if (invited === 0) return { invited };
    await recordActivity(tx, { verb: 'survey.people-invited', nodeId: surveyId, detail: { count: invited } });
    await tx.enqueue(tellInvitedJob, { areaId: tx.area.id, surveyId, occasion: 'invited' });
    return { invited };
  });
}

/**
 * Writes once more, at most once a day: of an anonymous survey to everybody who was invited, since nobody can know who has
 * answered; otherwise to those who have not. @throws not-found for a survey of another area.
 */
export function remindInvited(ctx: AreaContext, surveyId: string): Promise<'reminded' | InviteRefused> {
  return inTransaction(ctx, async (tx) => {
    const survey = await lockForGates(tx, surveyId);
    if (survey.entry !== 'invitation') return 'not-by-invitation';
    if (survey.state !== 'public') return 'not-public';
    const today = londonDay(tx.now);
    const ofSurvey = and(eq(surveyInvitations.areaId, tx.area.id), eq(surveyInvitations.surveyId, surveyId));
    const last = await tx.db
      .select({ invitedOn: surveyInvitations.invitedOn, remindedOn: surveyInvitations.remindedOn })
      .from(surveyInvitations)
      .where(ofSurvey);
    if (last.length === 0) return 'nobody';
    if (last.some(({ remindedOn }) => remindedOn === today)) return 'today-already';
    const isWaiting = survey.anonymity === 'anonymous' ? undefined : eq(surveyInvitations.hasAnswered, false);
    await tx.db.update(surveyInvitations).set({ remindedOn: today }).where(and(ofSurvey, isWaiting));
    await recordActivity(tx, { verb: 'survey.people-reminded', nodeId: surveyId });
    await tx.enqueue(tellInvitedJob, { areaId: tx.area.id, surveyId, occasion: `reminder-${today}` });
    return 'reminded';
  });
}

/** Forgets somebody who was invited; a link that was not used opens nothing any more. */
export function takeBackInvitation(ctx: AreaContext, surveyId: string, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await lockForGates(tx, surveyId);
    const tokenHash = tokenHashOf(tx.keys, surveyId, tokenOf(tx.keys, surveyId, id));
    await tx.db
      .delete(surveyInvitations)
      .where(
        and(
          eq(surveyInvitations.areaId, tx.area.id),
          eq(surveyInvitations.surveyId, surveyId),
          eq(surveyInvitations.id, id),
        ),
      );
    await tx.db
      .delete(surveyTokens)
      .where(
        and(
          eq(surveyTokens.areaId, tx.area.id),
          eq(surveyTokens.surveyId, surveyId),
          eq(surveyTokens.tokenHash, tokenHash),
        ),
      );
    await recordActivity(tx, { verb: 'survey.invitation-withdrawn', nodeId: surveyId });
  });
}
