/** Answering in a rendition: switched midway with every answer kept, one set of columns, the rendition of each page stored. */
import { describe, expect, it } from 'vitest';
import { responses } from '#db/schema/surveys/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { englishTongue, translator } from '#app/platform/messages.ts';
import { tongueFor } from '#app/platform/translations/tongue.server.ts';
import { createContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, publishDefinition, shortDefinition, surveyFacts } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { answerPost } from '../answer-route.server.ts';
import { parseDefinition } from '../engine/definition.ts';
import { answerErrors } from '../messages-errors.ts';
import { answeringMessages } from '../messages.ts';
import { gridRows } from './completeness.ts';
import { pictureView } from '../view/question.server.ts';
import type { ViewTexts } from '../view/texts.ts';
import { webWay } from '../collecting/way.server.ts';
import { localisedStrings, setAllLocalised } from '../engine/localised-strings.ts';
import { saveDraft } from '../writes/save-draft.server.ts';
import { publishSurvey } from '../writes/publish-survey.server.ts';
import { getResponse } from '../reads/responses.server.ts';
import { getGrid, getRenditions } from '../reads/renditions/renditions.server.ts';
import type { SurveyFacts } from '../survey.ts';
import { offerRendition } from '../writes/renditions/offer-rendition.server.ts';
import { saveRendition } from '../writes/renditions/save-rendition.server.ts';

const inArabic = (json: unknown) =>
  setAllLocalised(json, 'ar', new Map(localisedStrings(json).map(({ path }) => [path, `عربي ${path}`])));

const offered = { ...(inArabic(shortDefinition) as object), renditions: ['ar'] };

const easyTexts: ViewTexts = {
  locale: 'easyread',
  tongue: englishTongue,
  t: translator('en', answeringMessages),
  errors: translator('en', answerErrors),
  pictures: '/area/pictures',
  staysHere: false,
  isErrorSaid: () => true,
};

type Setting = { ctx: AreaContext; survey: MadeSurvey; facts: SurveyFacts };

const withSurvey = (definition: unknown, body: (setting: Setting) => Promise<void>) =>
  rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    const survey = await makeSurvey(ctx, definition);
    await body({ ctx, survey, facts: await surveyFacts(ctx, survey.id) });
  });

/** Posts in the rendition that the address asks for, with the words of its language round it. */
async function post({ ctx, facts }: Setting, asked: string | null, fields: Record<string, string>) {
  const tongue = await tongueFor(ctx.services, asked ?? 'en');
  const spoken = { ...ctx, ...createContext(ctx.services, { tongue, now: ctx.now }), area: ctx.area };
  return answerPost(spoken, facts, new URLSearchParams(fields), [], { ...webWay(ctx, facts), asked });
}

async function shown(setting: Setting, asked: string | null, fields: Record<string, string>) {
  const answer = await post(setting, asked, fields);
  if (answer instanceof Response) throw new Error('It was stored.');
  const { view, frame } = answer.data;
  return {
    status: answer.init?.status ?? 200,
    frame,
    page: 'page' in view ? view.page : null,
    check: 'check' in view ? view.check : null,
  };
}

const question = (page: Awaited<ReturnType<typeof shown>>['page'], name: string) => {
  const found = page?.items.find((item) => item.kind === 'question' && item.name === name);
  if (found?.kind !== 'question') throw new Error(`${name} is not on the page.`);
  return found;
};

const firstPage = (versionId: string) => ({
  _page: '0',
  _version: versionId,
  waited: 'yes',
  weeks: '12',
  helped: 'forum',
});

