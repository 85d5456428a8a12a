/** Stores one response: whole or not at all, once however often it is sent, and only where quotas and links let it in. */
import { createHmac, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { createStatement } from '#db/statement.server.ts';
import { keyedHash } from '#app/lib/keyed-hash.server.ts';
import { codeFromBytes } from '#app/lib/receipt-code.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { Keys } from '#app/platform/services.server.ts';
import type { Help } from '../access/audience.ts';
import type { Row } from '../engine/row.server.ts';
import { answeringOf } from '../reads/files/answer-files.server.ts';
import type { SurveyFacts } from '../survey.ts';
import { passGates } from './access/pass-gates.server.ts';
import type { Identity, Refusal } from './access/pass-gates.server.ts';

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
  /** Stays out of every count, and takes no place of a quota. */
  isTest?: boolean;
  /** Whether somebody helped; not asked where it is left out. */
  help?: Help;
  /** The token of a personal link, where the survey asks for one. */
  token?: string;
  /** Only for surveys that are not anonymous. */
  identity: Identity | null;
};

/** The tracking code, or why the response was not taken. */
export type Taken = { isStored: true; code: string } | { isStored: false; refusal: Refusal };

/** The tracking code of an idempotency key: the same key gives the same code, and the key cannot be found from it. */
export function receiptCodeFor(keys: Pick<Keys, 'receipts'>, idempotencyKey: string): string {
  return codeFromBytes(createHmac('sha256', keys.receipts).update(`code|${idempotencyKey}`).digest());
}

/** What is stored of a tracking code, and what a typed code is looked up by. */
export function codeHashOf(keys: Pick<Keys, 'receipts'>, code: string): string {
  return keyedHash(keys.receipts, 'receipt-code', code);
}

const value = sql.placeholder;

/** A survey with quotas or personal links lets in only what passed them; setting such a gate locks the survey's row. */
const stored = sql`
  with let_in as (
    select s.area_id, s.id from surveys s
    where s.area_id = ${value('areaId')} and s.id = ${value('surveyId')} and (not s.is_gated or ${value('hasPassed')}::boolean)
    for key share
  ), stored as (
    insert into responses (area_id, id, survey_id, version_id, code_hash, day, marks, numbers, channel, renditions, is_late, is_test, help)
    select let_in.area_id, ${value('id')}::text, let_in.id, ${value('versionId')}::text, ${value('codeHash')}::text,
      ${value('day')}::date, ${value('marks')}::smallint[], ${value('numbers')}::double precision[], ${value('channel')}::text,
      (select coalesce(array_agg(value), '{}') from json_array_elements_text(${value('renditions')}::json) as value),
      ${value('isLate')}::boolean, ${value('isTest')}::boolean, ${value('help')}::text
    from let_in
    on conflict (area_id, code_hash) do nothing
    returning area_id, id
  ), worded as (
    insert into response_texts (area_id, response_id, "column", body)
    select stored.area_id, stored.id, text."column", text.body
    from stored, json_to_recordset(${value('texts')}::json) as text("column" smallint, body text)
  ), attached as (
    update answer_files f set response_id = stored.id, answering = '', until = null, day = ${value('day')}::date
    from stored
    where f.area_id = stored.area_id and f.survey_id = ${value('surveyId')}::text and f.answering = ${value('answering')}
      and f.response_id is null and f.id in (select json_array_elements_text(${value('files')}::json))
  )`;

const storeAnonymous = createStatement(sql`${stored} select id from let_in`);

const storeNamed = createStatement(sql`${stored}, named as (
    insert into response_identities (area_id, response_id, person_id, name, email)
    select stored.area_id, stored.id, ${value('personId')}::text, ${value('name')}::text, ${value('email')}::text from stored
  ) select id from let_in`);

/** A JavaScript list of numbers as PostgreSQL reads an array; the driver would ask the catalogue for the type. */
const arrayOf = (numbers: ArrayLike<number>) => `{${Array.from(numbers).join(',')}}`;

function valuesOf(ctx: AreaContext, response: NewResponse, codeHash: string) {
  const { row } = response;
  return {
    areaId: ctx.area.id,
    id: randomUUID(),
    surveyId: response.survey.id,
    versionId: response.versionId,
    codeHash,
    day: response.day,
    marks: arrayOf(row.marks),
    numbers: arrayOf(row.numbers),
    channel: response.channel,
    renditions: JSON.stringify(response.renditions),
    isLate: response.isLate,
    isTest: response.isTest ?? false,
    help: response.help ?? 'not-asked',
    texts: JSON.stringify(row.texts),
    answering: answeringOf(ctx.keys, response.idempotencyKey),
    files: JSON.stringify(row.files ?? []),
  };
}

type Values = ReturnType<typeof valuesOf>;

/** One statement. Answers whether the survey let the response in; one that is there already is let in and not stored again. */
async function store(
  ctx: AreaContext,
  values: Values,
  identity: Identity | null,
  hasPassed: boolean,
): Promise<boolean> {
  const asked = { ...values, hasPassed };
  const letIn = await (identity === null
    ? storeAnonymous(ctx.db, asked)
    : storeNamed(ctx.db, { ...asked, ...identity }));
  return (letIn as unknown[]).length > 0;
}

/**
 * Stores a response and answers its tracking code, or why it cannot be taken. Sending the same key again stores nothing and
 * answers the same code, also once the quota is full and the link is spent. No actor, address, request or time finer than
 * a day reaches the row of an anonymous survey (data-rules 4). One statement where the survey has no quotas and no links.
 * @throws not-found for a survey of another area.
 */
export async function takeResponse(ctx: AreaContext, response: NewResponse): Promise<Taken> {
  const code = receiptCodeFor(ctx.keys, response.idempotencyKey);
  const values = valuesOf(ctx, response, codeHashOf(ctx.keys, code));
  const identity = response.survey.anonymity === 'anonymous' ? null : response.identity;
  if (await store(ctx, values, identity, values.isTest)) return { isStored: true, code };
  return inTransaction(ctx, async (tx): Promise<Taken> => {
    const passed = await passGates(tx, { ...response, identity }, values.codeHash);
    if (passed.is === 'refused') return { isStored: false, refusal: passed.refusal };
    if (passed.is === 'passed') await store(tx, values, passed.identity, true);
    return { isStored: true, code };
  });
}

/**
 * The same for those who cannot be refused: a survey without quotas and links, or answers that staff put in.
 * @throws conflict, with the refusal as its reason, where the survey refuses after all.
 */
export async function submitResponse(ctx: AreaContext, response: NewResponse): Promise<{ code: string }> {
  const taken = await takeResponse(ctx, response);
  if (!taken.isStored) throw new AppError('conflict', { reason: taken.refusal });
  return { code: taken.code };
}
