/** Stores a response that staff typed in from paper, or took down by telephone or beside somebody. */
import { and, eq, sql } from 'drizzle-orm';
import { activityRecords } from '#db/schema/record.ts';
import { reopenedDays, typedForms } from '#db/schema/surveys/collecting.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Help } from '../../access/audience.ts';
import type { Row } from '../../engine/row.server.ts';
import { phaseOn } from '../../survey.ts';
import type { SurveyFacts } from '../../survey.ts';
import { codeHashOf, receiptCodeFor, submitResponse } from '../submit-response.server.ts';
import type { Channel } from '../submit-response.server.ts';
import { recordOrigin } from './record-origin.server.ts';

export const enteredChannels = ['paper', 'phone', 'assisted'] as const satisfies readonly Channel[];
export type EnteredChannel = (typeof enteredChannels)[number];

export type EnteredResponse = {
  versionId: string;
  row: Row;
  /** Minted with the empty form: pressing twice stores once. */
  key: string;
  channel: EnteredChannel;
  /** The day on which it came in, YYYY-MM-DD, not after today. */
  day: string;
  /** The number on the paper; empty for none. */
  serial: string;
  renditions: readonly string[];
  help: Help;
  /** Somebody answered in the place of the person. */
  isByProxy: boolean;
  /** Not kept for an anonymous survey. */
  name: string;
};

export type Entered = { is: 'stored'; code: string } | { is: 'serial-taken' };

/** That somebody typed forms in on a day; of an anonymous survey once a day and person, so that no deed stands beside a row. */
async function recordEntering(tx: AreaContext, survey: Pick<SurveyFacts, 'id' | 'anonymity'>, channel: string) {
  const day = londonDay(tx.now);
  const detail = { day, channel };
  if (survey.anonymity === 'anonymous' && tx.actor.kind === 'person') {
    const known = await tx.db
      .select({ id: activityRecords.id })
      .from(activityRecords)
      .where(
        and(
          eq(activityRecords.areaId, tx.area.id),
          eq(activityRecords.nodeId, survey.id),
          eq(activityRecords.verb, enteredVerb),
          eq(activityRecords.actorId, tx.actor.personId),
          sql`${activityRecords.detail}->>'day' = ${day} and ${activityRecords.detail}->>'channel' = ${channel}`,
        ),
      )
      .limit(1);
    if (known.length > 0) return;
  }
  await recordActivity(tx, { verb: enteredVerb, nodeId: survey.id, detail });
}

export const enteredVerb = 'response.entered';

/** A finished day of an anonymous survey that gets one more answer is put in random order again (data-rules 4). */
export async function reopenDay(tx: AreaContext, survey: Pick<SurveyFacts, 'id' | 'anonymity'>, day: string) {
  if (survey.anonymity !== 'anonymous' || day >= londonDay(tx.now)) return;
  await tx.db.insert(reopenedDays).values({ areaId: tx.area.id, surveyId: survey.id, day }).onConflictDoNothing();
}

async function enter(tx: AreaContext, survey: SurveyFacts, entered: EnteredResponse): Promise<Entered> {
  const { serial, channel, day, isByProxy, name, key, ...response } = entered;
  const code = receiptCodeFor(tx.keys, key);
  const ofCode = and(eq(responses.areaId, tx.area.id), eq(responses.codeHash, codeHashOf(tx.keys, code)));
  const there = await tx.db.select({ id: responses.areaId }).from(responses).where(ofCode);
  if (there.length > 0) return { is: 'stored', code };
  if (serial !== '') {
    const own = { areaId: tx.area.id, surveyId: survey.id, serial };
    const first = await tx.db.insert(typedForms).values(own).onConflictDoNothing().returning();
    if (first.length === 0) return { is: 'serial-taken' };
  }
  const isAnonymous = survey.anonymity === 'anonymous';
  await submitResponse(tx, {
    ...response,
    survey,
    idempotencyKey: key,
    day,
    channel,
    isLate: phaseOn(survey, day) === 'closed',
    identity: isAnonymous ? null : { personId: null, name, email: '' },
  });
  if (isByProxy) await tx.db.update(responses).set({ isByProxy }).where(ofCode);
  await recordOrigin(tx, survey, code, { source: '', serial });
  await reopenDay(tx, survey, day);
  await recordEntering(tx, survey, channel);
  return { is: 'stored', code };
}

/** Stores it whole or not at all, whatever quotas say; the number of a form is taken once a survey. */
export async function enterResponse(ctx: AreaContext, survey: SurveyFacts, entered: EnteredResponse): Promise<Entered> {
  return inTransaction(ctx, (tx) => enter(tx, survey, entered));
}
