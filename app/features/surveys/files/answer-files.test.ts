/** Files and rows answered over posts, on a database: what is kept, for whom, and what is refused. */
import sharp from 'sharp';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { answerFiles } from '#db/schema/surveys/files.ts';
import { responses, responseTexts } from '#db/schema/surveys/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, surveyFacts } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { answerPost } from '../answer-route.server.ts';
import { returnPost } from '../collecting/return-route.server.ts';
import type { PageView, QuestionView } from '../page-view.ts';
import { getResponse } from '../reads/responses.server.ts';
import { findResponseFile } from '../reads/files/answer-files.server.ts';
import type { SurveyFacts } from '../survey.ts';
import { shuffleResponses } from '../writes/shuffle-responses.server.ts';
import { submitAnswers } from '../writes/submit-answers.server.ts';
import { withdrawResponse } from '../writes/withdraw-response.server.ts';
import { sweepFiles } from '../writes/files/sweep-files.server.ts';

const definition = {
  title: 'A survey',
  pages: [
    {
      title: 'One page',
      elements: [
        {
          type: 'paneldynamic',
          name: 'visits',
          title: 'Visits',
          panelCount: 1,
          maxPanelCount: 3,
          templateElements: [{ type: 'text', name: 'who', title: 'Who came?' }],
        },
        {
          type: 'file',
          name: 'photo',
          title: 'A picture',
          allowMultiple: true,
          maxFiles: 2,
          acceptedTypes: ['image', 'pdf'],
          maxSize: 100_000,
        },
        { type: 'file', name: 'letter', title: 'A letter', acceptedTypes: ['pdf'] },
      ],
    },
  ],
};

type Setting = { ctx: AreaContext; facts: SurveyFacts; versionId: string };

async function withSurvey(body: (setting: Setting) => Promise<void>) {
  await rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    const made = await makeSurvey(ctx, definition);
    await body({ ctx, facts: await surveyFacts(ctx, made.id), versionId: made.versionId });
  });
}

type Sent = Record<string, string | File | (string | File)[]>;

function formOf(versionId: string, fields: Sent): FormData {
  const form = new FormData();
  const shown = ['visits', 'photo', 'letter', 'visits-0-who'];
  const all: Sent = { _page: '0', _version: versionId, '_shown[]': shown, _intent: 'continue', ...fields };
  for (const [name, value] of Object.entries(all)) for (const one of [value].flat()) form.append(name, one);
  return form;
}

async function post({ ctx, facts, versionId }: Setting, fields: Sent) {
  const answer = await answerPost(ctx, facts, formOf(versionId, fields));
  if (answer instanceof Response) return { stored: answer, page: null, sealed: '', status: answer.status };
  const { view } = answer.data;
  const page = 'page' in view ? view.page : null;
  const sealed = 'page' in view ? view.page.sealed : view.check.sealed;
  return { stored: null, page, sealed, status: answer.init?.status ?? 200 };
}

const questionOf = (page: PageView | null, name: string): QuestionView => {
  const found = page?.items.find((item) => item.name === name);
  if (found?.kind !== 'question') throw new Error(`${name} is not on the page.`);
  return found;
};

const keptOf = (page: PageView | null, name = 'photo') => questionOf(page, name).files?.kept.map(({ id }) => id) ?? [];

const pdf = () => new File(['%PDF-1.7 a letter'], 'Ann Example, 12 Home Street.pdf', { type: 'application/pdf' });
const picture = async (side = 40) => {
  const made = sharp({ create: { width: side, height: side, channels: 3, background: '#336699' } });
  const bytes = await made
    .withExif({ IFD0: { Make: 'Spycam' } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], 'IMG_2026-03-04 10.00.jpg', { type: 'image/jpeg' });
};

const stored = (ctx: AreaContext) => ctx.db.select().from(answerFiles);

/** Answers with two files, sent. */
async function send(setting: Setting): Promise<string[]> {
  const check = await post(setting, { photo: [await picture(), pdf()], 'visits-rows': '1', 'visits-0-who': 'A nurse' });
  expect(check.page).toBeNull();
  const sent = await post(setting, { _intent: 'send', _state: check.sealed });
  expect(sent.stored?.status).toBe(303);
  return (await stored(setting.ctx)).map(({ id }) => id);
}

