/** Taking out what people could answer: by every way it is said what goes, and nothing goes without the tick. */
import { describe, expect, it, vi } from 'vitest';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { publishSurvey } from '#app/features/surveys/writes/publish-survey.server.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeSurvey, respondTimes } from '#tests/factories/surveys.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import * as surveyPage from '../survey.tsx';
import * as addPage from './add.tsx';
import * as elementPage from './element.tsx';
import * as outlinePage from './outline.tsx';
import * as partPage from './part.tsx';
import * as templatesPage from './templates.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

type Form = Record<string, string>;

const choices = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];
const definition = {
  title: 'A survey',
  pages: [
    {
      elements: [
        {
          type: 'panel',
          name: 'waiting',
          title: 'Waiting',
          elements: [{ type: 'radiogroup', name: 'waited', title: 'Did you wait?', choices }],
        },
        { type: 'radiogroup', name: 'helped', title: 'Were you helped?', choices, showNoneItem: true },
        {
          type: 'paneldynamic',
          name: 'children',
          title: 'Each child',
          templateElements: [
            { type: 'text', name: 'need', title: 'What helps?' },
            { type: 'text', name: 'age', title: 'How old?' },
          ],
        },
        {
          type: 'matrixdynamic',
          name: 'stalls',
          title: 'Stalls',
          columns: [{ name: 'liked', title: 'Liked it?', cellType: 'dropdown', choices }],
        },
        { type: 'comment', name: 'words', title: 'What else?' },
      ],
    },
  ],
};

const pages = { outline: outlinePage, templates: templatesPage, survey: surveyPage };

const on = (scene: Scene, page: keyof typeof pages, id: string, form?: Form) =>
  visit(scene, pages[page], `surveys/${id}`, { params: { id }, ...(form ? { form } : {}) });
const onElement = (scene: Scene, id: string, element: string, form?: Form) =>
  visit(scene, elementPage, `surveys/${id}/edit/${element}`, { params: { id, element }, ...(form ? { form } : {}) });

const markIn = (html: string) => /name="mark" value="([^"]*)"/.exec(html)?.[1] ?? '';

async function draftOf(scene: Scene) {
  const rows = await scene.ctx.db.select({ draft: surveys.draft }).from(surveys);
  return rows[0]?.draft ?? '';
}

