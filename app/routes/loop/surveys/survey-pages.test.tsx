/** The staff's pages of surveys, walked through as plain forms: from a title to a frozen version. */
import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import { surveys, surveyVersions } from '#db/schema/surveys/surveys.ts';
import type { Actor, RoleName } from '#app/lib/actor.ts';
import { surveyPost } from '#app/features/surveys/manage-route.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Staff } from '#tests/factories/visiting/staff-pages.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeArea, makeNode } from '#tests/factories/areas.ts';
import { makeSurvey, respondTimes, shortDefinition } from '#tests/factories/surveys.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import * as previewPage from './survey-preview.tsx';
import * as surveyPage from './survey.tsx';
import * as surveysPage from './surveys.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const onSurvey = (scene: Scene, id: string, form?: Record<string, string>) =>
  visit(scene, surveyPage, `surveys/${id}`, { params: { id }, ...(form ? { form } : {}) });

const settings = {
  intent: 'settings',
  title: 'Finding therapy support',
  slug: 'finding-support',
  consultationId: '',
  introduction: 'We ask so that it gets better.',
  minutes: '8',
  anonymity: 'anonymous',
  opens: '',
  closes: '14 May 2099',
  eligiblePopulation: '1,200',
  samplingFrame: '',
};

async function begin(scene: Scene): Promise<string> {
  const begun = await visit(scene, surveysPage, 'surveys', { form: { title: 'Finding support' } });
  expect(begun.status).toBe(303);
  return /surveys\/(\w+)\?done=created/.exec(begun.location ?? '')?.[1] ?? '';
}

const commissioner = ({ area, personId }: Staff): Actor => ({
  kind: 'person',
  personId,
  email: 'ana@example.org',
  isOperator: false,
  hasSecondFactor: true,
  roles: [{ areaId: area.id, role: 'commissioner', organisationId: null }],
});

