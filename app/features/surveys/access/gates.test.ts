/** Quotas and personal links on a database of their own, under many people at once. */
import { describe, expect, it } from 'vitest';
import { surveyInvitations, surveyTokens } from '#db/schema/surveys/access.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import { parseCode } from '#app/lib/receipt-code.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, publishDefinition, shortDefinition } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { committedDatabase, rollback, statementsOf } from '#tests/setup/database.ts';
import { checkAll } from '../engine/answers.server.ts';
import { toRow } from '../engine/row.server.ts';
import type { Answers } from '../engine/types/question-type.ts';
import { countQuotas, isSurveyFull } from '../reads/access/quotas.server.ts';
import { countUnspent } from '../reads/access/tokens.server.ts';
import { getPlan } from '../reads/plan.server.ts';
import { invitePeople } from '../writes/access/invite-people.server.ts';
import { makeCodes } from '../writes/access/make-codes.server.ts';
import { setQuotas } from '../writes/access/set-quotas.server.ts';
import { codeHashOf, takeResponse } from '../writes/submit-response.server.ts';
import type { NewResponse, Taken } from '../writes/submit-response.server.ts';
import { withdrawResponse } from '../writes/withdraw-response.server.ts';
import { tokenOf } from './tokens.server.ts';

async function setUp(changes: Parameters<typeof makeSurvey>[2] = {}) {
  const database = await committedDatabase();
  const ctx = testContext(testServices(database.db), await makeArea(database.db));
  return { database, ctx, survey: await makeSurvey(ctx, undefined, changes) };
}

let keys = 0;

async function send(
  ctx: AreaContext,
  survey: MadeSurvey,
  answers: Answers,
  changes: Partial<NewResponse> = {},
): Promise<Taken> {
  const plan = await getPlan(ctx, survey.id, survey.versionId);
  const checked = checkAll(plan, answers);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  keys += 1;
  return takeResponse(ctx, {
    survey: { id: survey.id, anonymity: 'anonymous' },
    versionId: survey.versionId,
    row: toRow(plan, checked.answers),
    idempotencyKey: `key ${keys}`,
    day: '2026-03-04',
    channel: 'web',
    renditions: ['en'],
    isLate: false,
    identity: null,
    ...changes,
  });
}

const storedIn = (all: Taken[]) => all.filter(({ isStored }) => isStored).length;
const total = (most: number) => ({ quotas: [{ question: '', code: '', most }], fullNotice: '' });
const countRows = async (ctx: AreaContext) => (await ctx.db.select({ id: responses.id }).from(responses)).length;