describe('switching midway', () => {
  it('shows the same page in the other rendition, with everything typed, right or wrong', () =>
    withSurvey(offered, async (setting) => {
      const { page, frame, status } = await shown(setting, 'ar', {
        ...firstPage(setting.survey.versionId),
        weeks: 'many',
        _intent: 'stay',
      });
      expect(status).toBe(200);
      expect(page?.title).toContain('عربي');
      expect(question(page, 'weeks').values['weeks']).toBe('many');
      expect(
        question(page, 'helped')
          .options.filter(({ isChosen }) => isChosen)
          .map(({ code }) => code),
      ).toEqual(['forum']);
      expect(frame).toMatchObject({ action: expect.stringContaining('/answer?lang=ar') as string, pageLanguage: 'ar' });
      expect(frame.spoken).toEqual({ lang: 'ar', dir: 'rtl', isEasyRead: false });
    }));

  it('keeps the answers of earlier pages, and the check can be switched too', () =>
    withSurvey(offered, async (setting) => {
      const { versionId } = setting.survey;
      const first = await shown(setting, 'ar', { ...firstPage(versionId), _intent: 'continue' });
      const second = {
        _page: '1',
        _version: versionId,
        _state: first.page?.sealed ?? '',
        ease: '4',
        words: 'Quicker.',
      };
      const back = await shown(setting, null, { ...second, _intent: 'stay' });
      expect(back.page?.title).toBe('Words');
      expect(question(back.page, 'words').values['words']).toBe('Quicker.');
      const checked = await shown(setting, null, { ...second, _state: back.page?.sealed ?? '', _intent: 'continue' });
      const again = await shown(setting, 'ar', {
        _version: versionId,
        _state: checked.check?.sealed ?? '',
        _intent: 'check',
      });
      const words = again.check?.pages.flatMap(({ answers }) => answers.map(({ name, values }) => [name, ...values]));
      expect(words).toContainEqual(['words', 'Quicker.']);
      expect(words).toContainEqual(['weeks', '12']);
      expect(again.check?.pages[0]?.title).toContain('عربي');
      expect(
        await post(setting, 'ar', { _version: versionId, _state: again.check?.sealed ?? '', _intent: 'send' }),
      ).toBeInstanceOf(Response);
      const [row] = await setting.ctx.db.select().from(responses);
      expect(row?.renditions).toEqual(['ar', 'en']);
    }));

  it('asks for the words of a rendition that is not offered in the survey’s own language', () =>
    withSurvey(offered, async (setting) => {
      const { page, frame } = await shown(setting, 'pl', { ...firstPage(setting.survey.versionId), _intent: 'stay' });
      expect(page?.title).toBe('Waiting');
      expect(frame.action).not.toContain('lang');
      expect(frame.formats.map(({ key }) => key)).toEqual(['en', 'ar']);
    }));

  it('says mistakes in English while nobody has checked them, and says that they are', () =>
    withSurvey(offered, async (setting) => {
      const typed = { ...firstPage(setting.survey.versionId), weeks: 'many', _intent: 'continue' };
      const { page, status } = await shown(setting, 'ar', typed);
      expect(status).toBe(400);
      expect(page?.problems[0]).toMatchObject({ field: 'weeks' });
      expect(page?.englishErrors).toEqual([page?.problems[0]?.message]);
      expect(page?.problems[0]?.message).toContain('Write a number');
    }));
});

describe('answers in all renditions', () => {
  it('are one dataset: the same row, whatever they were given in', () =>
    withSurvey(offered, async (setting) => {
      const { versionId } = setting.survey;
      for (const asked of [null, 'ar']) {
        const first = await shown(setting, asked, { ...firstPage(versionId), _intent: 'continue' });
        const state = first.page?.sealed ?? '';
        const second = { _page: '1', _version: versionId, _state: state, ease: '4', words: 'x', _intent: 'continue' };
        const check = await shown(setting, asked, second);
        await post(setting, asked, { _version: versionId, _state: check.check?.sealed ?? '', _intent: 'send' });
      }
      const rows = await setting.ctx.db.select().from(responses);
      expect(rows).toHaveLength(2);
      expect(rows[0]?.marks).toEqual(rows[1]?.marks);
      expect(rows.map(({ renditions }) => renditions[0]).sort()).toEqual(['ar', 'en']);
    }));
});

describe('a response to staff', () => {
  it('is told page by page in the words its author saw', () =>
    withSurvey(offered, async (setting) => {
      const { versionId, id } = setting.survey;
      const first = await shown(setting, null, { ...firstPage(versionId), _intent: 'continue' });
      const state = first.page?.sealed ?? '';
      const second = { _page: '1', _version: versionId, _state: state, ease: '4', words: 'x', _intent: 'continue' };
      const check = await shown(setting, 'ar', second);
      await post(setting, 'ar', { _version: versionId, _state: check.check?.sealed ?? '', _intent: 'send' });
      const [row] = await setting.ctx.db.select().from(responses);
      const read = await getResponse(setting.ctx, id, row?.id ?? '');
      expect(read.pages.map(({ title }) => title.includes('عربي'))).toEqual([false, true]);
      expect(read.pages.map(({ answers }) => answers[0]?.question.includes('عربي'))).toEqual([false, true]);
      expect(read.texts.map(({ question: asked }) => asked.includes('عربي'))).toEqual([true]);
    }));
});

