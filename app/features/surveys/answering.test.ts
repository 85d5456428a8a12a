/** Answering page by page on a database: versions, hostile posts, and what an anonymous answer leaves behind. */
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { nodes } from '#db/schema/record.ts';
import { responses, surveyVersions, surveys } from '#db/schema/surveys/surveys.ts';
import { parseCode } from '#app/lib/receipt-code.ts';
import { AppError } from '#app/platform/errors.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makePerson } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import {
  makeSurvey,
  publishDefinition,
  respond,
  shortDefinition,
  staffContext,
  surveyFacts,
} from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { answerPost } from './answer-route.server.ts';
import { firstStep } from './answering.server.ts';
import type { SurveySettings } from './settings.ts';
import type { SurveyFacts } from './survey.ts';
import { changeSurvey } from './writes/change-survey.server.ts';
import { publishSurvey } from './writes/publish-survey.server.ts';

type Setting = { ctx: AreaContext; survey: MadeSurvey; facts: SurveyFacts };

async function withSurvey(body: (setting: Setting) => Promise<void>, changes: Partial<SurveySettings> = {}) {
  await rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    const survey = await makeSurvey(ctx, shortDefinition, changes);
    await body({ ctx, survey, facts: await surveyFacts(ctx, survey.id) });
  });
}

type Fields = Record<string, string> | [string, string][];

const post = ({ ctx, facts }: Pick<Setting, 'ctx' | 'facts'>, fields: Fields) =>
  answerPost(ctx, facts, new URLSearchParams(fields));

/** What came back in place of a redirect: the status and the step. */
function shown(answer: Awaited<ReturnType<typeof answerPost>>) {
  if (answer instanceof Response) throw new Error('It was stored.');
  const { view } = answer.data;
  const status = answer.init?.status ?? 200;
  return 'page' in view
    ? { status, page: view.page, check: null, sealed: view.page.sealed }
    : { status, page: null, check: view.check, sealed: view.check.sealed };
}

const firstPage = (versionId: string): Record<string, string> => ({
  _page: '0',
  _version: versionId,
  '_shown[]': 'waited',
  waited: 'no',
  helped: 'forum',
  _intent: 'continue',
});

/** The sealed answers of the whole survey, ready to be sent. */
async function toTheCheck(setting: Setting, versionId: string): Promise<string> {
  const first = shown(await post(setting, firstPage(versionId)));
  expect(first.page?.page).toBe(1);
  const second = shown(
    await post(setting, {
      _page: '1',
      _version: versionId,
      _state: first.sealed,
      ease: '4',
      words: 'Be quicker.',
      _intent: 'continue',
    }),
  );
  expect(second.check).not.toBeNull();
  return second.sealed;
}

describe('the check', () => {
  it('is where a changed page leads back to, whatever comes after that page', async () => {
    await withSurvey(async (setting) => {
      const versionId = setting.survey.versionId;
      const sealed = await toTheCheck(setting, versionId);
      const change = { _version: versionId, _state: sealed, _intent: 'change', _to: '0' };
      const again = shown(await post(setting, change));
      expect(again.page?.page).toBe(0);
      const wrong = shown(await post(setting, { ...firstPage(versionId), waited: 'perhaps', _state: again.sealed }));
      expect(wrong.page).toMatchObject({ page: 0 });
      const mended = shown(await post(setting, { ...firstPage(versionId), helped: 'school', _state: wrong.sealed }));
      expect(mended.check?.pages.map(({ page }) => page)).toEqual([0, 1]);
    });
  });
});

const stored = async (ctx: AreaContext) => (await ctx.db.select().from(responses)).length;

describe('versions', () => {
  it('freezes the draft byte for byte, once', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      const text = `${JSON.stringify(shortDefinition, null, 3)}\n\n`.replace('A survey', 'Ein “Überblick” \u{1f642}');
      const versionId = await publishDefinition(ctx, survey.id, text);
      const versions = await ctx.db.select().from(surveyVersions).orderBy(surveyVersions.number);
      expect(versions.map(({ number }) => number)).toEqual([1, 2]);
      expect(versions[1]).toMatchObject({ id: versionId, definition: text });
      expect(versions[0]?.definition).toBe(JSON.stringify(shortDefinition));
      const again = await publishSurvey(ctx, survey.id);
      expect(again).toEqual({ isPublished: true, versionId, number: 2, isNewVersion: false });
      expect(await publishDefinition(ctx, survey.id, text.trim())).toBe(versionId);
      expect((await ctx.db.select().from(surveyVersions)).length).toBe(2);
    });
  });

  it('lets a page opened on version 1 submit to version 1 after version 2 is out', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey, facts } = setting;
      const { step } = await firstStep(ctx, facts);
      const page = shown(await post(setting, firstPage(step.versionId)));
      const changed = JSON.stringify(shortDefinition).replace('"name":"ease"', '"name":"ease_now"');
      const second = await publishDefinition(ctx, survey.id, changed);
      const later = { ctx, facts: await surveyFacts(ctx, survey.id), survey };
      expect(later.facts.currentVersionId).toBe(second);
      const unposted = shown(await post(later, firstPage(step.versionId)));
      expect(unposted.page?.versionId).toBe(survey.versionId);
      const check = shown(
        await post(later, { _page: '1', _version: second, _state: page.sealed, ease: '4', _intent: 'continue' }),
      );
      const sent = await post(later, { _version: second, _state: check.sealed, _intent: 'send' });
      expect(sent).toBeInstanceOf(Response);
      expect(await ctx.db.select({ version: responses.versionId }).from(responses)).toEqual([
        { version: survey.versionId },
      ]);
    });
  });
});

