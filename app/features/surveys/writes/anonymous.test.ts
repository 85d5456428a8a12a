/** Anonymous answers on a database of their own: what is committed, in which order, and by which transaction. */
import { describe, expect, it } from 'vitest';
import { parseCode } from '#app/lib/receipt-code.ts';
import { open } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, respond, surveyFacts } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { committedDatabase } from '#tests/setup/database.ts';
import { answerPost } from '../answer-route.server.ts';
import { shuffleAnonymous } from '../jobs.server.ts';
import { codeHashOf } from './submit-response.server.ts';
import { shuffleResponses } from './shuffle-responses.server.ts';
import { withdrawResponse } from './withdraw-response.server.ts';

async function setUp() {
  const database = await committedDatabase();
  const ctx = testContext(testServices(database.db), await makeArea(database.db));
  return { database, ctx, survey: await makeSurvey(ctx) };
}

type Place = { id: string; ctid: string; xmin: string; row: string };

async function places(ctx: AreaContext, survey: MadeSurvey): Promise<Place[]> {
  const rows = await ctx.db.execute<Place>(`select r.id, r.ctid::text as ctid, r.xmin::text as xmin,
    row_to_json(r)::text || coalesce((select string_agg(row_to_json(t)::text, ',' order by t."column")
      from response_texts t where t.area_id = r.area_id and t.response_id = r.id), '') as row
    from responses r where r.survey_id = '${survey.id}' order by r.ctid`);
  return [...rows];
}

const sorted = (all: readonly Place[]) => all.map(({ row }) => row).sort();

describe('the nightly rewriting', () => {
  it('keeps every answer, and neither its place nor its transaction', async () => {
    const { ctx, survey } = await setUp();
    for (let number = 0; number < 24; number += 1) {
      const day = number < 20 ? '2026-03-02' : '2026-03-03';
      await respond(ctx, survey, { waited: 'yes', weeks: number, words: `Words ${number}` }, { day });
    }
    const today = await respond(ctx, survey, { waited: 'no' }, { day: '2026-03-04' });
    const before = await places(ctx, survey);
    expect(new Set(before.map(({ xmin }) => xmin)).size).toBe(25);
    await shuffleAnonymous(ctx);
    const after = await places(ctx, survey);
    expect(sorted(after)).toEqual(sorted(before));
    const untouched = after.filter(({ row }) => row.includes(codeHashOf(ctx.keys, plain(today))));
    expect(untouched).toEqual(before.filter(({ id }) => id === untouched[0]?.id));
    const rewritten = after.filter(({ id }) => id !== untouched[0]?.id);
    expect(new Set(rewritten.map(({ xmin }) => xmin)).size).toBe(2);
    const old = new Map(before.map((place) => [place.id, place]));
    expect(rewritten.every(({ id, xmin }) => old.get(id)?.xmin !== xmin)).toBe(true);
    const orderOf = (all: readonly Place[]) => all.map(({ id }) => id).filter((id) => id !== untouched[0]?.id);
    // Twenty rows stay in order once in 20 factorial times.
    expect(orderOf(after)).not.toEqual(orderOf(before));
    const texts = await ctx.db.execute<{ xmin: string }>('select distinct xmin::text as xmin from response_texts');
    expect(texts.length).toBe(2);
  });

  it('does a day once', async () => {
    const { ctx, survey } = await setUp();
    await respond(ctx, survey, { waited: 'yes' });
    await shuffleAnonymous(ctx);
    const first = await places(ctx, survey);
    await shuffleAnonymous(ctx);
    expect(await places(ctx, survey)).toEqual(first);
  });

  it('leaves responses that are stored with a name where they are', async () => {
    const { ctx } = await setUp();
    const named = await makeSurvey(ctx, undefined, { anonymity: 'named' });
    await respond(ctx, named, { waited: 'yes' });
    const before = await places(ctx, named);
    await shuffleAnonymous(ctx);
    expect(await places(ctx, named)).toEqual(before);
  });

  it('does not make an answer escape that is taken back meanwhile', async () => {
    const { ctx, survey } = await setUp();
    const code = plain(await respond(ctx, survey, { waited: 'yes' }));
    let withdrawn: Promise<unknown> | undefined;
    await inTransaction(ctx, async (tx) => {
      await shuffleResponses(tx, { areaId: ctx.area.id, surveyId: survey.id, day: '2026-03-03' });
      withdrawn = inTransaction(ctx, (other) => withdrawResponse(other, { codeHash: codeHashOf(ctx.keys, code) }));
      await waitingLock(ctx);
    });
    expect(await withdrawn).not.toBeNull();
    expect(await places(ctx, survey)).toEqual([]);
  });
});

const plain = (code: string): string => {
  const parsed = parseCode(code);
  if (!parsed.ok) throw new Error(`No code: ${code}`);
  return parsed.code;
};

/** Until another connection waits for a lock. */
async function waitingLock(ctx: AreaContext): Promise<void> {
  await expect
    .poll(async () => (await ctx.db.execute('select 1 from pg_locks where not granted')).length)
    .toBeGreaterThan(0);
}

describe('one form sent twice at once', () => {
  it('stores one response and answers with one code', async () => {
    const { ctx, survey } = await setUp();
    const facts = await surveyFacts(ctx, survey.id);
    const first = await post(ctx, facts, {
      _page: '0',
      _version: survey.versionId,
      '_shown[]': 'waited',
      waited: 'no',
      _intent: 'continue',
    });
    const second = await post(ctx, facts, {
      _page: '1',
      _version: survey.versionId,
      _state: sealedOf(first),
      '_shown[]': 'ease',
      _intent: 'continue',
    });
    const send = { _version: survey.versionId, _state: sealedOf(second), _intent: 'send' };
    const answers = await Promise.all([post(ctx, facts, send), post(ctx, facts, send), post(ctx, facts, send)]);
    const codes = answers.map((answer) => codeOf(ctx, survey, answer));
    expect(new Set(codes).size).toBe(1);
    expect(parseCode(codes[0] ?? '')).toMatchObject({ ok: true });
    expect(await places(ctx, survey)).toHaveLength(1);
  });
});

/** The tracking code that a redirect leads to, sealed. */
function codeOf(ctx: AreaContext, survey: MadeSurvey, answer: Awaited<ReturnType<typeof answerPost>>): string {
  const sealed = answer instanceof Response ? (answer.headers.get('location') ?? '').split('?r=')[1] : '';
  const opened = open<string>(ctx.keys.seals, `done:${survey.id}`, sealed ?? '', ctx.now);
  return opened.ok ? opened.value : 'none';
}

type Facts = Awaited<ReturnType<typeof surveyFacts>>;

const post = (ctx: AreaContext, facts: Facts, fields: Record<string, string>) =>
  answerPost(ctx, facts, new URLSearchParams(fields));

/** The sealed state of the page that came back. */
function sealedOf(answer: Awaited<ReturnType<typeof answerPost>>): string {
  if (answer instanceof Response) throw new Error('The answer is a redirect.');
  const { view } = answer.data;
  return 'page' in view ? view.page.sealed : view.check.sealed;
}
