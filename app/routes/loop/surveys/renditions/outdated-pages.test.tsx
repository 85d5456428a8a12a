/** A published survey whose words, choices or questions change: what its makers are told, asked and refused, as plain forms. */
import { describe, expect, it, vi } from 'vitest';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { saveDraft } from '#app/features/surveys/writes/save-draft.server.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeSurvey } from '#tests/factories/surveys.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import * as versionsPage from '../access/versions.tsx';
import * as outlinePage from '../editor/outline.tsx';
import * as surveyPage from '../survey.tsx';
import * as renditionPage from './rendition.tsx';
import * as renditionsPage from './renditions.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

type Form = Record<string, string>;
const form = (fields?: Form) => (fields ? { form: fields } : {});
const survey = (scene: Scene, id: string, fields?: Form) =>
  visit(scene, surveyPage, `surveys/${id}`, { params: { id }, ...form(fields) });
const outline = (scene: Scene, id: string) => visit(scene, outlinePage, `surveys/${id}/edit`, { params: { id } });
const versions = (scene: Scene, id: string) => visit(scene, versionsPage, `surveys/${id}/versions`, { params: { id } });
const all = (scene: Scene, id: string) => visit(scene, renditionsPage, `surveys/${id}/renditions`, { params: { id } });
const grid = (scene: Scene, id: string, fields?: Form) =>
  visit(scene, renditionPage, `surveys/${id}/renditions/pl`, { params: { id, rendition: 'pl' }, ...form(fields) });

const both = (english: string, polish: string) => ({ default: english, pl: polish });
const yes = { value: 'yes', text: both('Yes', 'Tak') };
const no = { value: 'no', text: both('No', 'Nie') };
const asked = (question: string, choices: unknown[] = [yes, no], name = 'helped') => ({
  title: both('A survey', 'Ankieta'),
  description: both('About help.', 'O pomocy.'),
  renditions: ['pl'],
  pages: [{ elements: [{ type: 'radiogroup', name, title: both(question, 'Pomoc?'), choices }] }],
});
const first = asked('Were you helped?');

const onSurvey = (work: (scene: Scene, id: string) => Promise<void>) =>
  asStaff(shown, ['commissioner'], async (scene) => {
    const { id } = await makeSurvey(contextOf(scene), first);
    await work(scene, id);
  });

const markIn = (html: string) => /name="mark" value="([^"]*)"/.exec(html)?.[1] ?? '';

describe('words that changed beside a rendition', () => {
  it('are told on every page that speaks of it, and asked about in the grid', () =>
    onSurvey(async (scene, id) => {
      expect((await outline(scene, id)).html).toContain('Nothing is wrong');
      await saveDraft(contextOf(scene), id, JSON.stringify(asked('Were you NOT helped?')));
      const page = await outline(scene, id);
      expect(page.html).not.toContain('Nothing is wrong');
      expect(page.html).toContain('Polish: It was written for “Were you helped?”');
      expect((await all(scene, id)).html).toContain('1 to look at again');
      const refused = await survey(scene, id, { intent: 'publish' });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('It was written for “Were you helped?”, which has changed since.');
      const shownGrid = await grid(scene, id);
      expect(shownGrid.html).toContain('It was written for: “Were you helped?”');
      const fields = { intent: 'save', mark: markIn(shownGrid.html), 'text-pages-0-elements-0-title': 'Pomoc?' };
      const tick = 'still-text-pages-0-elements-0-title';
      expect(shownGrid.html).toContain(`name="${tick}"`);
      const long = await grid(scene, id, { ...fields, [tick]: 'on', 'text-title': 'x'.repeat(600) });
      expect(long.status).toBe(400);
      expect(long.html).toMatch(new RegExp(`name="${tick}"[^>]*checked`));
      const saved = await grid(scene, id, { ...fields, [tick]: 'on' });
      expect(saved.location).toContain('?saved=1');
      expect((await grid(scene, id)).html).not.toContain('It was written for');
      expect(await survey(scene, id, { intent: 'publish' })).toMatchObject({ status: 303 });
    }));
});

describe('a definition given over a published survey', () => {
  const lost = [
    ['a code', asked('Were you helped?', [no]), '“Were you helped?” would lose these codes: yes.'],
    [
      'a question by its name',
      asked('Were you helped?', [yes, no], 'assisted'),
      'The question “Were you helped?” (helped) would be gone',
    ],
  ] as const;

  it.each(lost)('that loses %s asks before it is kept', (_what, definition, sentence) =>
    onSurvey(async (scene, id) => {
      const before = await contextOf(scene).db.select({ draft: surveys.draft }).from(surveys);
      const draft = JSON.stringify(definition);
      const refused = await survey(scene, id, { intent: 'draft', draft });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain(sentence);
      expect(refused.html).toContain(draft);
      expect(await contextOf(scene).db.select({ draft: surveys.draft }).from(surveys)).toEqual(before);
      expect(await survey(scene, id, { intent: 'draft', draft, confirm: 'on' })).toMatchObject({ status: 303 });
      // What was let go is not asked about again.
      expect(await survey(scene, id, { intent: 'draft', draft: `${draft}\n` })).toMatchObject({ status: 303 });
    }),
  );

  it('is kept at once where nothing is lost', () =>
    onSurvey(async (scene, id) => {
      const draft = JSON.stringify(
        asked('Were you helped?', [yes, no, { value: 'part', text: both('In part', 'Trochę') }]),
      );
      expect(await survey(scene, id, { intent: 'draft', draft })).toMatchObject({ status: 303 });
    }));

  it('in which choices say something else is counted apart unless somebody says that it means the same', () =>
    onSurvey(async (scene, id) => {
      const crossed = [
        { value: 'yes', text: both('No', 'Nie') },
        { value: 'no', text: both('Yes', 'Tak') },
      ];
      await saveDraft(contextOf(scene), id, JSON.stringify(asked('Were you helped?', crossed)));
      const page = await versions(scene, id);
      expect(page.html).toContain('No: it is counted from the new version on');
      expect(page.html).toMatch(/value="changed"[^>]*checked|checked[^>]*value="changed"/);
    }));
});