describe('a quota', () => {
  it('of five takes five of fifty who send at once', async () => {
    const { ctx, survey } = await setUp();
    await setQuotas(ctx, survey.id, total(5));
    const all = await Promise.all(Array.from({ length: 50 }, () => send(ctx, survey, { waited: 'no' })));
    expect(storedIn(all)).toBe(5);
    expect(all.filter((one) => !one.isStored && one.refusal === 'full')).toHaveLength(45);
    expect(await countRows(ctx)).toBe(5);
    expect(await isSurveyFull(ctx, survey.id)).toBe(true);
  });

  it('on a choice leaves the other choices open', async () => {
    const { ctx, survey } = await setUp();
    await setQuotas(ctx, survey.id, {
      quotas: [
        { question: 'waited', code: 'yes', most: 2 },
        { question: 'helped', code: 'forum', most: 1 },
      ],
      fullNotice: '',
    });
    const yes = await Promise.all(Array.from({ length: 9 }, () => send(ctx, survey, { waited: 'yes' })));
    expect(storedIn(yes)).toBe(2);
    expect(await send(ctx, survey, { waited: 'no', helped: ['forum'] })).toMatchObject({
      isStored: true,
    });
    expect(await send(ctx, survey, { waited: 'no', helped: ['forum'] })).toMatchObject({
      isStored: false,
    });
    expect(await send(ctx, survey, { waited: 'no' })).toMatchObject({ isStored: true });
    expect((await countQuotas(ctx, survey.id)).map(({ code, taken }) => [code, taken])).toEqual([
      ['forum', 1],
      ['yes', 2],
    ]);
  });

  it('counts over versions in which the choice stands elsewhere', async () => {
    const { ctx, survey } = await setUp();
    await send(ctx, survey, { waited: 'yes' });
    const text = JSON.stringify(shortDefinition).replace(
      '{"value":"yes","text":"Yes"},{"value":"no","text":"No"}',
      '{"value":"no","text":"No"},{"value":"yes","text":"Yes"}',
    );
    const second = { ...survey, versionId: await publishDefinition(ctx, survey.id, text) };
    await setQuotas(ctx, survey.id, {
      quotas: [{ question: 'waited', code: 'yes', most: 2 }],
      fullNotice: '',
      mayCount: true,
    });
    expect(await send(ctx, second, { waited: 'no' })).toMatchObject({ isStored: true });
    expect(await send(ctx, second, { waited: 'yes' })).toMatchObject({ isStored: true });
    expect(await send(ctx, second, { waited: 'yes' })).toMatchObject({ isStored: false, refusal: 'full' });
    expect(await send(ctx, survey, { waited: 'yes' })).toMatchObject({ isStored: false, refusal: 'full' });
  });

  it('gives a place back when an answer is taken back, and answers a repeated post with its code', async () => {
    const { ctx, survey } = await setUp();
    await setQuotas(ctx, survey.id, total(1));
    const first = await send(ctx, survey, { waited: 'no' }, { idempotencyKey: 'mine' });
    expect(await send(ctx, survey, { waited: 'no' }, { idempotencyKey: 'mine' })).toEqual(first);
    expect(await send(ctx, survey, { waited: 'no' })).toMatchObject({ isStored: false });
    const code = first.isStored ? first.code : '';
    await withdrawResponse(ctx, { codeHash: codeHashOf(ctx.keys, code) });
    expect(await send(ctx, survey, { waited: 'no' })).toMatchObject({ isStored: true });
  });

  it('is not used up by tests, and counts what came before it', async () => {
    const { ctx, survey } = await setUp();
    await send(ctx, survey, { waited: 'no' });
    await send(ctx, survey, { waited: 'no' }, { isTest: true });
    await setQuotas(ctx, survey.id, total(2));
    expect(await send(ctx, survey, { waited: 'no' }, { isTest: true })).toMatchObject({ isStored: true });
    expect(await send(ctx, survey, { waited: 'no' })).toMatchObject({ isStored: true });
    expect(await send(ctx, survey, { waited: 'no' })).toMatchObject({ isStored: false });
    expect(await send(ctx, survey, { waited: 'no' }, { isTest: true })).toMatchObject({ isStored: true });
  });

  it('that is set while people send lets in no more than it says', async () => {
    const { ctx, survey } = await setUp();
    const sending = Array.from({ length: 30 }, () => send(ctx, survey, { waited: 'no' }));
    await setQuotas(ctx, survey.id, total(1));
    const before = await countRows(ctx);
    await Promise.all(sending);
    const after = await countRows(ctx);
    expect(after).toBe(Math.max(1, before));
  });
});

describe('a survey without gates', () => {
  it('stores a response in one statement', async () => {
    await rollback(async (db) => {
      const ctx = testContext(testServices(db), await makeArea(db));
      const survey = await makeSurvey(ctx);
      await send(ctx, survey, { waited: 'no' });
      expect(await statementsOf(() => send(ctx, survey, { waited: 'no' }))).toHaveLength(1);
    });
  });
});

