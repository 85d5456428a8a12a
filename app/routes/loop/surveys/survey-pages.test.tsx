/** The staff's pages of surveys, walked through as plain forms: from a title to a frozen version. */
import { describe, expect, it, vi } from 'vitest';
import { surveys, surveyVersions } from '#db/schema/surveys/surveys.ts';
import type { Actor, RoleName } from '#app/lib/actor.ts';
import { surveyPost } from '#app/features/surveys/manage-route.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Staff } from '#tests/factories/visiting/staff-pages.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeArea } from '#tests/factories/areas.ts';
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
      const early = await onSurvey(scene, id, { intent: 'publish' });
      expect(early).toMatchObject({ status: 400 });
      expect(early.html).toContain('Say in the introduction');
      expect(await onSurvey(scene, id, settings)).toMatchObject({ status: 303 });
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
      for (const intent of ['publish', 'close', 'withdraw', 'settings']) {
        expect(await onSurvey(scene, survey.id, { ...settings, intent })).toMatchObject({ status: 403 });
      }
      const page = await onSurvey(scene, survey.id);
      expect(page.html).toContain('A commissioner or administrator has to publish it.');
      expect(page.html).not.toContain('name="minutes"');
    });
  });

  it('closes with the end of the day, and takes back', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const survey = await makeSurvey(contextOf(scene));
      await respondTimes(contextOf(scene), survey, 3, { waited: 'yes' });
      const page = await onSurvey(scene, survey.id);
      expect(page.html).toContain('<div class="sd-table__cell">3</div>');
      expect(await onSurvey(scene, survey.id, { intent: 'close' })).toMatchObject({ status: 303 });
      expect((await scene.ctx.db.select().from(surveys))[0]?.closes).toMatchObject({
        precision: 'day',
        state: 'stated',
      });
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
      const form: [string, string][] = [
        ...Object.entries({ ...settings, anonymity: 'confidential', slug: survey.slug, introduction: 'New words.' }),
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
