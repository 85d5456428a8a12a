/** Who was invited by email to a survey: for those who invite, and for the job that writes to them. */
import { and, asc, count, eq, gt, sql } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { surveyInvitations } from '#db/schema/surveys/access.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { lastDayOfLink } from '../../access/invitation-life.ts';
import { tokenOf } from '../../access/tokens.server.ts';
import { phaseOn } from '../../survey.ts';
import type { SurveyPhase } from '../../survey.ts';

export type Invitation = {
  id: string;
  email: string;
  name: string;
  invitedOn: string;
  /** Null for nobody yet. Reminders go to those who have not answered, so it is null where the reader may not know who. */
  remindedOn: string | null;
  /** Null where the reader may not know, and of an anonymous survey always. */
  hasAnswered: boolean | null;
};

const ofSurvey = (ctx: AreaContext, surveyId: string) =>
  and(eq(surveyInvitations.areaId, ctx.area.id), eq(surveyInvitations.surveyId, surveyId));

/**
 * One page, by address. One statement.
 * @param mayKnow whether the reader may see who answered
 */
export async function listInvitations(
  ctx: AreaContext,
  surveyId: string,
  { mayKnow, after = '', size = 50 }: { mayKnow: boolean; after?: string; size?: number },
): Promise<{ people: Invitation[]; next: string | null }> {
  const rows = await ctx.db
    .select({
      id: surveyInvitations.id,
      email: surveyInvitations.email,
      name: surveyInvitations.name,
      invitedOn: surveyInvitations.invitedOn,
      remindedOn: surveyInvitations.remindedOn,
      hasAnswered: surveyInvitations.hasAnswered,
    })
    .from(surveyInvitations)
    .where(and(ofSurvey(ctx, surveyId), gt(surveyInvitations.email, after)))
    .orderBy(asc(surveyInvitations.email))
    .limit(size + 1);
  const hidden = mayKnow ? {} : { remindedOn: null, hasAnswered: null };
  const people = rows.slice(0, size).map((row) => ({ ...row, ...hidden }));
  return { people, next: rows.length > size ? (people.at(-1)?.email ?? null) : null };
}

export async function countInvitations(ctx: AreaContext, surveyId: string): Promise<number> {
  const rows = await ctx.db.select({ people: count() }).from(surveyInvitations).where(ofSurvey(ctx, surveyId));
  return rows[0]?.people ?? 0;
}

/** Ids of those who are to be written to: of an anonymous survey everybody, otherwise who has not answered. */
export async function listToTell(ctx: AreaContext, surveyId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: surveyInvitations.id })
    .from(surveyInvitations)
    .where(and(ofSurvey(ctx, surveyId), eq(surveyInvitations.hasAnswered, false)))
    .orderBy(sql`random()`);
  return rows.map(({ id }) => id);
}

export type Letter = {
  email: string;
  name: string;
  title: string;
  /** Where the link leads. */
  path: string;
  anonymity: 'anonymous' | 'confidential' | 'named';
  phase: SurveyPhase;
  opens: string | null;
  /** The last day to answer: the survey's, or where it has none that of the link. */
  closes: string;
};

/** What a mail to somebody invited says; null where the invitation or the survey is gone, or nothing waits for them. */
export async function findLetter(ctx: AreaContext, surveyId: string, id: string): Promise<Letter | null> {
  const rows = await ctx.db
    .select({
      email: surveyInvitations.email,
      name: surveyInvitations.name,
      invitedOn: surveyInvitations.invitedOn,
      hasAnswered: surveyInvitations.hasAnswered,
      title: nodes.title,
      slug: nodes.slug,
      entry: surveys.entry,
      anonymity: surveys.anonymity,
      opens: surveys.opens,
      closes: surveys.closes,
      currentVersionId: surveys.currentVersionId,
    })
    .from(surveyInvitations)
    .innerJoin(surveys, and(eq(surveys.areaId, surveyInvitations.areaId), eq(surveys.id, surveyInvitations.surveyId)))
    .innerJoin(nodes, and(eq(nodes.areaId, surveys.areaId), eq(nodes.id, surveys.id), eq(nodes.state, 'public')))
    .where(and(ofSurvey(ctx, surveyId), eq(surveyInvitations.id, id)));
  const row = rows[0];
  if (!row || row.hasAnswered || row.entry !== 'invitation') return null;
  const { email, name, title, anonymity, opens, closes } = row;
  const token = tokenOf(ctx.keys, surveyId, id);
  return {
    email,
    name,
    title,
    anonymity,
    path: `/${ctx.area.slug}/surveys/${row.slug ?? surveyId}/invited?k=${token}`,
    phase: phaseOn(row, londonDay(ctx.now)),
    opens: opens.state === 'stated' ? opens.start : null,
    closes: closes.state === 'stated' ? closes.end : lastDayOfLink(row.invitedOn),
  };
}
