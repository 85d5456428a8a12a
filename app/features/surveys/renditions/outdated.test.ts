/** Words that change beside a rendition that stays: noticed in every way of changing them, asked about, never published unseen. */
import { describe, expect, it } from 'vitest';
import { surveyLibraryQuestions } from '#db/schema/surveys/editor.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { findingsOf } from '../editor/check-draft.server.ts';
import { readDraft, withProperty, withWords } from '../editor/core/json.ts';
import type { JsonObject } from '../editor/core/json.ts';
import { elementOf } from '../editor/core/places.ts';
import { parseDefinition } from '../engine/definition.ts';
import { getLibraryQuestion } from '../reads/editor/library.server.ts';
import { getGrid, getRenditions } from '../reads/renditions/renditions.server.ts';
import { getSurveyForStaff } from '../reads/staff.server.ts';
import { changeDraft } from '../writes/editor/change-draft.server.ts';
import { keepQuestion } from '../writes/editor/keep-question.server.ts';
import { undoDraft } from '../writes/editor/undo-draft.server.ts';
import { publishSurvey } from '../writes/publish-survey.server.ts';
import { saveDraft } from '../writes/save-draft.server.ts';
import { saveRendition } from '../writes/renditions/save-rendition.server.ts';
import { gridRows } from './completeness.ts';
import { readRendition, renditionCsv, renditionJson } from './exchange.ts';
import { lintRenditions } from './lint.ts';
import { carryOut, withOutdated } from './outdated.ts';

const both = (english: string, polish: string) => ({ default: english, pl: polish });
const yes = { value: 'yes', text: both('Yes', 'Tak') };
const no = { value: 'no', text: both('No', 'Nie') };
const helped = { type: 'radiogroup', name: 'helped', title: both('Were you helped?', 'Pomoc?'), choices: [yes, no] };
const ever = { type: 'radiogroup', name: 'ever', title: both('Ever?', 'Kiedyś?'), choices: [yes, no] };
const definition = (...elements: JsonObject[]): JsonObject => ({
  title: both('A survey', 'Ankieta'),
  description: both('About help.', 'O pomocy.'),
  renditions: ['pl'],
  pages: [{ elements }],
});
const asked = 'Were you NOT helped?';
const turned = { ...helped, title: both(asked, 'Pomoc?') };

/** What each text that must be looked at again was written for. */
const toLookAt = (draft: unknown) =>
  gridRows(draft, 'pl').flatMap(({ main, writtenFor }) => (writtenFor === null ? [] : [[main, writtenFor]]));
const after = (before: JsonObject, next: JsonObject) => toLookAt(withOutdated(before, next));

describe('words that change beside a rendition', () => {
  const before = definition(helped, ever);

  it('are told with what the rendition was written for', () => {
    expect(after(before, definition(turned, ever))).toEqual([[asked, 'Were you helped?']]);
    expect(after(before, before)).toEqual([]);
  });

  it('are not told of a correction of spelling, nor of a text that was written again', () => {
    expect(after(before, definition({ ...helped, title: both('were you helped', 'Pomoc?') }))).toEqual([]);
    expect(after(before, definition({ ...helped, title: both(asked, 'Bez pomocy?') }))).toEqual([]);
  });

  it('are known wherever they go: choices in another order, questions moved, copied or renamed', () => {
    const swapped = {
      ...helped,
      choices: [
        { ...no, value: 'yes' },
        { ...yes, value: 'no' },
      ],
    };
    expect(after(before, definition(ever, swapped))).toEqual([]);
    const crossed = [
      { value: 'yes', text: both('No', 'Tak') },
      { value: 'no', text: both('Yes', 'Nie') },
    ];
    expect(after(before, definition({ ...helped, choices: crossed }, ever))).toEqual([
      ['No', 'Yes'],
      ['Yes', 'No'],
    ]);
    expect(after(before, definition({ ...turned, name: 'assisted' }, ever))).toEqual([[asked, 'Were you helped?']]);
    const noted = withOutdated(before, definition(turned, ever));
    const moved = { ...noted, pages: [{ elements: [ever] }, { elements: [turned, { ...turned, name: 'again' }] }] };
    expect(after(noted, moved)).toHaveLength(2);
  });

  it('are forgotten when they come back, and followed when they change again', () => {
    const noted = withOutdated(before, definition(turned, ever));
    const again = (title: string) => ({
      ...noted,
      pages: [{ elements: [{ ...helped, title: both(title, 'Pomoc?') }] }],
    });
    expect(withOutdated(noted, again('Were you helped?'))['outdated']).toBeUndefined();
    expect(after(noted, again('Who else helped you?'))).toEqual([['Who else helped you?', 'Were you helped?']]);
  });

  it('of a choice are no news to another question with the same words', () => {
    const sure = { ...ever, name: 'sure', choices: [{ value: 'y', text: both('Yeah', 'Tak') }] };
    expect(after(before, definition(helped, ever, sure))).toEqual([]);
  });

  it('are told once for all renditions in which it is the same, and counted where there are many', () => {
    const welsh = (words: string) => ({ ...both(words, 'Pomoc?'), cy: 'Help?' });
    const inTwo = (words: string) => definition({ ...helped, title: welsh(words) }, ever);
    const noted = withOutdated(inTwo('Were you helped?'), { ...inTwo(asked), renditions: ['pl', 'cy'] });
    const told = findingsOf(noted).filter(({ reason }) => reason.includes('It was written for'));
    expect(told.map(({ reason }) => reason.split(':')[0])).toEqual(['Polish, Welsh']);
    const many = (words: string) =>
      definition(
        ...Array.from('abcdef', (name) => ({ ...helped, name, title: both(`${words} ${name}?`, `P ${name}`) })),
      );
    const read = parseDefinition(withOutdated(many('Did you like'), many('Did you leave')));
    const found = read.ok ? lintRenditions(read.definition).filter(({ level }) => level === 'error') : [];
    expect(found).toHaveLength(6);
    expect(found[0]?.message).toContain('Polish has 6 texts');
  });

  it('stand in the file for translators, which comes back as before', () => {
    const rows = gridRows(withOutdated(before, definition(turned, ever)), 'pl');
    expect(renditionCsv(rows)).toContain('Were you helped?');
    expect(renditionJson(rows)).toContain('"written_for": "Were you helped?"');
    expect(readRendition(renditionCsv(rows), rows)).toMatchObject({ unknown: [] });
  });
});

