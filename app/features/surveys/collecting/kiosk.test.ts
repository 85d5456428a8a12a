/** A shared device: nothing of the person before stays, a second press gets the same code, and an ended device takes nothing. */
import { describe, expect, it } from 'vitest';
import { abandonedTurns, responseOrigins } from '#db/schema/surveys/collecting.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isFaceless, mayBeFramed } from '#app/platform/http/security.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, shortDefinition, staffContext, surveyFacts } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { listKiosks } from '../reads/collecting/kiosks.server.ts';
import type { SurveySettings } from '../settings.ts';
import type { SurveyFacts } from '../survey.ts';
import { startKiosk, stopKiosk } from '../writes/collecting/run-kiosk.server.ts';
import { answerPost } from '../answer-route.server.ts';
import { framedPost, framedView } from './framed-route.server.ts';
import { kioskPost, kioskView } from './kiosk-route.server.ts';

type Setting = { ctx: AreaContext; survey: MadeSurvey; facts: SurveyFacts; kiosk: string; query: URLSearchParams };

const hour = 3_600_000;

async function withKiosk(body: (setting: Setting) => Promise<void>, changes: Partial<SurveySettings> = {}) {
  await rollback(async (db) => {
    const services = testServices(db);
    const area = await makeArea(db);
    const ctx = testContext(services, area);
    const staff = staffContext(services, area, ['analyst']);
    const survey = await makeSurvey(ctx, shortDefinition, changes);
    const { id } = await startKiosk(staff, survey.id, { place: 'Library', hours: 8 });
    const [made] = await listKiosks(ctx, survey.id);
    const query = new URLSearchParams({ k: made?.token ?? '' });
    await body({ ctx, survey, facts: await surveyFacts(ctx, survey.id), kiosk: id, query });
  });
}

const withMore = (query: URLSearchParams, more: Record<string, string>) =>
  new URLSearchParams([...query, ...Object.entries(more)]);

async function begin({ ctx, facts, query }: Setting): Promise<string> {
  const { data } = await kioskView(ctx, facts, withMore(query, { begin: '1' }), false);
  if (data.at !== 'page' || !('page' in data.screen.view)) throw new Error(`It shows ${data.at}.`);
  return data.screen.view.page.sealed;
}

const post = ({ ctx, facts, query }: Setting, fields: Record<string, string>) =>
  kioskPost(ctx, facts, query, new URLSearchParams(fields));

type Posted = Awaited<ReturnType<typeof post>>;

const pageOf = (answer: Posted) => {
  if (answer instanceof Response) throw new Error(`It leads to ${answer.headers.get('location') ?? ''}`);
  return answer.data.view;
};
const sealedOf = (answer: Posted): string => {
  const view = pageOf(answer);
  return 'page' in view ? view.page.sealed : view.check.sealed;
};
const locationOf = (answer: Posted): string =>
  answer instanceof Response ? (answer.headers.get('location') ?? '') : 'a page';

const version = (setting: Setting) => ({ _version: setting.survey.versionId });

/** The posts of a whole turn; the last one sends. */
async function turn(setting: Setting) {
  const first = {
    ...version(setting),
    _page: '0',
    _state: await begin(setting),
    waited: 'no',
    '_shown[]': 'waited',
    _intent: 'continue',
  };
  const second = {
    ...version(setting),
    _page: '1',
    _state: sealedOf(await post(setting, first)),
    ease: '4',
    words: 'The grey heron',
    _intent: 'continue',
  };
  const check = await post(setting, second);
  return { first, second, send: { ...version(setting), _state: sealedOf(check), _intent: 'send' } };
}

const home = (setting: Setting) =>
  `/${setting.ctx.area.slug}/surveys/${setting.survey.slug}/kiosk?k=${setting.query.get('k') ?? ''}`;

