/** Saving and coming back: every answer again, nothing of the person, and kind pages for links that open nothing. */
import { describe, expect, it } from 'vitest';
import { savedAnswers } from '#db/schema/surveys/collecting.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import type { TestServices } from '#tests/factories/services.ts';
import { makeSurvey, shortDefinition, staffContext, surveyFacts } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { answerPost } from '../answer-route.server.ts';
import type { SurveySettings } from '../settings.ts';
import type { SurveyFacts } from '../survey.ts';
import { sweepCollecting } from './jobs.server.ts';
import { keepQuietly } from './keep-route.server.ts';
import { newReturnCode, readReturnCode } from './return-link.server.ts';
import { returnPost, returnView } from './return-route.server.ts';

type Setting = { ctx: AreaContext; services: TestServices; survey: MadeSurvey; facts: SurveyFacts };

async function withSurvey(body: (setting: Setting) => Promise<void>, changes: Partial<SurveySettings> = {}) {
  await rollback(async (db) => {
    const services = testServices(db);
    const ctx = testContext(services, await makeArea(db));
    const survey = await makeSurvey(ctx, shortDefinition, changes);
    await body({ ctx, services, survey, facts: await surveyFacts(ctx, survey.id) });
  });
}

type Fields = Record<string, string>;
type Where = Pick<Setting, 'ctx' | 'facts'>;

const post = ({ ctx, facts }: Where, fields: Fields) => answerPost(ctx, facts, new URLSearchParams(fields));

/** Fills in the first page whole and the second one in part, then saves; answers the code of the link. */
async function save(setting: Setting, words = 'Half a sentence', ease = '4'): Promise<string> {
  const first = await post(setting, {
    _page: '0',
    _version: setting.survey.versionId,
    '_shown[]': 'waited',
    waited: 'no',
    helped: 'forum',
    _intent: 'continue',
  });
  const answer = await post(setting, {
    _page: '1',
    _version: setting.survey.versionId,
    _state: sealedOf(first),
    ease,
    words,
    _intent: 'save',
  });
  return codeOf(answer);
}

function codeOf(answer: Awaited<ReturnType<typeof answerPost>>): string {
  const location = answer instanceof Response ? (answer.headers.get('location') ?? '') : '';
  return /\/return\/([0-9a-z-]+)\?kept=1$/.exec(location)?.[1] ?? '';
}

function sealedOf(answer: Awaited<ReturnType<typeof answerPost>>): string {
  if (answer instanceof Response) throw new Error('The answer is a redirect.');
  const { view } = answer.data;
  return 'page' in view ? view.page.sealed : view.check.sealed;
}

/** The answers that a link opens again; null where it opens none. */
async function comeBack({ ctx, facts }: Where, code: string) {
  const { data } = await returnPost(ctx, facts, code, new URLSearchParams({ _intent: 'return' }));
  return data.screen?.view ?? null;
}

const later = (ctx: AreaContext, days: number): AreaContext => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + days * 86_400_000),
});

const rows = (ctx: AreaContext) => ctx.db.select().from(savedAnswers);

describe('the code of a link', () => {
  it('is read however it is copied, and is refused when a character is missing', () => {
    const code = newReturnCode();
    expect(code).toMatch(/^([0-9a-z]{5}-){4}[0-9a-z]{5}$/);
    expect(readReturnCode(` ${code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O')} `)).toBe(code);
    expect(readReturnCode(code.slice(1))).toBeNull();
    expect(newReturnCode()).not.toBe(code);
  });
});

