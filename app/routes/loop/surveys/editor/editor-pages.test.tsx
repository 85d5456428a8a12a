/** The editor's pages, walked through as plain forms: a survey of thirty questions made from nothing. */
import { describe, expect, it, vi } from 'vitest';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { parseDefinition, placedElements } from '#app/features/surveys/engine/definition.ts';
import { templateOf, templates } from '#app/features/surveys/editor/templates/templates.ts';
import { inArea } from '#app/platform/context.server.ts';
import { createSurvey } from '#app/features/surveys/writes/create-survey.server.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { makeSurvey, shortDefinition } from '#tests/factories/surveys.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import * as previewPage from '../survey-preview.tsx';
import * as surveyPage from '../survey.tsx';
import * as addPage from './add.tsx';
import * as conditionPage from './condition.tsx';
import * as elementPage from './element.tsx';
import * as libraryPage from './library.tsx';
import * as outlinePage from './outline.tsx';
import * as partPage from './part.tsx';
import * as comparePage from './preview-compare.tsx';
import * as templatesPage from './templates.tsx';
import * as valuesPage from './values.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

type Form = Record<string, string>;

const outline = (scene: Scene, id: string, form?: Form) =>
  visit(scene, outlinePage, `surveys/${id}/edit`, { params: { id }, ...(form ? { form } : {}) });
const element = (scene: Scene, id: string, name: string, form?: Form) =>
  visit(scene, elementPage, `surveys/${id}/edit/${name}`, { params: { id, element: name }, ...(form ? { form } : {}) });
const add = (scene: Scene, id: string, form?: Form, to = 'page-1') =>
  visit(scene, addPage, `surveys/${id}/add?to=${to}`, { params: { id }, ...(form ? { form } : {}) });

async function draftOf(scene: Scene) {
  const rows = await scene.ctx.db.select({ draft: surveys.draft }).from(surveys);
  return rows[0]?.draft ?? '';
}

const markIn = (html: string) => /name="mark" value="([^"]*)"/.exec(html)?.[1] ?? '';

const settings = {
  intent: 'settings',
  title: 'Thirty questions',
  slug: 'thirty',
  consultationId: '',
  introduction: 'We ask so that it gets better.',
  minutes: '15',
  anonymity: 'anonymous',
  opens: '',
  closes: '',
  eligiblePopulation: '',
  samplingFrame: '',
};