describe('a turn at a kiosk', () => {
  it('is stored once by the way it came, and a second press gets the same code', async () => {
    await withKiosk(async (setting) => {
      const { send } = await turn(setting);
      const both = [await post(setting, send), await post(setting, send)];
      const codes = [];
      for (const answer of both) {
        const query = new URL(locationOf(answer), 'https://x.example').searchParams;
        const { data } = await kioskView(setting.ctx, setting.facts, query, false);
        codes.push(data.at === 'done' ? data.code : data.at);
      }
      expect(codes[0]).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}-[0-9A-Z]$/);
      expect(codes[1]).toBe(codes[0]);
      const stored = await setting.ctx.db.select().from(responses);
      expect(stored.map(({ channel, day }) => [channel, day])).toEqual([['kiosk', '2026-03-04']]);
      expect(await setting.ctx.db.select().from(responseOrigins)).toEqual([]);
    });
  });

  it('leaves no page that opens again once it was sent, and its code for three minutes only', async () => {
    await withKiosk(async (setting) => {
      const { first, second, send } = await turn(setting);
      const done = locationOf(await post(setting, send));
      for (const held of [first, second, { ...send, _intent: 'change', _to: '1' }]) {
        const answer = await post(setting, held);
        expect(locationOf(answer)).toBe(home(setting));
        expect(answer instanceof Response && answer.headers.get('cache-control')).toBe('no-store');
        expect(answer instanceof Response && answer.headers.get('clear-site-data')).toContain('"cache"');
      }
      const later = { ...setting.ctx, now: new Date(setting.ctx.now.getTime() + 3 * 60_000) };
      const query = new URL(done, 'https://x.example').searchParams;
      const over = await kioskView(later, setting.facts, query, false).catch((thrown: unknown) => thrown);
      expect(over instanceof Response && over.headers.get('location')).toBe(home(setting));
    });
  });

  it('is given up without a trace of its answers, and cannot be sent afterwards', async () => {
    await withKiosk(async (setting) => {
      const { second, send } = await turn(setting);
      const left = await post(setting, { _state: send._state, _intent: 'leave' });
      expect(locationOf(left)).toBe(home(setting));
      for (const held of [second, send]) expect(locationOf(await post(setting, held))).toBe(home(setting));
      expect(await setting.ctx.db.select().from(responses)).toEqual([]);
      const [kept] = await setting.ctx.db.select().from(abandonedTurns);
      expect(Object.keys(kept ?? {}).sort()).toEqual(['areaId', 'id', 'surveyId', 'until']);
    });
  });

  it('shows every page with no-store', async () => {
    await withKiosk(async (setting) => {
      const page = await post(setting, {
        ...version(setting),
        _page: '0',
        _state: await begin(setting),
        _intent: 'continue',
      });
      expect(page instanceof Response ? null : page.init?.headers).toMatchObject({ 'Cache-Control': 'no-store' });
      const start = await kioskView(setting.ctx, setting.facts, setting.query, false);
      expect(start.init?.headers).toMatchObject({ 'Cache-Control': 'no-store' });
      expect(start.data.at).toBe('start');
    });
  });

  it('tells the place beside a response only where that is not anonymous', async () => {
    await withKiosk(
      async (setting) => {
        await post(setting, (await turn(setting)).send);
        expect((await setting.ctx.db.select().from(responseOrigins)).map(({ source }) => source)).toEqual(['Library']);
      },
      { anonymity: 'named' },
    );
  });
});

