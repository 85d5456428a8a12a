/** Stores one response: one statement, so that it is there whole or not at all, and once however often it is sent. */
import { createHmac, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { createStatement } from '#db/statement.server.ts';
import { keyedHash } from '#app/lib/keyed-hash.server.ts';
import { codeFromBytes } from '#app/lib/receipt-code.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Keys } from '#app/platform/services.server.ts';
import type { Row } from '../engine/row.server.ts';
import type { SurveyFacts } from '../survey.ts';

export type Channel = 'web' | 'paper' | 'phone' | 'assisted' | 'kiosk' | 'imported' | 'demonstration';

export type NewResponse = {
  survey: Pick<SurveyFacts, 'id' | 'anonymity'>;
  versionId: string;
  row: Row;
  /** Minted at the first post; two posts with one key are one response. */
  idempotencyKey: string;
  /** YYYY-MM-DD: nothing finer is stored. */
  day: string;
  channel: Channel;
  renditions: readonly string[];
  isLate: boolean;
  isTest?: boolean;
  /** Only for surveys that are not anonymous. */
  identity: { personId: string | null; name: string; email: string } | null;
};

/** The tracking code of an idempotency key: the same key gives the same code, and the key cannot be found from it. */
function receiptCodeFor(keys: Pick<Keys, 'receipts'>, idempotencyKey: string): string {
  return codeFromBytes(createHmac('sha256', keys.receipts).update(`code|${idempotencyKey}`).digest());
}

/** What is stored of a tracking code, and what a typed code is looked up by. */
export function codeHashOf(keys: Pick<Keys, 'receipts'>, code: string): string {
  return keyedHash(keys.receipts, 'receipt-code', code);
}

const value = sql.placeholder;

const stored = sql`
  with stored as (
    insert into responses (area_id, id, survey_id, version_id, code_hash, day, marks, numbers, channel, renditions, is_late, is_test)
    values (${value('areaId')}, ${value('id')}, ${value('surveyId')}, ${value('versionId')}, ${value('codeHash')},
      ${value('day')}::date, ${value('marks')}::smallint[], ${value('numbers')}::double precision[], ${value('channel')},
      (select coalesce(array_agg(value), '{}') from json_array_elements_text(${value('renditions')}::json) as value),
      ${value('isLate')}, ${value('isTest')})
    on conflict (area_id, code_hash) do nothing
    returning area_id, id
  ), worded as (
    insert into response_texts (area_id, response_id, "column", body)
    select stored.area_id, stored.id, text."column", text.body
    from stored, json_to_recordset(${value('texts')}::json) as text("column" smallint, body text)
  )`;

const storeAnonymous = createStatement(sql`${stored} select id from stored`);

const storeNamed = createStatement(sql`${stored}
  insert into response_identities (area_id, response_id, person_id, name, email)
  select stored.area_id, stored.id, ${value('personId')}::text, ${value('name')}, ${value('email')} from stored`);

/** A JavaScript list of numbers as PostgreSQL reads an array; the driver would ask the catalogue for the type. */
const arrayOf = (numbers: ArrayLike<number>) => `{${Array.from(numbers).join(',')}}`;

/**
 * Stores a response and answers its tracking code. Sending the same key again stores nothing and answers the same code.
 * No actor, address, request or time finer than a day reaches the row of an anonymous survey (data-rules 4).
 */
export async function submitResponse(ctx: AreaContext, response: NewResponse): Promise<{ code: string }> {
  const { survey, row } = response;
  const code = receiptCodeFor(ctx.keys, response.idempotencyKey);
  const values = {
    areaId: ctx.area.id,
    id: randomUUID(),
    surveyId: survey.id,
    versionId: response.versionId,
    codeHash: codeHashOf(ctx.keys, code),
    day: response.day,
    marks: arrayOf(row.marks),
    numbers: arrayOf(row.numbers),
    channel: response.channel,
    renditions: JSON.stringify(response.renditions),
    isLate: response.isLate,
    isTest: response.isTest ?? false,
    texts: JSON.stringify(row.texts),
  };
  const identity = survey.anonymity === 'anonymous' ? null : response.identity;
  await (identity === null ? storeAnonymous(ctx.db, values) : storeNamed(ctx.db, { ...values, ...identity }));
  return { code };
}