describe('a personal link', () => {
  it('makes one response of twenty posts at once', async () => {
    const { ctx, survey } = await setUp({ entry: 'invitation' });
    const made = await makeCodes(ctx, survey.id, 3);
    const [code = ''] = 'codes' in made ? made.codes : [];
    expect(parseCode(code).ok).toBe(true);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => send(ctx, survey, { waited: 'no' }, { token: code })),
    );
    expect(storedIn(all)).toBe(1);
    expect(all.filter((one) => !one.isStored && one.refusal === 'link-used')).toHaveLength(19);
    expect(await countRows(ctx)).toBe(1);
    expect(await countUnspent(ctx, survey.id)).toBe(2);
  });

  it('gives the same receipt to the same post, however often and however late', async () => {
    const { ctx, survey } = await setUp({ entry: 'invitation' });
    const made = await makeCodes(ctx, survey.id, 1);
    const token = 'codes' in made ? (made.codes[0] ?? '') : '';
    const same = () => send(ctx, survey, { waited: 'no' }, { token, idempotencyKey: 'mine' });
    const all = await Promise.all([same(), same(), same(), same()]);
    const again = await same();
    expect(again.isStored).toBe(true);
    for (const one of all) expect(one).toEqual(again);
    expect(await countRows(ctx)).toBe(1);
  });

  it('is not spent by a full quota, and not asked of what staff put in', async () => {
    const { ctx, survey } = await setUp({ entry: 'invitation' });
    const made = await makeCodes(ctx, survey.id, 1);
    const token = 'codes' in made ? (made.codes[0] ?? '') : '';
    expect(await send(ctx, survey, { waited: 'no' })).toMatchObject({ isStored: false, refusal: 'link-needed' });
    expect(await send(ctx, survey, { waited: 'no' }, { channel: 'paper' })).toMatchObject({ isStored: true });
    await setQuotas(ctx, survey.id, total(1));
    expect(await send(ctx, survey, { waited: 'no' }, { token })).toMatchObject({ isStored: false, refusal: 'full' });
    expect(await countUnspent(ctx, survey.id)).toBe(1);
  });

  it('names who was invited where the survey is named, and nobody where it is anonymous', async () => {
    const { ctx, survey } = await setUp({ entry: 'invitation', anonymity: 'named' });
    const hidden = await makeSurvey(ctx, undefined, { entry: 'invitation', title: 'Another' });
    const people = [{ email: 'Mo@example.org', name: 'Mo' }];
    expect(await invitePeople(ctx, survey.id, people)).toEqual({ invited: 1 });
    expect(await invitePeople(ctx, survey.id, people)).toEqual({ invited: 0 });
    expect(await invitePeople(ctx, hidden.id, people)).toEqual({ invited: 1 });
    for (const one of await ctx.db.select().from(surveyInvitations)) {
      const token = tokenOf(ctx.keys, one.surveyId, one.id);
      const isNamed = one.surveyId === survey.id;
      const taken = await send(
        ctx,
        isNamed ? survey : hidden,
        { waited: 'no' },
        {
          token,
          ...(isNamed
            ? { survey: { id: survey.id, anonymity: 'named' }, identity: { personId: null, name: '', email: '' } }
            : {}),
        },
      );
      expect(taken.isStored).toBe(true);
    }
    const [named] = await ctx.db.execute<{ name: string; email: string }>(
      'select name, email from response_identities',
    );
    expect(named).toEqual({ name: 'Mo', email: 'mo@example.org' });
    const rows = await ctx.db.select().from(surveyInvitations);
    expect(rows.find(({ surveyId }) => surveyId === survey.id)).toMatchObject({ hasAnswered: true });
    expect(rows.find(({ surveyId }) => surveyId === hidden.id)).toMatchObject({ hasAnswered: false, tokenHash: null });
    expect(await ctx.db.select().from(surveyTokens)).toEqual([]);
  });

  it('belongs to one survey of one area', async () => {
    const { ctx, survey } = await setUp({ entry: 'invitation' });
    const other = await makeSurvey(ctx, undefined, { entry: 'invitation', title: 'Another' });
    const made = await makeCodes(ctx, survey.id, 1);
    const token = 'codes' in made ? (made.codes[0] ?? '') : '';
    expect(await send(ctx, other, { waited: 'no' }, { token })).toMatchObject({
      isStored: false,
      refusal: 'link-used',
    });
    expect(await makeCodes(ctx, other.id, 0)).toEqual({ refused: 'count' });
    const open = await makeSurvey(ctx, undefined, { title: 'Open' });
    expect(await makeCodes(ctx, open.id, 1)).toEqual({ refused: 'not-by-invitation' });
  });
});