describe('files of an answer', () => {
  it('are kept without a name, a time or what a camera wrote, and become the response’s when it is sent', async () => {
    await withSurvey(async (setting) => {
      const { ctx, facts } = setting;
      const first = await post(setting, { photo: await picture(), letter: pdf(), _intent: 'stay' });
      const before = await stored(ctx);
      expect(before.map(({ responseId, day, mediaType }) => ({ responseId, day, mediaType })).sort()).toEqual([
        { responseId: null, day: '2026-03-04', mediaType: 'image/jpeg' },
        { responseId: null, day: '2026-03-04', mediaType: 'application/pdf' },
      ]);
      const kept = { 'photo-kept': keptOf(first.page), 'letter-kept': keptOf(first.page, 'letter') };
      const check = await post(setting, { ...kept, _state: first.sealed });
      const sent = await post(setting, { _intent: 'send', _state: check.sealed });
      expect(sent.stored).not.toBeNull();
      const [response] = await ctx.db.select().from(responses);
      const after = await stored(ctx);
      expect(after.map(({ responseId, answering }) => ({ responseId, answering }))).toEqual(
        after.map(() => ({ responseId: response?.id, answering: '' })),
      );
      const all = JSON.stringify(
        await ctx.db.execute(sql`select row_to_json(f)::text, encode(f.body, 'escape') from answer_files f`),
      );
      for (const trace of ['Ann Example', 'IMG_2026', 'Spycam', '10:00']) expect(all).not.toContain(trace);
      const read = await getResponse(ctx, facts.id, response?.id ?? '');
      const answers = read.pages[0]?.answers ?? [];
      expect(answers.map(({ files }) => files.map(({ extension }) => extension))).toEqual([[], ['jpg'], ['pdf']]);
      expect(read.texts).toEqual([]);
    });
  });

  it('stay with what was typed when something else is wrong, and can be taken away', async () => {
    await withSurvey(async (setting) => {
      const first = await post(setting, { photo: [await picture(), pdf()], letter: await picture() });
      expect(first.status).toBe(400);
      expect(questionOf(first.page, 'letter').errors).toHaveLength(1);
      const kept = keptOf(first.page);
      expect(kept).toHaveLength(2);
      const dropped = await post(setting, {
        'photo-kept': kept,
        _state: first.sealed,
        _intent: `drop:photo:${kept[0]}`,
      });
      expect(keptOf(dropped.page)).toEqual(kept.slice(1));
      expect((await stored(setting.ctx)).map(({ id }) => id)).toEqual(kept.slice(1));
    });
  });

  it.each([
    [
      'an SVG named like a picture',
      () => new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.jpg', { type: 'image/jpeg' }),
    ],
    [
      'HTML named like a PDF',
      () => new File(['<!doctype html><script></script>'], 'a.pdf', { type: 'application/pdf' }),
    ],
    [
      'an archive named like a picture',
      () => new File(['PK\u0003\u0004 and a lot more'], 'a.jpg', { type: 'image/jpeg' }),
    ],
    ['a file over the limit', () => new File([`%PDF-${'x'.repeat(100_001)}`], 'a.pdf', { type: 'application/pdf' })],
    ['an empty file', () => new File([], 'a.pdf', { type: 'application/pdf' })],
    ['a picture cut short', async () => new File([(await (await picture(200)).arrayBuffer()).slice(0, 300)], 'a.jpg')],
  ])('are refused at their field: %s', async (_name, make) => {
    await withSurvey(async (setting) => {
      const answer = await post(setting, { photo: await make() });
      expect(answer.status).toBe(400);
      expect(questionOf(answer.page, 'photo').errors).toHaveLength(1);
      expect(await stored(setting.ctx)).toEqual([]);
    });
  });

  it('are no more than the question takes', async () => {
    await withSurvey(async (setting) => {
      const answer = await post(setting, { photo: [pdf(), pdf(), pdf()] });
      expect(answer.status).toBe(400);
      expect(keptOf(answer.page)).toHaveLength(2);
    });
  });

  it('are refused where a question takes none', async () => {
    await withSurvey(async (setting) => {
      const answer = await post(setting, { 'visits-0-who': pdf() });
      expect(answer.status).toBe(400);
      expect(await stored(setting.ctx)).toEqual([]);
    });
  });
});