/** What a form that came back sends with its own button, and the tick where somebody set it. */
function sentAgain(html: string, name: string): Form {
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const form = /<form[^>]*>(?:(?!<\/form>)[\s\S])*name="confirm"(?:(?!<\/form>)[\s\S])*<\/form>/.exec(html)?.[0] ?? '';
  const value = new RegExp(`<button[^>]*name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
  const own = hidden.filter(([whole]) => form.includes(whole)).map(([, key = '', sent = '']) => [key, sent]);
  return { ...(Object.fromEntries(own) as Form), [name]: value };
}

const onPublished = (work: (scene: Scene, id: string) => Promise<void>) =>
  asStaff(shown, ['commissioner'], async (scene) => {
    const ctx = contextOf(scene);
    const made = await makeSurvey(ctx, definition);
    await respondTimes(ctx, made, 3, { waited: 'no', helped: 'yes', words: 'Well.' });
    await respondTimes(ctx, made, 13, { waited: 'yes', children: [{ need: 'Time' }], stalls: [{ liked: 'no' }] });
    await work(scene, made.id);
  });

const waited = 'The question “Did you wait?” (waited) would be gone';

describe('taking out what people have answered', () => {
  it('asks when a group is deleted in the outline, and undo brings it back', () =>
    onPublished(async (scene, id) => {
      const before = await draftOf(scene);
      const mark = markIn((await on(scene, 'outline', id)).html);
      const refused = await on(scene, 'outline', id, { act: 'delete waiting', mark });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain(`${waited}, or be another question under another name. At least 10 answers.`);
      expect(refused.html).toContain('href="#confirm"');
      expect(await draftOf(scene)).toBe(before);
      const again = sentAgain(refused.html, 'act');
      expect(again).toEqual({ mark, act: 'delete waiting' });
      expect(await on(scene, 'outline', id, again)).toMatchObject({ status: 400 });
      expect(await on(scene, 'outline', id, { ...again, confirm: 'on' })).toMatchObject({ status: 303 });
      expect(await draftOf(scene)).not.toContain('waited');
      expect((await on(scene, 'outline', id, { act: 'undo' })).location).toContain('done=undone');
      expect(await draftOf(scene)).toBe(before);
    }));

  it('tells full tens, and no number of few', () =>
    onPublished(async (scene, id) => {
      const mark = markIn((await on(scene, 'outline', id)).html);
      const answers = async (name: string) => {
        const { html } = await on(scene, 'outline', id, { act: `delete ${name}`, mark });
        return /another name\. ([^<]*)/.exec(html)?.[1];
      };
      expect(await answers('helped')).toBe('Fewer than 10 answers.');
      expect(await answers('words')).toBe('Fewer than 10 answers.');
      expect(await answers('children~need')).toBe('At least 10 answers.');
      const whole = await on(scene, 'outline', id, { act: 'delete children', mark });
      expect(whole.html).toContain('“Each child” (children)');
      expect(whole.html).not.toContain('(need)');
    }));

  it('asks when a template or a pasted definition replaces the questions', () =>
    onPublished(async (scene, id) => {
      const before = await draftOf(scene);
      const template = /name="template" value="([^"]+)"/.exec((await on(scene, 'templates', id)).html)?.[1] ?? '';
      const mark = markIn((await on(scene, 'templates', id)).html);
      const refused = await on(scene, 'templates', id, { template, mark });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain(waited);
      expect(refused.html).toContain('“Were you helped?” (helped) would be gone');
      const pasted = await on(scene, 'survey', id, { intent: 'draft', draft: '{"pages":[{"elements":[]}]}' });
      expect(pasted.html).toContain('At least 10 answers.');
      expect(await draftOf(scene)).toBe(before);
      const again = sentAgain(refused.html, 'template');
      expect(await on(scene, 'templates', id, { ...again, confirm: 'on' })).toMatchObject({ status: 303 });
      expect(await draftOf(scene)).not.toContain('waited');
    }));

  it('asks on the page of a question: deleting it, moving it into rows, taking choices out', () =>
    onPublished(async (scene, id) => {
      const mark = markIn((await onElement(scene, id, 'helped')).html);
      const deleted = await onElement(scene, id, 'helped', { intent: 'delete', mark });
      expect(deleted.html).toContain('“Were you helped?” (helped) would be gone');
      const moved = await onElement(scene, id, 'helped', { intent: 'move', to: 'children/inside', mark });
      expect(moved.status).toBe(400);
      const again = sentAgain(moved.html, 'intent');
      expect(again).toMatchObject({ intent: 'move', to: 'children/inside' });
      const page = markIn((await onElement(scene, id, 'waited')).html);
      const form = { intent: 'save', mark: page, 'p.choices': 'no | No' };
      const saved = await onElement(scene, id, 'waited', form);
      expect(saved.html).toContain('“Did you wait?” would lose these codes: yes. At least 10 answers.');
      expect(await onElement(scene, id, 'waited', { ...form, confirm: 'on' })).toMatchObject({ status: 303 });
      expect(await onElement(scene, id, 'helped', { ...again, confirm: 'on' })).toMatchObject({ status: 303 });
    }));

  it('asks when a column of a table loses choices of its own', () =>
    onPublished(async (scene, id) => {
      const params = { id, element: 'stalls', list: 'columns', part: 'liked' };
      const onPart = (form?: Form) =>
        visit(scene, partPage, `surveys/${id}/edit/stalls/columns/liked`, { params, ...(form ? { form } : {}) });
      const shownForm = await onPart();
      const form = { intent: 'save', mark: markIn(shownForm.html), 'p.cellType': 'dropdown', 'p.choices': 'yes | Yes' };
      const refused = await onPart(form);
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('“Liked it?” would lose these codes: no. At least 10 answers.');
      expect(await onPart({ ...form, confirm: 'on' })).toMatchObject({ status: 303 });
    }));

  it('asks when “none of these” is taken out', () =>
    onPublished(async (scene, id) => {
      const form = { intent: 'save', 'p.title': 'Were you helped?', 'p.choices': 'yes | Yes\nno | No' };
      const shownForm = (await onElement(scene, id, 'helped')).html;
      const ticks = /name="_ticks" value="([^"]*)"/.exec(shownForm)?.[1] ?? '';
      const refused = await onElement(scene, id, 'helped', { ...form, mark: markIn(shownForm), _ticks: ticks });
      expect(refused.html).toContain('“Were you helped?” would lose these codes: none. Fewer than 10 answers.');
    }));

  it('asks before undoing what has been published since', () =>
    onPublished(async (scene, id) => {
      const add = { words: 'Who came?', type: 'comment', lines: '', place: 'page-1' };
      await visit(scene, addPage, `surveys/${id}/add`, { params: { id }, form: add });
      const undo = { act: 'undo' };
      const published = await publishSurvey(contextOf(scene), id);
      expect(published).toMatchObject({ isPublished: true, number: 2 });
      const refused = await on(scene, 'outline', id, undo);
      expect(refused.html).toContain('“Who came?” (who_came) would be gone');
      expect(await draftOf(scene)).toContain('who_came');
      expect(await on(scene, 'outline', id, { ...undo, confirm: 'on' })).toMatchObject({ status: 303 });
      expect(await draftOf(scene)).not.toContain('who_came');
    }));

  it('asks nothing of questions that were never published', () =>
    onPublished(async (scene, id) => {
      const add = { words: 'Who came?', type: 'comment', lines: '', place: 'page-1' };
      await visit(scene, addPage, `surveys/${id}/add`, { params: { id }, form: add });
      const mark = markIn((await on(scene, 'outline', id)).html);
      expect(await on(scene, 'outline', id, { act: 'delete who_came', mark })).toMatchObject({ status: 303 });
    }));
});