describe('hostile posts', () => {
  const refused = async (setting: Setting, fields: Fields) => {
    const error: unknown = await post(setting, fields).catch((thrown: unknown) => thrown);
    expect(await stored(setting.ctx)).toBe(0);
    if (error instanceof AppError) return error.status;
    return shown(error as Awaited<ReturnType<typeof answerPost>>).status;
  };

  it.each([
    ['an unknown field', { nonsense: 'x' }],
    ['a prototype', { __proto__: 'x', constructor: 'y', prototype: 'z' }],
    ['a choice that is none', { waited: 'perhaps' }],
    ['a name of Object', { waited: 'toString' }],
    ['a number that is none', { waited: 'yes', weeks: 'many', '_shown[]': 'weeks' }],
  ])('shows the page again for %s, with what was typed', async (_name, extra) => {
    await withSurvey(async (setting) => {
      const fields = new URLSearchParams(firstPage(setting.survey.versionId));
      for (const [name, value] of Object.entries(extra)) fields.set(name, value);
      fields.set('helped', 'forum');
      const answer = shown(await answerPost(setting.ctx, setting.facts, fields));
      expect(answer.status).toBe(400);
      expect(answer.page?.problems.length).toBeGreaterThan(0);
      expect(JSON.stringify(answer.page?.items)).toContain('"code":"forum","text":"The forum","isChosen":true');
      expect(await stored(setting.ctx)).toBe(0);
    });
  });

  it('takes __proto__ as an unknown field like any other', async () => {
    await withSurvey(async (setting) => {
      const fields: [string, string][] = [
        ...Object.entries(firstPage(setting.survey.versionId)),
        ['__proto__', 'polluted'],
      ];
      expect(await refused(setting, fields)).toBe(400);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    });
  });

  it.each([
    ['of another survey', (other: string) => other],
    ['that never was', () => '0000000000'],
    ['that is no id', () => 'x'.repeat(5000)],
    ['with a character that no text can hold', () => 'a\u0000b'],
  ])('refuses a version %s', async (_name, version) => {
    await withSurvey(async (setting) => {
      const other = await makeSurvey(setting.ctx, shortDefinition, { title: 'Another' });
      expect(await refused(setting, firstPage(version(other.versionId)))).toBe(404);
    });
  });

  it('refuses a post without a version', async () => {
    await withSurvey(async (setting) => {
      expect(await refused(setting, firstPage(''))).toBe(400);
    });
  });

  it('refuses a version of another area', async () => {
    await withSurvey(async (setting) => {
      const elsewhere = testContext(setting.ctx.services, await makeArea(setting.ctx.db));
      const other = await makeSurvey(elsewhere);
      expect(await refused(setting, firstPage(other.versionId))).toBe(404);
    });
  });

  it('refuses sealed answers that were changed or are of another survey', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      const sealed = await toTheCheck(setting, survey.versionId);
      const send = { _version: survey.versionId, _intent: 'send' };
      const flipped = sealed.slice(0, 40) + (sealed[40] === 'A' ? 'B' : 'A') + sealed.slice(41);
      expect(await refused(setting, { ...send, _state: flipped })).toBe(400);
      expect(await refused(setting, { ...send, _state: 'x' })).toBe(400);
      const other = await makeSurvey(ctx, shortDefinition, { title: 'Another' });
      expect(await refused({ ...setting, facts: await surveyFacts(ctx, other.id) }, { ...send, _state: sealed })).toBe(
        400,
      );
    });
  });

  it('takes answers left open for weeks while the survey is open, and refuses them when it has closed since', async () => {
    const day = (start: string) => ({ state: 'stated', start, end: start, precision: 'day', qualifier: 'on' }) as const;
    for (const [closes, is] of [
      [day('2026-12-31'), 'open'],
      [day('2026-03-05'), 'closed'],
    ] as const) {
      await withSurvey(
        async (setting) => {
          const { ctx, survey, facts } = setting;
          const _state = await toTheCheck(setting, survey.versionId);
          const late = { ctx: { ...ctx, now: new Date(ctx.now.getTime() + 20 * 86_400_000) }, survey, facts };
          const send = { _version: survey.versionId, _intent: 'send', _state };
          if (is === 'closed') expect(await refused(late, send)).toBe(410);
          else expect(await post(late, send)).toBeInstanceOf(Response);
        },
        { closes },
      );
    }
  });

  it('refuses to send what was never filled in, and pages that are not there', async () => {
    await withSurvey(async (setting) => {
      const { versionId } = setting.survey;
      expect(await refused(setting, { _version: versionId, _intent: 'send' })).toBe(400);
      expect(await refused(setting, { ...firstPage(versionId), _page: '7' })).toBe(400);
      expect(await refused(setting, { ...firstPage(versionId), _page: '-1' })).toBe(400);
      expect(await refused(setting, { _version: versionId, _intent: 'change', _to: '1' })).toBe(400);
    });
  });

  it('stores words and a name with characters that no text can hold', async () => {
    await withSurvey(
      async (setting) => {
        const { ctx, survey } = setting;
        const first = shown(await post(setting, firstPage(survey.versionId)));
        const words = {
          _page: '1',
          _state: first.sealed,
          words: 'be\u0000fore',
          _version: survey.versionId,
          _intent: 'continue',
        };
        const check = shown(await post(setting, words));
        const sent = await post(setting, {
          _version: survey.versionId,
          _state: check.sealed,
          _intent: 'send',
          _name: ' An\u0000n ',
        });
        expect(sent).toBeInstanceOf(Response);
        const rows = await ctx.db.execute(
          'select t.body, i.name from response_texts t join response_identities i on i.response_id = t.response_id',
        );
        expect([...rows]).toEqual([{ body: 'before', name: 'Ann' }]);
      },
      { anonymity: 'named' },
    );
  });

  it('refuses after the last day those who had not begun, and takes the answers of those who had', async () => {
    const closes = {
      state: 'stated',
      start: '2026-03-04',
      end: '2026-03-04',
      precision: 'day',
      qualifier: 'on',
    } as const;
    await withSurvey(
      async (setting) => {
        const { ctx, survey, facts } = setting;
        const sealed = await toTheCheck(setting, survey.versionId);
        const tomorrow = { ctx: { ...ctx, now: new Date('2026-03-05T09:00:00Z') }, survey, facts };
        expect(await refused(tomorrow, firstPage(survey.versionId))).toBe(410);
        const sent = await post(tomorrow, { _version: survey.versionId, _state: sealed, _intent: 'send' });
        expect(sent).toBeInstanceOf(Response);
        expect(await ctx.db.select({ isLate: responses.isLate }).from(responses)).toEqual([{ isLate: true }]);
      },
      { closes },
    );
  });
});