describe('the editor of surveys', () => {
  it('makes a survey of thirty questions from nothing, and publishes it', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const { id } = await createSurvey(contextOf(scene), { title: 'Thirty questions' });
      expect((await outline(scene, id)).html).toContain('No questions on this page yet.');
      const types = ['radiogroup', 'checkbox', 'text', 'comment', 'rating', 'boolean'];
      for (let number = 1; number <= 30; number += 1) {
        const type = types[number % types.length] ?? '';
        const page = `page-${Math.ceil(number / 10)}`;
        if (number % 10 === 1 && number > 1) {
          const mark = markIn((await outline(scene, id)).html);
          const made = await outline(scene, id, { act: 'add-page', title: `Part ${page.slice(5)}`, mark });
          expect(made.location).toContain('done=page-added');
        }
        const lines = type === 'radiogroup' || type === 'checkbox' ? 'Yes\r\nNo, never\r\nPrefer not to say' : '';
        const added = await add(scene, id, { words: `Question ${number}: how was it?`, type, lines, place: page });
        expect(added).toMatchObject({ status: 303 });
      }
      const page = await outline(scene, id);
      expect(page.html).toContain('Question 30: how was it?');
      expect(page.html).toContain('6 things to look at again');
      const parsed = parseDefinition(await draftOf(scene));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      expect(parsed.definition.pages.map(({ elements }) => elements.length)).toEqual([10, 10, 10]);
      expect([...placedElements(parsed.definition)][0]?.element).toMatchObject({
        name: 'question_1_how_was_it',
        choices: [
          { value: 'yes', text: 'Yes' },
          { value: 'no_never', text: 'No, never' },
          { value: 'prefer_not_to_say', text: 'Prefer not to say' },
        ],
      });
      const post = (form: Form) => visit(scene, surveyPage, `surveys/${id}`, { params: { id }, form });
      expect(await post(settings)).toMatchObject({ status: 303 });
      expect(await post({ intent: 'publish' })).toMatchObject({ status: 303 });
    });
  }, 120_000);

  it('gives a stale form back with all that was typed, and loses nobody’s change', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const { id } = await makeSurvey(contextOf(scene));
      const mark = markIn((await element(scene, id, 'weeks')).html);
      const save = (form: Form) => element(scene, id, 'weeks', { intent: 'save', ...form });
      expect(await save({ mark, 'p.title': 'How many weeks was it?' })).toMatchObject({ status: 303 });
      const stale = await save({ mark, 'p.title': 'My own words', 'p.min': '1' });
      expect(stale.status).toBe(400);
      expect(stale.html).toContain('Somebody changed the questions while you had this page open');
      expect(stale.html).toContain('My own words');
      expect(await draftOf(scene)).toContain('How many weeks was it?');
      expect(await save({ mark: markIn(stale.html), 'p.title': 'My own words', 'p.min': '1' })).toMatchObject({
        status: 303,
      });
      expect(await draftOf(scene)).toContain('My own words');
      const pressed = await outline(scene, id, { act: 'delete weeks', mark });
      expect(pressed.status).toBe(400);
      expect(pressed.html).toContain('so nothing was done');
    });
  });

  it('lets two people change different questions at the same time', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const { id } = await makeSurvey(contextOf(scene));
      const [one, other] = [
        markIn((await element(scene, id, 'weeks')).html),
        markIn((await element(scene, id, 'words')).html),
      ];
      expect(await element(scene, id, 'weeks', { intent: 'save', mark: one, 'p.title': 'First' })).toMatchObject({
        status: 303,
      });
      expect(await element(scene, id, 'words', { intent: 'save', mark: other, 'p.title': 'Second' })).toMatchObject({
        status: 303,
      });
      expect(await draftOf(scene)).toMatch(/First[\s\S]*Second/);
    });
  });

  it('undoes up to twenty changes, a pasted definition among them, back to the first byte', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const text = JSON.stringify(shortDefinition, null, 3);
      const { id } = await makeSurvey(contextOf(scene), text);
      for (let count = 0; count < 25; count += 1) {
        const mark = markIn((await outline(scene, id)).html);
        const act = count === 0 ? 'delete helped' : 'duplicate weeks';
        expect(await outline(scene, id, { act, mark, confirm: 'on' })).toMatchObject({ status: 303 });
      }
      expect((await outline(scene, id)).html).toContain('Undo: duplicating a question');
      let undone = 0;
      while ((await outline(scene, id, { act: 'undo' })).status === 303) undone += 1;
      expect(undone).toBe(20);
      const other = await createSurvey(contextOf(scene), { title: 'Other' });
      await visit(scene, surveyPage, `surveys/${other.id}`, {
        params: { id: other.id },
        form: { intent: 'draft', draft: text },
      });
      const mark = markIn((await outline(scene, other.id)).html);
      await outline(scene, other.id, { act: 'delete weeks', mark });
      expect((await outline(scene, other.id, { act: 'undo' })).location).toContain('done=undone');
      const drafts = await scene.ctx.db.select({ id: surveys.id, draft: surveys.draft }).from(surveys);
      expect(drafts.find((row) => row.id === other.id)?.draft).toBe(text);
    });
  });

  it('keeps what people have answered: names stay, and choices go only on purpose', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const { id } = await makeSurvey(contextOf(scene));
      const page = await element(scene, id, 'waited');
      expect(page.html).toContain('Answers were collected under it, so it stays.');
      const mark = markIn(page.html);
      const form = { intent: 'save', mark, name: 'renamed', 'p.choices': 'yes | Yes, we did\nNever' };
      const refused = await element(scene, id, 'waited', form);
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('“Did you wait?” would lose these codes: no, dont_know. Nobody has answered yet.');
      expect(refused.html).toContain('Never');
      expect(await element(scene, id, 'waited', { ...form, confirm: 'on' })).toMatchObject({ status: 303 });
      const draft = await draftOf(scene);
      expect(draft).toContain('"name": "waited"');
      expect(draft).toContain('"value": "never"');
      expect(draft).not.toContain('dont_know');
    });
  });

  it('says at the field what the engine refuses', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const { id } = await makeSurvey(contextOf(scene));
      const mark = markIn((await element(scene, id, 'weeks')).html);
      const refused = await element(scene, id, 'weeks', {
        intent: 'save',
        mark,
        'p.min': '9',
        'p.max': '2',
        'p.step': 'x',
      });
      expect(refused.html).toContain('Write a number, or nothing.');
      const above = await element(scene, id, 'weeks', { intent: 'save', mark, 'p.min': '9', 'p.max': '2' });
      expect(above.status).toBe(400);
      expect(above.html).toContain('href="#p-min"');
      const noType = await add(scene, id, { words: '', type: '', lines: '', place: 'page-1' });
      expect(noType.html).toContain('Say how it is answered.');
      const noChoices = await add(scene, id, { words: 'Which?', type: 'radiogroup', lines: ' ', place: 'page-1' });
      expect(noChoices.html).toContain('Write what can be chosen, one a line.');
    });
  });

  it('builds a condition out of earlier answers, and keeps one that it cannot show', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const { id } = await makeSurvey(contextOf(scene));
      const on = (name: string, form?: Form) =>
        visit(scene, conditionPage, `surveys/${id}/edit/${name}/when/visibleIf`, {
          params: { id, element: name, property: 'visibleIf' },
          ...(form ? { form } : {}),
        });
      const first = await on('ease');
      const mark = markIn(first.html);
      expect(first.html).toContain('Did you wait?');
      expect(first.html).not.toContain('value="ease"');
      const added = await on('ease', { intent: 'add 0', join: 'and', mark, new0: 'helped' });
      expect(added.html).toContain('includes any of');
      const test = { join: 'and', mark, 'g0.join': 'and', 'g0.t0.name': 'helped', 'g0.t0.asked': 'is' };
      expect((await on('ease', { ...test, intent: 'save' })).html).toContain('say what the answer is compared with');
      expect(await on('ease', { ...test, intent: 'save', 'g0.t0.value': 'school' })).toMatchObject({ status: 303 });
      expect(await draftOf(scene)).toContain("{helped} anyof ['school']");
      expect((await outline(scene, id)).html).toContain('Shown only if “What helped?” includes “School”');
      const own = 'iif({weeks} > 3, 1, 0) = 1';
      const again = markIn((await on('ease')).html);
      expect(await on('ease', { intent: 'save-text', mark: again, text: own })).toMatchObject({ status: 303 });
      const kept = await on('ease');
      expect(kept.html).toContain('The builder cannot show this condition.');
      expect(kept.html).toContain(own);
    });
  });

  it('leads back to the place in the list, and asks at once about the only answer there is', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const { id } = await createSurvey(contextOf(scene), { title: 'Short' });
      const yesNo = { type: 'boolean', lines: '', place: 'page-1' };
      const next = await add(scene, id, { ...yesNo, intent: 'another', words: 'Were you there?' });
      const again = await visit(scene, addPage, next.location ?? '', { params: { id } });
      expect(again.html).toMatch(/The question is added\. <a href="[^"]*\/edit#at-were_you_there">See all questions/);
      await add(scene, id, { ...yesNo, words: 'Was it good?' });
      const when = { id, element: 'was_it_good', property: 'visibleIf' };
      const address = `surveys/${id}/edit/was_it_good/when/visibleIf`;
      expect((await outline(scene, id)).html).toContain(`${address}">When it is shown`);
      const first = await visit(scene, conditionPage, address, { params: when });
      expect(first.html).toContain('name="g0.t0.name" value="were_you_there"');
      const test = { 'g0.join': 'and', 'g0.t0.name': 'were_you_there', 'g0.t0.asked': 'is', 'g0.t0.value': 'true' };
      const form = { intent: 'save', join: 'and', mark: markIn(first.html), ...test };
      const saved = await visit(scene, conditionPage, address, { params: when, form });
      const back = await visit(scene, elementPage, saved.location ?? '', { params: when });
      expect(back.html).toMatch(/It is saved\. <a href="[^"]*\/edit#at-was_it_good">See all questions/);
      expect((await outline(scene, id)).html).toContain('id="at-was_it_good"');
      expect(await draftOf(scene)).toContain('{were_you_there} = true');
    });
  });

  it('changes one choice, works out values, and puts an answer into words', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const { id } = await makeSurvey(contextOf(scene));
      const params = { id, element: 'helped', list: 'choices', part: 'school' };
      const choice = await visit(scene, partPage, `surveys/${id}/edit/helped/choices/school`, { params });
      const form = { mark: markIn(choice.html), 'p.mapsTo': 'SCH', 'p.text': 'Nursery or school' };
      expect(await visit(scene, partPage, `surveys/${id}/edit/helped/choices/school`, { params, form })).toMatchObject({
        status: 303,
      });
      expect(await draftOf(scene)).toMatch(/"value": "school",\s+"text": "Nursery or school",\s+"mapsTo": "SCH"/);
      const values = (sent?: Form) =>
        visit(scene, valuesPage, `surveys/${id}/values`, { params: { id }, ...(sent ? { form: sent } : {}) });
      const mark = markIn((await values()).html);
      expect((await values({ mark, 'v0.name': 'weeks', 'v0.expression': '' })).html).toContain(
        'Value 1: a name begins',
      );
      const value = {
        mark,
        'v0.name': 'days',
        'v0.expression': '{weeks} * 7',
        'v0.result': 'text',
        'v0.included': 'on',
      };
      expect(await values(value)).toMatchObject({ status: 303 });
      expect(await draftOf(scene)).toMatch(/"result": "text",\s+"includeIntoResult": true/);
      expect((await values()).html).toContain('<option value="text" selected="">Words</option>');
      const words = await element(scene, id, 'words');
      const inserted = await element(scene, id, 'words', {
        ...{ intent: 'insert', mark: markIn(words.html), insert: 'days', 'p.title': 'What about these days:' },
      });
      expect(inserted.html).toContain('What about these days: {days}');
    });
  });

  it('starts from each template, and takes none that is not there', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const { id } = await makeSurvey(contextOf(scene));
      const page = (form?: Form) =>
        visit(scene, templatesPage, `surveys/${id}/templates`, { params: { id }, ...(form ? { form } : {}) });
      for (const { key } of templates()) {
        const mark = markIn((await page()).html);
        expect(await page({ template: key, mark, confirm: 'on' })).toMatchObject({ status: 303 });
        expect((await outline(scene, id)).html).toContain('Nothing is wrong with these questions.');
      }
      expect(await page({ template: 'none', mark: '' })).toMatchObject({ status: 404 });
      expect(await page({ mark: '' })).toMatchObject({ status: 400 });
    });
  });

  it('shows a rendition and a page alone in the preview', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const { id } = await makeSurvey(contextOf(scene), templateOf('young-people'));
      const preview = (query: string) => visit(scene, previewPage, `surveys/${id}/preview${query}`, { params: { id } });
      const all = await preview('');
      expect(all.html).toContain('Do people ask you what you want?');
      expect(all.html).toContain('href="?lang=easyread"');
      const easy = await preview('?lang=easyread&page=2');
      expect(easy.html).toContain('Do people ask what you want?');
      expect(easy.html).not.toContain('How old are you?');
      expect((await preview('?lang=xx&page=99')).html).toContain('Do people ask you what you want?');
    });
  });

  it('shows two renditions question by question, or ours beside SurveyJS', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const { id } = await makeSurvey(contextOf(scene), templateOf('young-people'));
      const compare = (query: string) =>
        visit(scene, comparePage, `surveys/${id}/preview/compare${query}`, { params: { id } });
      const both = await compare('');
      expect(both.html).toMatch(/Do people ask you what you want\?.{0,3000}Do people ask what you want\?/s);
      const ids = [...both.html.matchAll(/\sid="([^"]+)"/g)].map(([, one]) => one);
      expect(ids.length).toBeGreaterThan(20);
      expect(ids.filter((one, at) => ids.indexOf(one) !== at)).toEqual([]);
      expect(both.html).not.toContain('data-surveyjs');
      const page = await compare('?left=easyread&right=en&page=2');
      expect(page.html).toMatch(/Do people ask what you want\?.{0,3000}Do people ask you what you want\?/s);
      expect(page.html).not.toContain('How old are you?');
      const beside = await compare('?left=easyread&right=surveyjs&page=1');
      expect(beside.html).toContain('data-locale="easyread"');
      expect(beside.html).toContain('data-page="0"');
      expect(beside.html).toContain('SurveyJS needs JavaScript.');
      expect((await compare('?left=xx&right=yy&page=99')).status).toBe(200);
      const empty = await createSurvey(contextOf(scene), { title: 'Empty' });
      const none = await visit(scene, comparePage, 'surveys/x/preview/compare', { params: { id: empty.id } });
      expect(none.html).toContain('There is nothing to preview yet');
    });
  });

  it('keeps questions for the next survey, without their conditions, in this area alone', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const { id } = await makeSurvey(contextOf(scene));
      const mark = markIn((await element(scene, id, 'weeks')).html);
      expect(await element(scene, id, 'weeks', { intent: 'keep', mark })).toMatchObject({ status: 303 });
      const ready = /value="(own \w+)"/.exec((await add(scene, id)).html)?.[1] ?? '';
      expect(await add(scene, id, { ready, place: 'page-2' })).toMatchObject({ status: 303 });
      expect(await add(scene, id, { ready: 'harmonised needs', place: 'weeks' })).toMatchObject({ status: 303 });
      expect(await draftOf(scene)).toMatch(
        /"name": "weeks_2",\s+"title": "How many weeks\?",\s+"inputType": "number"\s+\}/,
      );
      const library = (form?: Form) => visit(scene, libraryPage, 'question-library', form ? { form } : {});
      expect((await library()).html).toContain('How many weeks?');
      expect(await library({ forget: ready.slice(4) })).toMatchObject({ status: 303 });
      expect(await library({ forget: ready.slice(4) })).toMatchObject({ status: 404 });
      expect((await library()).html).toContain('Nothing is kept yet');
    });
  });

  it('goes on after a question that repeats, but into a group, when another is added', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const { id } = await makeSurvey(contextOf(scene));
      const next = async (type: string, words: string) => {
        const { location } = await add(scene, id, { intent: 'another', type, words, lines: '', place: 'page-2' });
        const to = new URL(location ?? '', 'http://site').searchParams.get('to') ?? '';
        const { html } = await add(scene, id, undefined, to);
        return /<option value="([^"]*)" selected/.exec(html)?.[1];
      };
      expect(await next('paneldynamic', 'Each child')).toBe('each_child');
      expect(await next('panel', 'A heading')).toBe('a_heading/inside');
    });
  });

  it('stays light with two hundred questions, and is closed to others', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const elements = Array.from({ length: 200 }, (_, at) => ({
        ...{ type: 'comment', name: `question_${at}`, title: `What did you think of the thing with number ${at}?` },
        ...(at > 0 && { visibleIf: `{question_${at - 1}} notempty` }),
      }));
      const many = { title: 'Many', pages: [{ title: 'All', elements }] };
      const { id } = await makeSurvey(contextOf(scene), many);
      expect((await outline(scene, id)).html.length).toBeLessThan(400_000);
      expect((await element(scene, id, 'question_199')).html.length).toBeLessThan(150_000);
      expect(await element(scene, id, 'nobody')).toMatchObject({ status: 404 });
      expect(await element(scene, id, 'page-7')).toMatchObject({ status: 404 });
      const elsewhere = await makeSurvey(inArea(scene.ctx, await makeArea(scene.ctx.db)));
      expect(await outline(scene, elsewhere.id)).toMatchObject({ status: 404 });
      expect(await outline(scene, elsewhere.id, { act: 'delete waited', mark: '' })).toMatchObject({ status: 404 });
      expect(await outline(scene, id, { act: 'explode', mark: '' })).toMatchObject({ status: 400 });
    });
  });
});