describe.each(['anonymous', 'confidential', 'named'] as const)('saving for later, %s', (anonymity) => {
  const changes: Partial<SurveySettings> = {
    anonymity,
    identityRoles: anonymity === 'confidential' ? ['analyst', 'commissioner'] : [],
  };

  it('brings every answer back on the page where the person was, with nothing but the link', async () => {
    await withSurvey(async (setting) => {
      const code = await save(setting);
      const view = await comeBack(setting, code);
      expect(view && 'page' in view && view.page.page).toBe(1);
      const page = JSON.stringify(view);
      expect(page).toContain('Half a sentence');
      expect(page).toMatch(/"code":"4"[^}]*"isChosen":true/);
      const sealed = view && 'page' in view ? view.page.sealed : '';
      const back = await post(setting, {
        _page: '1',
        _version: setting.survey.versionId,
        _state: sealed,
        ease: '4',
        words: 'A whole sentence.',
        _intent: 'back',
      });
      expect(JSON.stringify(back instanceof Response ? null : back.data.view)).toMatch(
        /"code":"forum"[^}]*"isChosen":true/,
      );
    }, changes);
  });

  it('keeps no person, nothing finer than a day, and nothing that the site itself could read', async () => {
    await withSurvey(async (setting) => {
      const { services, ctx, facts, survey } = setting;
      const member = { ...staffContext(services, ctx.area, ['member']), forgetRequest: ctx.forgetRequest };
      await save({ ...setting, ctx: member }, 'The heron by the third bridge');
      const [row] = await rows(ctx);
      expect(Object.keys(row ?? {}).sort()).toEqual(['areaId', 'id', 'sealed', 'surveyId', 'until']);
      expect(row).toMatchObject({ surveyId: survey.id, until: '2026-04-03' });
      const text = JSON.stringify(row);
      for (const told of ['staffperson', 'staff@example.org', 'heron', facts.title]) expect(text).not.toContain(told);
      expect(row?.sealed).not.toContain(Buffer.from('heron').toString('base64url').slice(1, 5));
    }, changes);
  });

  it('stores one response however often the link is opened, and the link then opens nothing', async () => {
    await withSurvey(async (setting) => {
      const code = await save(setting);
      const views = [await comeBack(setting, code), await comeBack(setting, code)];
      const sends = [];
      for (const view of views) {
        const sealed = view && 'page' in view ? view.page.sealed : '';
        const version = { _version: setting.survey.versionId };
        const check = await post(setting, { ...version, _page: '1', _state: sealed, ease: '4', _intent: 'continue' });
        sends.push(await post(setting, { ...version, _state: sealedOf(check), _intent: 'send' }));
      }
      expect(sends.every((sent) => sent instanceof Response && sent.status === 303)).toBe(true);
      expect(await setting.ctx.db.select().from(responses)).toHaveLength(1);
      expect(await rows(setting.ctx)).toEqual([]);
      const gone = await returnView(setting.ctx, setting.facts, code, false);
      expect(gone.init?.status).toBe(410);
      expect(gone.data).toMatchObject({ found: null });
    }, changes);
  });
});

describe('a link that opens nothing', () => {
  it('says so after thirty days, and the night takes what it held', async () => {
    await withSurvey(async (setting) => {
      const code = await save(setting);
      const last = { ...setting, ctx: later(setting.ctx, 30) };
      expect(await comeBack(last, code)).not.toBeNull();
      await sweepCollecting(last.ctx);
      expect(await rows(setting.ctx)).toHaveLength(1);
      const over = { ...setting, ctx: later(setting.ctx, 31) };
      expect((await returnPost(over.ctx, setting.facts, code, new URLSearchParams())).init?.status).toBe(410);
      await sweepCollecting(over.ctx);
      expect(await rows(setting.ctx)).toEqual([]);
    });
  });

  it('works a week beyond the last day of the survey and no longer', async () => {
    const closes = {
      state: 'stated',
      start: '2026-03-06',
      end: '2026-03-06',
      precision: 'day',
      qualifier: 'on',
    } as const;
    await withSurvey(
      async (setting) => {
        const code = await save(setting);
        expect((await rows(setting.ctx))[0]?.until).toBe('2026-03-13');
        expect(await comeBack({ ...setting, ctx: later(setting.ctx, 9) }, code)).not.toBeNull();
        expect(await comeBack({ ...setting, ctx: later(setting.ctx, 10) }, code)).toBeNull();
      },
      { closes },
    );
  });

  it('is another survey’s or nobody’s: the same page', async () => {
    await withSurvey(async (setting) => {
      const code = await save(setting);
      const other = await makeSurvey(setting.ctx, shortDefinition);
      const facts = await surveyFacts(setting.ctx, other.id);
      const pages = [
        await returnView(setting.ctx, facts, code, false),
        await returnView(setting.ctx, facts, newReturnCode(), false),
        await returnView(setting.ctx, facts, 'mistyped', false),
      ];
      expect(pages.map(({ init }) => init?.status)).toEqual([410, 410, 410]);
      expect(new Set(pages.map((page) => JSON.stringify(page.data))).size).toBe(1);
    });
  });

  it('is let go of when its person says so', async () => {
    await withSurvey(async (setting) => {
      const code = await save(setting);
      const answer = await returnPost(setting.ctx, setting.facts, code, new URLSearchParams({ _intent: 'forget' }));
      expect(answer.data.isForgotten).toBe(true);
      expect(await rows(setting.ctx)).toEqual([]);
    });
  });
});

