/** Forgets whom a survey invited once that is over, and the links that nobody used. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { overBefore } from '../../access/invitation-life.ts';
import { tokenHashOf, tokenOf } from '../../access/tokens.server.ts';

const isOf = (survey: SQL) =>
  sql`exists (select from surveys s where s.area_id = t.area_id and s.id = t.survey_id and ${survey})`;

/** Everything of surveys that closed long enough ago. */
async function forgetClosed(tx: Context, before: string): Promise<void> {
  const isOver = isOf(sql`s.closes->>'state' = 'stated' and s.closes->>'end' < ${before}`);
  await tx.db.execute(sql`delete from survey_invitations t where ${isOver}`);
  await tx.db.execute(sql`delete from survey_taken_back t where ${isOver}`);
  await tx.db.execute(sql`delete from survey_tokens t where ${isOver}`);
}

/** Single invitations of surveys without a last day, each with its link. Codes name nobody and stay. */
async function forgetStanding(tx: Context, before: string): Promise<void> {
  const isOver = sql`t.invited_on < ${before} and ${isOf(sql`s.closes->>'state' <> 'stated'`)}`;
  await tx.db.execute(sql`delete from survey_taken_back t where ${isOver}`);
  const gone = await tx.db.execute<{ areaId: string; surveyId: string; id: string }>(
    sql`delete from survey_invitations t where ${isOver} returning area_id as "areaId", survey_id as "surveyId", id`,
  );
  const links = gone.map(({ areaId, surveyId, id }) => ({
    areaId,
    surveyId,
    tokenHash: tokenHashOf(tx.keys, surveyId, tokenOf(tx.keys, surveyId, id)),
  }));
  await tx.db.execute(sql`delete from survey_tokens t using jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      as link("areaId" text, "surveyId" text, "tokenHash" text)
    where t.area_id = link."areaId" and t.survey_id = link."surveyId" and t.token_hash = link."tokenHash"`);
}

/** A few statements; running it again changes nothing. */
export async function tidyInvitations(ctx: Context): Promise<void> {
  const { closed, standing } = overBefore(londonDay(ctx.now));
  await inTransaction(ctx, async (tx) => {
    await forgetClosed(tx, closed);
    await forgetStanding(tx, standing);
  });
}