describe('making a survey', () => {
  it('goes from a title over questions and settings to a frozen version', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      expect((await visit(scene, surveysPage, 'surveys')).html).toContain('No surveys yet');
      const id = await begin(scene);
      expect((await onSurvey(scene, id)).html).toContain('There are no questions yet.');
      const text = JSON.stringify(shortDefinition, null, 2);
      expect(await onSurvey(scene, id, { intent: 'draft', draft: text.replaceAll('\n', '\r\n') })).toMatchObject({
        status: 303,
      });
      const unready = (await onSurvey(scene, id)).html;
      expect(unready).toContain('The button to publish it comes when this list is empty.');
      expect(unready).not.toContain('value="publish"');
      const early = await onSurvey(scene, id, { intent: 'publish' });
      expect(early).toMatchObject({ status: 400 });
      expect(early.html).toContain('Say in the introduction');
      expect(early.html).not.toContain('value="publish"');
      expect(await onSurvey(scene, id, settings)).toMatchObject({ status: 303 });
      expect((await onSurvey(scene, id)).html).toContain('value="publish"');
      expect(await onSurvey(scene, id, { intent: 'publish' })).toMatchObject({ status: 303 });
      const [version] = await scene.ctx.db.select().from(surveyVersions);
      expect(version).toMatchObject({ surveyId: id, number: 1, definition: text, publishedBy: scene.personId });
      const page = await onSurvey(scene, id);
      expect(page.html).toContain(`/${scene.area.slug}/surveys/finding-support`);
      expect(page.html).toContain('Version 1 (current)');
      expect(page.html).toContain('The draft is the same as the current version.');
      expect(page.html).toContain('value="14 May 2099"');
      expect((await visit(scene, surveysPage, 'surveys')).html).toContain('Finding therapy support');
    });
  });

  it('shows what is wrong with questions by place, reason and mend, and gives the text back', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      const draft = '{"pages":[{"elements":[{"type":"radiogroup","name":"q","choicesByUrl":{"url":"x"}}]}]} <b>';
      const refused = await onSurvey(scene, id, { intent: 'draft', draft });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('line 1, column 88');
      expect(refused.html).toContain(draft);
      const rules = await onSurvey(scene, id, { intent: 'draft', draft: draft.replace(' <b>', '') });
      expect(rules.html).toContain('pages[0].elements[0].choicesByUrl');
      expect(rules.html).toContain('Write the choices into “choices”.');
      const large = await onSurvey(scene, id, { intent: 'draft', draft: `{"title":"${'x'.repeat(260 * 1024)}"}` });
      expect(large.status).toBe(400);
      expect(large.html).toContain('larger than 256 KB');
      expect(await scene.ctx.db.select({ draft: surveys.draft }).from(surveys)).toEqual([{ draft: '' }]);
    });
  });

  it('takes in what was made elsewhere with one tick, once it has said what changes', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      const stored = async () => (await scene.ctx.db.select({ draft: surveys.draft }).from(surveys))[0]?.draft;
      const question = { type: 'radiogroup', name: 'q', choices: ['Item 1', 'Item 2'], minWidth: '5px' };
      const text = JSON.stringify({ logoPosition: 'right', pages: [{ elements: [question] }] });
      const asked = await onSurvey(scene, id, { intent: 'draft', draft: text });
      expect(asked.status).toBe(400);
      expect(asked.html).toContain('The survey can be taken in with some changes');
      for (const told of ['logoPosition', 'minWidth', 'Gets the code “item_2”.']) expect(asked.html).toContain(told);
      const adopt = /name="adopt"[^>]*value="([^"]+)"/.exec(asked.html)?.[1] ?? '';
      const other = text.replace('Item 2', 'Item 9');
      const stale = await onSurvey(scene, id, { intent: 'draft', draft: other, adopt });
      expect(stale.html).toContain('Gets the code “item_9”.');
      expect(await stored()).toBe('');
      expect(await onSurvey(scene, id, { intent: 'draft', draft: text, adopt })).toMatchObject({ status: 303 });
      const choices = ['1', '2'].map((digit) => ({ value: `item_${digit}`, text: `Item ${digit}` }));
      expect(JSON.parse((await stored()) ?? '')).toEqual({
        pages: [{ elements: [{ type: 'radiogroup', name: 'q', choices }] }],
      });
      const refused = text.replace('"minWidth":"5px"', '"correctAnswer":"x"');
      const both = await onSurvey(scene, id, { intent: 'draft', draft: refused, adopt });
      expect(both.html).toContain('pages[0].elements[0].correctAnswer');
      expect(both.html).toContain('These would also be left out or changed.');
      expect(both.html).not.toContain('name="adopt"');
    });
  });

  it('refuses settings field by field and keeps what was typed', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const id = await begin(scene);
      const wrong = {
        ...settings,
        minutes: 'soon',
        closes: 'May 2026',
        eligiblePopulation: 'many',
        anonymity: 'confidential',
      };
      const refused = await onSurvey(scene, id, wrong);
      expect(refused.status).toBe(400);
      for (const sentence of [
        'Write how many minutes answering takes',
        '“May 2026” is not a day',
        '“many” is not a number of people',
      ]) {
        expect(refused.html).toContain(sentence);
      }
      expect(refused.html).toContain('value="soon"');
      const roles = await onSurvey(scene, id, { ...settings, anonymity: 'confidential', identityRoles: 'analyst' });
      expect(roles.html).toContain('Choose exactly two roles');
    });
  });

  it('leaves publishing, and the settings of what is public, to those who may publish', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const survey = await makeSurvey(contextOf(scene));
      for (const intent of ['publish', 'withdraw', 'settings']) {
        expect(await onSurvey(scene, survey.id, { ...settings, intent })).toMatchObject({ status: 403 });
      }
      const page = await onSurvey(scene, survey.id);
      expect(page.html).toContain('A commissioner or administrator has to publish it.');
      expect(page.html).not.toContain('name="minutes"');
    });
  });

  it('is not public before the consultation that it is part of, and joins none that is not', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const ctx = contextOf(scene);
      const draft = await makeNode(ctx.db, scene.area, 'consultation', { title: 'Breaks', state: 'draft' });
      await ctx.db.insert(consultations).values({ areaId: scene.area.id, id: draft });
      const sentence = 'It is part of “Breaks”, which is not public.';
      await expect(makeSurvey(ctx, shortDefinition, { consultationId: draft })).rejects.toThrow(sentence);
      const alone = await makeSurvey(ctx);
      const joining = { ...settings, slug: alone.slug, closes: '', consultationId: draft };
      const refused = await onSurvey(scene, alone.id, joining);
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('href="#settings-form-consultationId"');
      await ctx.db.update(nodes).set({ state: 'public', publishedAt: ctx.now }).where(eq(nodes.id, draft));
      expect(await onSurvey(scene, alone.id, joining)).toMatchObject({ status: 303 });
      await ctx.db.update(nodes).set({ state: 'withdrawn' }).where(eq(nodes.id, draft));
      expect((await onSurvey(scene, alone.id, { intent: 'publish' })).html).toContain(sentence);
    });
  });

  it('names what to look at again as the editor does, and leads there', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const elements = [
        { type: 'rating', name: 'ease', title: 'How easy was it?' },
        { type: 'text', name: 'weeks', title: 'How many weeks?', visibleIf: '{ease} = {ease}' },
      ];
      const pages = [
        { title: { default: 'Waiting', cy: 'Aros' }, elements },
        { elements: [{ ...elements[0], name: 'b' }] },
      ];
      const id = await begin(scene);
      const draft = JSON.stringify({ title: 'A survey', renditions: ['cy'], pages });
      expect(await onSurvey(scene, id, { intent: 'draft', draft })).toMatchObject({ status: 303 });
      const { html } = await onSurvey(scene, id);
      const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      const at = `/manage/surveys/${id}`;
      expect(text).toContain('Page 1, question 1 “How easy was it?”');
      expect(text).toContain('Add “What the lowest point means” and “What the highest point means”.');
      expect(html).toMatch(new RegExp(`href="[^"]*${at}/edit/ease"`));
      expect(text).toMatch(/Page 2 What is wrong Page 2 has no title\./);
      expect(text).toContain('How many weeks?”: When it is shown');
      expect(html).toMatch(new RegExp(`href="[^"]*${at}/edit/weeks/when/visibleIf"`));
      expect(text).toContain('“How easy was it?”: Words of the question, in Welsh: It is not written yet.');
      expect(html).toMatch(new RegExp(`href="[^"]*${at}/renditions/cy#text-pages-0-elements-0-title"`));
      expect(html).not.toMatch(/pages\[|elements\[/);
    });
  });

  it('leads to closing it early with a reason, and does not close it without one; and takes back', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const survey = await makeSurvey(contextOf(scene));
      await respondTimes(contextOf(scene), survey, 3, { waited: 'yes' });
      const page = await onSurvey(scene, survey.id);
      expect(page.html).toContain('<div class="sd-table__cell">3</div>');
      expect(page.html).toContain(`/manage/surveys/${survey.id}/schedule?day=today#move`);
      const [before] = await scene.ctx.db.select({ closes: surveys.closes }).from(surveys);
      expect(await onSurvey(scene, survey.id, { intent: 'close' })).toMatchObject({ status: 400 });
      expect(await scene.ctx.db.select({ closes: surveys.closes }).from(surveys)).toEqual([before]);
      expect(await onSurvey(scene, survey.id, { intent: 'withdraw' })).toMatchObject({ status: 303 });
      expect((await onSurvey(scene, survey.id)).html).toContain('Taken back');
    });
  });

  it('keeps to what people were promised, and changes the rest of what is public', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const identityRoles: RoleName[] = ['analyst', 'administrator'];
      const survey = await makeSurvey(contextOf(scene), shortDefinition, { anonymity: 'confidential', identityRoles });
      const page = await onSurvey(scene, survey.id);
      expect(page.html).toContain('People were promised this');
      const own = { ...settings, slug: survey.slug, closes: '', introduction: 'New words.' };
      const form: [string, string][] = [
        ...Object.entries({ ...own, anonymity: 'confidential' }),
        ['identityRoles', 'analyst'],
      ];
      const post = (roles: [string, string][]) =>
        surveyPost(
          { ...contextOf(scene), actor: commissioner(scene) },
          survey.id,
          new URLSearchParams([...form, ...roles]),
        );
      expect(await post([['identityRoles', 'commissioner']])).toMatchObject({ init: { status: 400 } });
      expect(await post([['identityRoles', 'administrator']])).toMatchObject({ status: 303 });
      const [row] = await scene.ctx.db.select().from(surveys);
      expect(row).toMatchObject({ introduction: 'New words.', identityRoles, anonymity: 'confidential' });
    });
  });

  it('previews every page of the draft, with conditions in words', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const survey = await makeSurvey(contextOf(scene));
      const page = await visit(scene, previewPage, `surveys/${survey.id}/preview`, { params: { id: survey.id } });
      expect(page.html).toContain('Did you wait?');
      expect(page.html).toContain('What should change?');
      expect(page.html).toContain("Shown only if: {waited} = 'yes'");
      expect(page.html).not.toContain('<form');
    });
  });

  it('knows nothing of another area’s survey', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const elsewhere = inArea(scene.ctx, await makeArea(scene.ctx.db));
      const survey = await makeSurvey(elsewhere);
      expect(await onSurvey(scene, survey.id)).toMatchObject({ status: 404 });
      expect(await onSurvey(scene, survey.id, { intent: 'publish' })).toMatchObject({ status: 404 });
      expect(await onSurvey(scene, 'a\u0000')).toMatchObject({ status: 404 });
      expect((await visit(scene, surveysPage, 'surveys')).html).toContain('No surveys yet');
    });
  });
});