describe('the grid of a rendition', () => {
  it('writes texts beside the English, offers what is complete, and publishes nothing that is not', () =>
    withSurvey(shortDefinition, async ({ ctx, survey }) => {
      const grid = await getGrid(ctx, survey.id, 'cy');
      expect(grid.state).toMatchObject({ said: 0, isOffered: false });
      expect(await offerRendition(ctx, survey.id, 'cy', true)).toBe('incomplete');
      const all = new Map(grid.rows.map(({ path }, index) => [path, `testun ${index}`]));
      const [[firstPath] = ['']] = [...all];
      expect(await saveRendition(ctx, survey.id, 'cy', new Map([[firstPath, 'Arolwg']]), grid.mark)).toEqual({
        outcome: 'saved',
        count: 1,
      });
      expect((await getRenditions(ctx, survey.id)).renditions).toMatchObject([{ key: 'cy', said: 1 }]);
      expect(await saveRendition(ctx, survey.id, 'cy', all, grid.mark)).toMatchObject({ outcome: 'saved' });
      expect(await offerRendition(ctx, survey.id, 'cy', true)).toBe('changed');
      expect(await publishSurvey(ctx, survey.id)).toMatchObject({ isPublished: true, isNewVersion: true });
      await saveRendition(ctx, survey.id, 'cy', new Map([[firstPath, '']]), null);
      const published = await publishSurvey(ctx, survey.id);
      expect(published).toMatchObject({ isPublished: false });
      expect(JSON.stringify(published)).toContain('Welsh is offered, but only');
      expect(await offerRendition(ctx, survey.id, 'cy', false)).toBe('changed');
      expect(await publishSurvey(ctx, survey.id)).toMatchObject({ isPublished: true });
    }));

  it('loses nothing when the English changed meanwhile', () =>
    withSurvey(shortDefinition, async ({ ctx, survey }) => {
      const grid = await getGrid(ctx, survey.id, 'cy');
      await saveDraft(ctx, survey.id, JSON.stringify({ ...shortDefinition, title: 'Another survey' }));
      expect(await saveRendition(ctx, survey.id, 'cy', new Map([['title', 'Arolwg']]), grid.mark)).toEqual({
        outcome: 'stale',
      });
      await expect(getGrid(ctx, survey.id, 'klingon')).rejects.toMatchObject({ code: 'not-found' });
    }));

  it('is frozen with the version: a survey answered in its first version stays in the renditions of that one', () =>
    withSurvey(offered, async (setting) => {
      await publishDefinition(setting.ctx, setting.survey.id, { ...shortDefinition, title: 'Without Arabic' });
      const { page } = await shown(setting, 'ar', { ...firstPage(setting.survey.versionId), _intent: 'stay' });
      expect(page?.title).toContain('عربي');
    }));
});

describe('pictures in Easy Read', () => {
  const picture = { id: 'clock', alt: 'A clock' };
  const [page, ...pages] = shortDefinition.pages;
  const pictured = { ...shortDefinition, pages: [{ ...page, picture }, ...pages] };

  it.each([
    ['cy-easyread', 'Cloc', 'cy'],
    ['easyread', 'A clock', 'en'],
  ])('are said in the words of %s', (rendition, alt, lang) => {
    const texts = gridRows(pictured, 'cy-easyread').map(({ path }): [string, string] => [path, 'Cloc']);
    const inWelsh = setAllLocalised(pictured, 'cy-easyread', new Map(texts));
    const read = parseDefinition(inWelsh);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const view = pictureView(read.definition.pages[0]?.picture, {
      texts: { ...easyTexts, locale: rendition },
      main: 'en',
      sizes: new Map(),
    });
    expect(view).toEqual({ address: '/area/pictures/clock', size: null, alt, lang });
  });
});