describe('ids of files that are not one’s own', () => {
  const forged = '00000000-0000-4000-8000-000000000000';

  it('are dropped with a message, whether they are another’s or nobody’s', async () => {
    await withSurvey(async (setting) => {
      const other = await post(setting, { photo: pdf(), _intent: 'stay' });
      const theirs = keptOf(other.page);
      for (const id of [...theirs, forged, '../../etc/passwd', "' or 1=1 --"]) {
        const answer = await post(setting, { 'photo-kept': id });
        expect(answer.status).toBe(400);
        expect(keptOf(answer.page)).toEqual([]);
      }
      const wrong = await post(setting, { 'letter-kept': theirs, _state: other.sealed });
      expect(keptOf(wrong.page, 'letter')).toEqual([]);
      const removal = await post(setting, { _intent: `drop:photo:${theirs[0]}`, 'photo-kept': theirs });
      expect(removal.status).not.toBe(303);
      expect(await stored(setting.ctx)).toHaveLength(1);
    });
  });

  it('are refused from programs, and never read from another response, survey or area', async () => {
    await withSurvey(async (setting) => {
      const { ctx, facts, versionId } = setting;
      const ids = await send(setting);
      const again = await submitAnswers(ctx, {
        survey: facts,
        versionId,
        answers: { photo: ids },
        idempotencyKey: 'another',
        day: '2026-03-04',
        channel: 'imported',
        renditions: ['en'],
        isLate: false,
        identity: null,
      });
      expect(again).toEqual({ isStored: false, faults: ['photo: fileGone'] });
      const [response] = await ctx.db.select({ id: responses.id }).from(responses);
      const [id = ''] = ids;
      expect(await findResponseFile(ctx, facts.id, response?.id ?? '', id)).not.toBeNull();
      expect(await findResponseFile(ctx, 'other', response?.id ?? '', id)).toBeNull();
      expect(await findResponseFile(ctx, facts.id, forged, id)).toBeNull();
      const elsewhere = { ...ctx, area: { ...ctx.area, id: 'elsewhere' } };
      expect(await findResponseFile(elsewhere, facts.id, response?.id ?? '', id)).toBeNull();
    });
  });
});