const withSurvey = (body: (ctx: AreaContext, id: string) => Promise<void>) =>
  rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    const { id } = await makeSurvey(ctx, definition(helped, ever));
    await body(ctx, id);
  });

const draftOf = async (ctx: AreaContext, id: string) => readDraft((await getSurveyForStaff(ctx, id)).draft, '') ?? {};

/** As the form of the question does: the words change, the other renditions stay. */
async function reword(ctx: AreaContext, id: string, words: string) {
  const element = elementOf(await draftOf(ctx, id), 'helped') ?? {};
  const title = withWords(element['title'], words);
  const changed = { act: 'replace' as const, id: 'helped', element: withProperty(element, 'title', title) };
  expect(await changeDraft(ctx, id, changed, 'anything')).toMatchObject({ outcome: 'changed' });
}

describe('a survey whose words changed', () => {
  it('says so, is not published, and is when somebody says that the text is still right', () =>
    withSurvey(async (ctx, id) => {
      expect(findingsOf(await draftOf(ctx, id)).filter(({ level }) => level === 'error')).toEqual([]);
      await reword(ctx, id, asked);
      expect((await getRenditions(ctx, id)).renditions).toMatchObject([{ key: 'pl', outdated: 1 }]);
      const told = findingsOf(await draftOf(ctx, id)).filter(({ level }) => level === 'error');
      expect(told.map(({ owner }) => owner)).toEqual(['helped']);
      expect(told[0]?.reason).toContain('Polish: It was written for “Were you helped?”');
      const refused = await publishSurvey(ctx, id);
      expect(refused).toMatchObject({ isPublished: false });
      const problems = refused.isPublished ? [] : refused.problems;
      expect(problems.map(({ href }) => href?.replace(/.*surveys\/\w+/, ''))).toEqual([
        '/renditions/pl#text-pages-0-elements-0-title',
      ]);
      const grid = await getGrid(ctx, id, 'pl');
      const same = new Map(grid.rows.map(({ path, own }) => [path, own]));
      const right = new Set(['pages[0].elements[0].title']);
      expect(await saveRendition(ctx, id, 'pl', same, grid.mark)).toEqual({ outcome: 'saved', count: 0 });
      expect(await saveRendition(ctx, id, 'pl', same, grid.mark, right)).toEqual({ outcome: 'saved', count: 1 });
      expect(await publishSurvey(ctx, id)).toMatchObject({ isPublished: true, isNewVersion: true });
    }));

  it('is published when the text is written again, or the words are taken back', () =>
    withSurvey(async (ctx, id) => {
      await reword(ctx, id, asked);
      await undoDraft(ctx, id);
      expect(toLookAt(await draftOf(ctx, id))).toEqual([]);
      await reword(ctx, id, asked);
      await saveRendition(ctx, id, 'pl', new Map([['pages[0].elements[0].title', 'Bez pomocy?']]), null);
      expect(await draftOf(ctx, id)).not.toHaveProperty('outdated');
      expect(await publishSurvey(ctx, id)).toMatchObject({ isPublished: true });
    }));

  it('says so of a definition that was given as a whole, and of the same one given again', () =>
    withSurvey(async (ctx, id) => {
      const given = JSON.stringify(definition(turned, ever));
      expect(await saveDraft(ctx, id, given)).toEqual({ isSaved: true });
      expect(toLookAt(await draftOf(ctx, id))).toHaveLength(1);
      const { draft } = await getSurveyForStaff(ctx, id);
      for (const text of [given, draft]) {
        await saveDraft(ctx, id, text);
        expect(toLookAt(await draftOf(ctx, id))).toHaveLength(1);
      }
      const other = JSON.stringify(definition(helped, ever), null, 4);
      await saveDraft(ctx, id, other);
      expect((await getSurveyForStaff(ctx, id)).draft).toBe(other);
    }));

  it('gives it along with a copy of the question in the library', () =>
    withSurvey(async (ctx, id) => {
      await reword(ctx, id, asked);
      const draft = await draftOf(ctx, id);
      await keepQuestion(ctx, carryOut(draft, elementOf(draft, 'helped') ?? {}));
      const [kept] = await ctx.db.select({ id: surveyLibraryQuestions.id }).from(surveyLibraryQuestions);
      const { element } = await getLibraryQuestion(ctx, kept?.id ?? '');
      const other = await makeSurvey(ctx, definition(ever), { title: 'Another survey' });
      const target = { holder: 'page-1', after: 'last' };
      expect(await changeDraft(ctx, other.id, { act: 'add', target, element }, 'anything')).toMatchObject({
        outcome: 'changed',
      });
      expect(toLookAt(await draftOf(ctx, other.id))).toEqual([[asked, 'Were you helped?']]);
    }));
});
