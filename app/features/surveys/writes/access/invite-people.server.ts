/** Invites people by email to answer once, reminds them, and takes an invitation back. */
import { and, eq, inArray } from 'drizzle-orm';
import { surveyInvitations, surveyTakenBack, surveyTokens } from '#db/schema/surveys/access.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { asksNoEmail } from '../../access/audience.ts';
import type { Invitee } from '../../access/invitees.ts';
import { addressHashOf, tokenHashOf, tokenOf } from '../../access/tokens.server.ts';
import { countInvitations } from '../../reads/access/invitations.server.ts';
import { readInvitedSoFar } from '../../reads/access/standing.server.ts';
import { lockForGates } from './gate.server.ts';
import { keepTokens } from './make-codes.server.ts';

/** The job that writes to everybody who is to be told; done by the notifications, which know who may be written to. */
export const tellInvitedJob = 'tell-invited';

export type InviteRefused = 'not-by-invitation' | 'not-public' | 'children' | 'nobody' | 'today-already';

/** Those of the people who never had an invitation to the survey. Two statements. */
async function findNew(tx: AreaContext, surveyId: string, people: readonly Invitee[]): Promise<Invitee[]> {
  const asked = people.map(({ email, name }) => ({
    ...{ email: email.toLowerCase(), name },
    hash: addressHashOf(tx.keys, surveyId, email),
  }));
  const known = await tx.db
    .select({ is: surveyInvitations.email })
    .from(surveyInvitations)
    .where(
      and(
        eq(surveyInvitations.areaId, tx.area.id),
        eq(surveyInvitations.surveyId, surveyId),
        inArray(
          surveyInvitations.email,
          asked.map(({ email }) => email),
        ),
      ),
    );
  const takenBack = await tx.db
    .select({ is: surveyTakenBack.addressHash })
    .from(surveyTakenBack)
    .where(
      and(
        eq(surveyTakenBack.areaId, tx.area.id),
        eq(surveyTakenBack.surveyId, surveyId),
        inArray(
          surveyTakenBack.addressHash,
          asked.map(({ hash }) => hash),
        ),
      ),
    );
  const had = new Set([...known, ...takenBack].map(({ is }) => is));
  return asked.filter(({ email, hash }) => !had.has(email) && !had.has(hash));
}

async function addNew(tx: AreaContext, surveyId: string, people: readonly Invitee[], isAnonymous: boolean) {
  const invited = (await findNew(tx, surveyId, people)).map(({ email, name }) => {
    const id = newPublicId();
    return { id, email, name, token: tokenOf(tx.keys, surveyId, id) };
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

/**
 * Answers how many were new: nobody gets a second link, also not whose invitation was taken back.
 * @throws not-found for a survey of another area.
 */
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
    if ((await countInvitations(tx, surveyId)) === 0) return 'nobody';
    // Not from the rows: those of people who answered stay as they were, and the refusal would tell of them.
    if ((await readInvitedSoFar(tx, surveyId)).lastReminder === today) return 'today-already';
    const isWaiting = survey.anonymity === 'anonymous' ? undefined : eq(surveyInvitations.hasAnswered, false);
    await tx.db.update(surveyInvitations).set({ remindedOn: today }).where(and(ofSurvey, isWaiting));
    await recordActivity(tx, { verb: 'survey.people-reminded', nodeId: surveyId });
    await tx.enqueue(tellInvitedJob, { areaId: tx.area.id, surveyId, occasion: `reminder-${today}` });
    return 'reminded';
  });
}

/**
 * Forgets somebody who was invited, but for a keyed hash that keeps them from a second link; a link that was not used opens
 * nothing any more. An invitation that is not there is left.
 */
export function takeBackInvitation(ctx: AreaContext, surveyId: string, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await lockForGates(tx, surveyId);
    const { area, keys } = tx;
    const [gone] = await tx.db
      .delete(surveyInvitations)
      .where(
        and(
          eq(surveyInvitations.areaId, area.id),
          eq(surveyInvitations.surveyId, surveyId),
          eq(surveyInvitations.id, id),
        ),
      )
      .returning({ email: surveyInvitations.email, invitedOn: surveyInvitations.invitedOn });
    if (!gone) return;
    const addressHash = addressHashOf(keys, surveyId, gone.email);
    await tx.db
      .insert(surveyTakenBack)
      .values({ areaId: area.id, surveyId, addressHash, invitedOn: gone.invitedOn })
      .onConflictDoNothing();
    const tokenHash = tokenHashOf(keys, surveyId, tokenOf(keys, surveyId, id));
    await tx.db
      .delete(surveyTokens)
      .where(
        and(
          eq(surveyTokens.areaId, area.id),
          eq(surveyTokens.surveyId, surveyId),
          eq(surveyTokens.tokenHash, tokenHash),
        ),
      );
    await recordActivity(tx, { verb: 'survey.invitation-withdrawn', nodeId: surveyId });
  });
}