describe('saving again', () => {
  it('keeps the same link, and brings back nothing that was sent or deleted', async () => {
    await withSurvey(async (setting) => {
      const code = await save(setting);
      const view = await comeBack(setting, code);
      const fields = {
        _page: '1',
        _version: setting.survey.versionId,
        _state: view && 'page' in view ? view.page.sealed : '',
        words: 'Two sentences.',
        _intent: 'save',
      };
      expect(codeOf(await post(setting, fields))).toBe(code);
      expect(await rows(setting.ctx)).toHaveLength(1);
      expect(JSON.stringify(await comeBack(setting, code))).toContain('Two sentences.');
      await returnPost(setting.ctx, setting.facts, code, new URLSearchParams({ _intent: 'forget' }));
      expect(codeOf(await post(setting, fields))).toBe(code);
      expect(await rows(setting.ctx)).toEqual([]);
    });
  });

  it('keeps a page while it is typed only where a link exists and answers are not anonymous', async () => {
    for (const anonymity of ['named', 'anonymous'] as const) {
      await withSurvey(
        async (setting) => {
          const { ctx, facts, survey } = setting;
          const typing = (state: string) =>
            keepQuietly(
              ctx,
              facts,
              new URLSearchParams({ _page: '1', _version: survey.versionId, _state: state, words: 'Typing' }),
              null,
            );
          const unasked = await post(setting, { _page: '0', _version: survey.versionId, _intent: 'stay' });
          expect(await typing(sealedOf(unasked))).toBe(false);
          expect(await rows(ctx)).toEqual([]);
          const code = await save(setting);
          const view = await comeBack(setting, code);
          const kept = await typing(view && 'page' in view ? view.page.sealed : '');
          expect(kept).toBe(anonymity === 'named');
          expect(JSON.stringify(await comeBack(setting, code)).includes('Typing')).toBe(anonymity === 'named');
        },
        { anonymity },
      );
    }
  });
});

describe('the link by mail', () => {
  const ask = ({ ctx, facts }: Where, code: string, email: string) =>
    returnPost(ctx, facts, code, new URLSearchParams({ _intent: 'email', _email: email }));

  it('goes once to who asks, and the address is kept nowhere', async () => {
    await withSurvey(
      async (setting) => {
        const code = await save(setting);
        setting.services.sent.length = 0;
        const wrong = await ask(setting, code, 'nobody');
        expect(wrong.init?.status).toBe(400);
        expect(wrong.data.asked).toEqual({ outcome: 'invalid', typed: 'nobody' });
        expect((await ask(setting, code, ' Ana@Example.org ')).data.asked?.outcome).toBe('sent');
        expect(setting.services.sent).toHaveLength(1);
        expect(JSON.stringify(setting.services.sent)).not.toContain('ana@example.org');
        const found = await setting.ctx.db.execute<{ count: number }>(
          `select count(*)::int as count from response_identities where email <> ''`,
        );
        expect(found[0]?.count).toBe(0);
      },
      { anonymity: 'named' },
    );
  });

  it.each([
    ['where answers are anonymous', { anonymity: 'anonymous' }],
    ['to a child', { anonymity: 'named', audience: 'child' }],
  ] as const)('is neither offered nor sent %s', async (_where, changes) => {
    await withSurvey(async (setting) => {
      const code = await save(setting);
      const page = await returnView(setting.ctx, setting.facts, code, true);
      expect(page.data.found?.offersMail).toBe(false);
      setting.services.sent.length = 0;
      const sent = inTransaction(setting.ctx, (tx) => ask({ ...setting, ctx: tx }, code, 'ana@example.org'));
      await expect(sent).rejects.toMatchObject({ code: 'invalid' });
      expect(setting.services.sent).toEqual([]);
    }, changes);
  });
});