describe('anonymous answers', () => {
  it('hold nothing that joins them to the person who was signed in', async () => {
    await rollback(async (db) => {
      const services = testServices(db);
      const area = await makeArea(db);
      const personId = await makePerson(db, 'ann@example.org');
      const staff = testContext(services, area);
      const survey = await makeSurvey(staff);
      const ctx = staffContext(services, area, ['member'], { personId });
      const setting = { ctx, survey, facts: await surveyFacts(ctx, survey.id) };
      const sealed = await toTheCheck(setting, survey.versionId);
      const before = await db.execute<{ count: number }>(sql`select count(*)::int as count from activity_records`);
      await post(setting, { _version: survey.versionId, _state: sealed, _intent: 'send', _name: 'Ann Example' });
      const [row] = await db.select().from(responses);
      expect(row).toMatchObject({ surveyId: survey.id, day: '2026-03-04', channel: 'web', renditions: ['en', 'en'] });
      const kept = await db.execute<{ text: string }>(sql`
        select row_to_json(r)::text || coalesce((select string_agg(row_to_json(t)::text, '') from response_texts t), '') as text
        from responses r`);
      for (const trace of [personId, 'ann@example.org', 'Ann Example', ctx.requestId, '10:00']) {
        expect(kept[0]?.text).not.toContain(trace);
      }
      const empty = await db.execute<{ count: number }>(sql`select count(*)::int as count from response_identities`);
      expect(empty[0]?.count).toBe(0);
      const after = await db.execute<{ count: number }>(sql`select count(*)::int as count from activity_records`);
      expect(after).toEqual(before);
      expect(services.sent.filter(({ name }) => name !== 'node-published')).toEqual([]);
    });
  });

  it('keep the promise that was made when the survey was published', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      const own = await ctx.db
        .select()
        .from(surveys)
        .innerJoin(nodes, sql`${nodes.id} = ${surveys.id}`);
      const { title } = own[0]?.nodes ?? { title: '' };
      const named = { ...(own[0]?.surveys as unknown as SurveySettings), title, anonymity: 'named' as const };
      expect(await changeSurvey(ctx, survey.id, named)).toBe('anonymity-fixed');
      expect(parseCode(await respond(ctx, survey, {}))).toMatchObject({ ok: true });
      expect(await changeSurvey(ctx, survey.id, { ...named, anonymity: 'anonymous' })).toBe('changed');
    });
  });
});