describe('files and the life of a response', () => {
  it('are not asked for again when the answers are sent twice', async () => {
    await withSurvey(async (setting) => {
      const check = await post(setting, { photo: pdf() });
      const first = await post(setting, { _intent: 'send', _state: check.sealed });
      const second = await post(setting, { _intent: 'send', _state: check.sealed });
      expect([first.status, second.status]).toEqual([303, 303]);
      expect(await setting.ctx.db.select().from(responses)).toHaveLength(1);
    });
  });

  it('go with it when it is withdrawn', async () => {
    await withSurvey(async (setting) => {
      expect(await send(setting)).toHaveLength(2);
      const [response] = await setting.ctx.db
        .select({ id: responses.id, surveyId: responses.surveyId })
        .from(responses);
      if (!response) throw new Error('Nothing was stored.');
      await withdrawResponse(setting.ctx, response);
      expect(await stored(setting.ctx)).toEqual([]);
    });
  });

  it('stay when the day is written anew', async () => {
    await withSurvey(async (setting) => {
      const ids = await send(setting);
      const { ctx, facts } = setting;
      const later = { ...ctx, now: new Date('2026-03-06T03:00:00Z') };
      expect(await shuffleResponses(later, { areaId: ctx.area.id, surveyId: facts.id, day: '2026-03-04' })).toBe(
        'shuffled',
      );
      const left = await stored(ctx);
      expect(left.map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(left.every(({ body }) => body.length > 0)).toBe(true);
      expect(await ctx.db.select().from(responseTexts)).toHaveLength(2);
    });
  });

  it('live as long as the link under which the answers are kept, and a page opened from it', async () => {
    await withSurvey(async (setting) => {
      const { ctx } = setting;
      const first = await post(setting, { photo: [await picture(), pdf()], _intent: 'stay' });
      const kept = { 'photo-kept': keptOf(first.page) };
      const saved = await answerPost(
        ctx,
        setting.facts,
        formOf(setting.versionId, { ...kept, _state: first.sealed, _intent: 'save' }),
      );
      const location = saved instanceof Response ? (saved.headers.get('location') ?? '') : '';
      const code = /\/return\/([0-9a-z-]+)/.exec(location)?.[1] ?? '';
      const on = (now: string) => ({ ...setting, ctx: { ...ctx, now: new Date(now) } });
      const lastDay = on('2026-04-03T20:00:00Z');
      expect(await sweepFiles(lastDay.ctx)).toBe(0);
      const back = await returnPost(lastDay.ctx, setting.facts, code, new URLSearchParams({ _intent: 'return' }));
      const view = back.data.screen?.view;
      const page = view && 'page' in view ? view.page : null;
      expect(keptOf(page)).toEqual(kept['photo-kept']);
      const weekLater = on('2026-04-10T19:00:00Z');
      expect(await sweepFiles(weekLater.ctx)).toBe(0);
      const check = await post(weekLater, { ...kept, _state: page?.sealed ?? '' });
      const sent = await post(weekLater, { _intent: 'send', _state: check.sealed });
      expect(sent.stored?.status).toBe(303);
      expect((await stored(ctx)).map(({ responseId, until }) => [responseId === null, until])).toEqual([
        [false, null],
        [false, null],
      ]);
      expect(await sweepFiles(on('2027-04-10T19:00:00Z').ctx)).toBe(0);
    });
  });

  it('are swept with the link when nobody came back, and deleted with it when its owner asks', async () => {
    await withSurvey(async (setting) => {
      const { ctx, facts } = setting;
      const save = async () => {
        const first = await post(setting, { photo: pdf(), _intent: 'stay' });
        const fields = { 'photo-kept': keptOf(first.page), _state: first.sealed, _intent: 'save' };
        const saved = await answerPost(ctx, facts, formOf(setting.versionId, fields));
        return /\/return\/([0-9a-z-]+)/.exec(
          saved instanceof Response ? (saved.headers.get('location') ?? '') : '',
        )?.[1];
      };
      const code = await save();
      await save();
      expect(await stored(ctx)).toHaveLength(2);
      await returnPost(ctx, facts, code ?? '', new URLSearchParams({ _intent: 'forget' }));
      expect(await stored(ctx)).toHaveLength(1);
      expect(await sweepFiles({ ...ctx, now: new Date('2026-04-11T03:00:00Z') })).toBe(0);
      expect(await sweepFiles({ ...ctx, now: new Date('2026-04-12T03:00:00Z') })).toBe(1);
    });
  });

  it('live on with pages that are turned, however long ago they were added', async () => {
    await withSurvey(async (setting) => {
      const { ctx } = setting;
      const check = await post(setting, { photo: pdf() });
      const later = { ...setting, ctx: { ...ctx, now: new Date('2026-03-10T10:00:00Z') } };
      const again = await post(later, { _intent: 'change', _to: '0', _state: check.sealed });
      expect(keptOf(again.page)).toHaveLength(1);
      expect(await sweepFiles({ ...ctx, now: new Date('2026-03-17T10:00:00Z') })).toBe(0);
      expect(await sweepFiles({ ...ctx, now: new Date('2026-03-19T10:00:00Z') })).toBe(1);
    });
  });

  it('are swept after eight days where nothing was sent, and then asked for again', async () => {
    await withSurvey(async (setting) => {
      const { ctx } = setting;
      const check = await post(setting, { photo: pdf() });
      expect(await sweepFiles({ ...ctx, now: new Date('2026-03-12T12:00:00Z') })).toBe(0);
      expect(await sweepFiles({ ...ctx, now: new Date('2026-03-13T12:00:00Z') })).toBe(1);
      const sent = await post(setting, { _intent: 'send', _state: check.sealed });
      expect(sent.status).toBe(400);
      expect(questionOf(sent.page, 'photo').errors).toHaveLength(1);
      expect(await ctx.db.select().from(responses)).toEqual([]);
    });
  });
});

describe('rows over posts', () => {
  it('are added and taken away with everything typed kept', async () => {
    await withSurvey(async (setting) => {
      const one = await post(setting, { 'visits-rows': '1', 'visits-0-who': 'A nurse', _intent: 'add:visits' });
      expect(questionOf(one.page, 'visits').rows).toMatchObject({ count: 2, add: 'add:visits' });
      const typed = { 'visits-0-who': 'A nurse', 'visits-1-who': 'A teacher' };
      const two = await post(setting, { ...typed, 'visits-rows': '2', _state: one.sealed, _intent: 'remove:visits:0' });
      const rows = questionOf(two.page, 'visits').rows?.rows ?? [];
      expect(rows.map(({ cells }) => cells[0]?.values['visits-0-who'])).toEqual(['A teacher']);
    });
  });

  it('stop at their cap, whatever a button says', async () => {
    await withSurvey(async (setting) => {
      for (const count of ['3', '999', '-1', 'x']) {
        const answer = await post(setting, { 'visits-rows': count, _intent: 'add:visits' });
        expect(questionOf(answer.page, 'visits').rows?.count).toBeLessThanOrEqual(3);
      }
      const flood = Object.fromEntries(Array.from({ length: 3000 }, (_, row) => [`visits-${row}-who`, 'x']));
      const answer = await post(setting, flood);
      expect(answer.status).toBe(400);
      expect(await setting.ctx.db.select().from(responses)).toEqual([]);
    });
  });
});