describe('a kiosk', () => {
  it('ends when staff end it, when its hours are over, and is nobody’s with another token', async () => {
    await withKiosk(async (setting) => {
      const { ctx, facts, query, survey, kiosk } = setting;
      const shows = async (where: AreaContext, asked: URLSearchParams) => {
        const { data, init } = await kioskView(where, facts, asked, false);
        return [data.at, init?.status];
      };
      expect(await shows(ctx, query)).toEqual(['start', 200]);
      expect(await shows(ctx, new URLSearchParams({ k: 'made-up' }))).toEqual(['ended', 410]);
      const later = { ...ctx, now: new Date(ctx.now.getTime() + 8 * 3_600_000) };
      expect(await shows(later, query)).toEqual(['ended', 410]);
      expect(await shows(later, withMore(query, { begin: '1' }))).toEqual(['ended', 410]);
      await stopKiosk(ctx, survey.id, kiosk);
      expect(await shows(ctx, query)).toEqual(['ended', 410]);
      expect(await shows(ctx, withMore(query, { begin: '1' }))).toEqual(['ended', 410]);
    });
  });

  it.each([
    ['its hours are over', 8 * hour, false],
    ['staff end it', 0, true],
  ])('lets whoever is answering when %s finish within an hour, and say their code', async (_name, after, isStopped) => {
    await withKiosk(async (setting) => {
      const { ctx, survey, kiosk, facts } = setting;
      const { second, send } = await turn(setting);
      if (isStopped) await stopKiosk(ctx, survey.id, kiosk);
      const at = (minutes: number) => ({ ...ctx, now: new Date(ctx.now.getTime() + after + minutes * 60_000) });
      const page = await post({ ...setting, ctx: at(59) }, second);
      const frame = page instanceof Response ? null : page.data.frame;
      expect(frame?.finishBy).toBe(isStopped ? '11:00' : '19:00');
      const done = locationOf(await post({ ...setting, ctx: at(59.9) }, send));
      expect(await ctx.db.select().from(responses)).toHaveLength(1);
      const code = new URL(done, 'https://x.example').searchParams;
      const { data } = await kioskView(at(61), facts, code, false);
      expect(data.at).toBe('done');
    });
  });

  it('takes nothing after that hour and says so, in the language of the turn', async () => {
    await withKiosk(async (setting) => {
      const { ctx, facts } = setting;
      const { send } = await turn(setting);
      const late = { ...setting, ctx: { ...ctx, now: new Date(ctx.now.getTime() + 9 * hour) } };
      const query = withMore(setting.query, { lang: 'cy' });
      const answer = await post({ ...late, query }, send);
      expect(locationOf(answer)).toBe(`${home(setting)}&why=unsent&lang=cy`);
      expect(answer instanceof Response && answer.headers.get('clear-site-data')).toContain('"cache"');
      const ended = await kioskView(late.ctx, facts, withMore(setting.query, { why: 'unsent' }), false);
      expect(ended.data).toMatchObject({ at: 'ended', isUnsent: true });
      expect(await ctx.db.select().from(responses)).toEqual([]);
    });
  });

  it('takes nothing that was begun elsewhere, or at another device, once it has ended', async () => {
    await withKiosk(async (setting) => {
      const { ctx, facts, survey, kiosk } = setting;
      const fields = { ...version(setting), _page: '0', waited: 'no', '_shown[]': 'waited', _intent: 'continue' };
      const elsewhere = await framedPost(ctx, facts, new URLSearchParams(), new URLSearchParams(fields));
      const { id: other } = await startKiosk(ctx, survey.id, { place: 'Market', hours: 8 });
      const kiosks = await listKiosks(ctx, survey.id);
      const query = new URLSearchParams({ k: kiosks.find(({ id }) => id === other)?.token ?? '' });
      const there = await begin({ ...setting, query });
      await stopKiosk(ctx, survey.id, kiosk);
      for (const state of [sealedOf(elsewhere), there]) {
        expect(locationOf(await post(setting, { ...fields, _state: state }))).toBe(`${home(setting)}&why=unsent`);
      }
    });
  });

  it('is for surveys that are open to all', async () => {
    await withKiosk(async (setting) => {
      const closed = { ...setting.facts, entry: 'invitation' } as const;
      expect((await kioskView(setting.ctx, closed, setting.query, false)).data.at).toBe('ended');
    });
  });
});

describe('a turn at a kiosk that is taken elsewhere', () => {
  it('is no way into a survey that asks for a personal link since', async () => {
    await withKiosk(async (setting) => {
      const { ctx, facts } = setting;
      const form = new URLSearchParams({
        ...version(setting),
        _page: '0',
        _state: await begin(setting),
        _intent: 'continue',
      });
      const since = { ...facts, entry: 'invitation' } as const;
      expect(locationOf(await answerPost(ctx, since, form))).toContain('why=link-needed');
    });
  });
});

describe('a frame on another site', () => {
  it('takes a whole response with nothing but the form', async () => {
    await withKiosk(async (setting) => {
      const { ctx, facts } = setting;
      const none = new URLSearchParams();
      const start = await framedView(ctx, facts, none, false);
      expect(start.data.at).toBe('page');
      expect(start.data.framedBy).toEqual([]);
      const send = (fields: Record<string, string>) =>
        framedPost(ctx, facts, none, new URLSearchParams({ ...version(setting), ...fields }));
      const first = await send({ _page: '0', '_shown[]': 'waited', waited: 'no', _intent: 'continue' });
      const second = await send({ _page: '1', _state: sealedOf(first), ease: '4', _intent: 'continue' });
      const done = await send({ _state: sealedOf(second), _intent: 'send' });
      const query = new URL(locationOf(done), 'https://x.example').searchParams;
      const shown = await framedView(ctx, facts, query, false);
      expect(shown.data.at).toBe('done');
      expect(await ctx.db.select().from(responses)).toHaveLength(1);
    });
  });

  it.each([
    ['/sampleford/surveys/one/embed', true, true],
    ['/sampleford/surveys/one/embed?r=x', true, true],
    ['/sampleford/surveys/one/kiosk?k=x', true, false],
    ['/embed/sampleford/abc', false, true],
    ['/sampleford/surveys/one/answer', false, false],
    ['/sampleford/surveys/one/embed/more', false, false],
    ['/x?next=/sampleford/surveys/one/embed', false, false],
  ])('%s reads no session: %s; may be framed: %s', (address, faceless, framed) => {
    expect([isFaceless(address), mayBeFramed(address)]).toEqual([faceless, framed]);
  });
});
