/** The staff's pages of surveys, walked through as plain forms: from a title to published results. */
import { desc, eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { quotes } from '#db/schema/progress.ts';
import { activityRecords, nodeSlugs } from '#db/schema/record.ts';
import { consultations } from '#db/schema/consultations.ts';
import { safetyItems } from '#db/schema/safety.ts';
import { responses, surveys, surveyVersions } from '#db/schema/surveys.ts';
import type { Actor, RoleName } from '#app/lib/actor.ts';
import { surveyPost } from '#app/features/surveys/manage-route.server.ts';
import { withdrawContribution } from '#app/features/receipts/writes/withdraw-contribution.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import { give, inScene, makeAccount, signIn } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { plain } from '#tests/factories/ask.ts';
import { makeArea, makeLink, makeNode } from '#tests/factories/areas.ts';
import { makeSurvey, publishDefinition, respond, respondTimes, shortDefinition } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { Visitor } from '#tests/factories/visitor.ts';
import type { Answer, Ask, Shown } from '#tests/factories/visitor.ts';
import { statementsOf } from '#tests/setup/database.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as consultationResults from '../area/consultation-results.tsx';
import * as publicResults from '../area/survey-results.tsx';
import * as responsePage from './response.tsx';
import * as responsesPage from './responses.tsx';
import * as previewPage from './survey-preview.tsx';
import * as resultsPage from './survey-results.tsx';
import * as surveyPage from './survey.tsx';
import * as surveysPage from './surveys.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

type Staff = Scene & { personId: string };

async function asStaff(roles: RoleName[], work: (staff: Staff) => Promise<void>): Promise<void> {
  await inScene(shown, async (scene) => {
    const personId = await makeAccount(scene);
    for (const role of roles) await give(scene, personId, role);
    await signIn(scene, personId);
    await work({ ...scene, personId });
  });
}

const contextOf = ({ ctx, area }: Scene) => inArea(ctx, area);

/** Boxes of one group share their name, as radios do. */
const isFault = (problem: string) => !problem.startsWith('form-dup-name');

/** Visits a staff page of the scene's area. The HTML of every page that comes back is without fault. */
async function visit(
  { visitor, area }: Scene,
  page: Parameters<Scene['visitor']['visit']>[0],
  path: string,
  ask: Ask = {},
): Promise<Answer> {
  const answer = await visitor.visit(page, `/${area.slug}/manage/${path}`, {
    ...ask,
    params: { area: area.slug, ...ask.params },
  });
  if (answer.html !== '') expect((await htmlProblems(answer.html)).filter(isFault)).toEqual([]);
  return { ...answer, html: plain(answer.html) };
}

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
    await asStaff(['commissioner'], async (scene) => {
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
    await asStaff(['analyst'], async (scene) => {
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
    await asStaff(['analyst'], async (scene) => {
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
    await asStaff(['analyst'], async (scene) => {
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
    await asStaff(['commissioner'], async (scene) => {
      const survey = await makeSurvey(contextOf(scene));
      await respondTimes(contextOf(scene), survey, 3, { waited: 'yes' });
      const page = await onSurvey(scene, survey.id);
      expect(page.html).toContain('<span class="sd-table__cell">3</span>');
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
    await asStaff(['commissioner'], async (scene) => {
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
    await asStaff(['analyst'], async (scene) => {
      const survey = await makeSurvey(contextOf(scene));
      const page = await visit(scene, previewPage, `surveys/${survey.id}/preview`, { params: { id: survey.id } });
      expect(page.html).toContain('Did you wait?');
      expect(page.html).toContain('What should change?');
      expect(page.html).toContain("Shown only if: {waited} = 'yes'");
      expect(page.html).not.toContain('<form');
    });
  });

  it('knows nothing of another area’s survey', async () => {
    await asStaff(['commissioner'], async (scene) => {
      const elsewhere = inArea(scene.ctx, await makeArea(scene.ctx.db));
      const survey = await makeSurvey(elsewhere);
      expect(await onSurvey(scene, survey.id)).toMatchObject({ status: 404 });
      expect(await onSurvey(scene, survey.id, { intent: 'publish' })).toMatchObject({ status: 404 });
      expect(await onSurvey(scene, 'a\u0000')).toMatchObject({ status: 404 });
      expect((await visit(scene, surveysPage, 'surveys')).html).toContain('No surveys yet');
    });
  });
});

const responseIds = async ({ ctx }: Scene): Promise<string[]> =>
  (await ctx.db.select({ id: responses.id }).from(responses)).map(({ id }) => id);

const onResponse = (scene: Scene, survey: MadeSurvey, response: string, form?: Record<string, string>) =>
  visit(scene, responsePage, `surveys/${survey.id}/responses/${response}`, {
    params: { id: survey.id, response },
    ...(form ? { form } : {}),
  });

const lastDeeds = ({ ctx }: Scene, verb: string) =>
  ctx.db.select().from(activityRecords).where(eq(activityRecords.verb, verb)).orderBy(desc(activityRecords.at));

describe('reading responses', () => {
  it('lists them by random id, page by page, and records that somebody looked', async () => {
    await asStaff(['analyst'], async (scene) => {
      const survey = await makeSurvey(contextOf(scene));
      await respondTimes(contextOf(scene), survey, 35, { words: 'Be quicker.' });
      const list = (query: string) =>
        visit(scene, responsesPage, `surveys/${survey.id}/responses${query}`, { params: { id: survey.id } });
      const statements = await statementsOf(() => list(''));
      expect(statements.length).toBeLessThanOrEqual(6);
      const first = await list('');
      const ids = [...first.html.matchAll(/responses\/([0-9a-f-]{36})/g)].map((match) => match[1] ?? '');
      expect(ids).toEqual([...ids].sort());
      expect(ids).toHaveLength(30);
      const second = await list(`?after=${ids.at(-1)}`);
      const rest = [...second.html.matchAll(/responses\/([0-9a-f-]{36})/g)].map((match) => match[1] ?? '');
      expect([...ids, ...rest].sort()).toEqual((await responseIds(scene)).sort());
      expect(await lastDeeds(scene, 'response.read')).toMatchObject(
        Array.from({ length: 3 }, () => ({ nodeId: survey.id, actorId: scene.personId, detail: {} })),
      );
      expect((await list('?after=x%00')).html).toContain('Be quicker.');
    });
  });

  it('shows one in the words of the version its author saw, and records no row of an anonymous survey', async () => {
    await asStaff(['analyst'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      await respond(ctx, survey, { waited: 'yes', helped: ['forum'], words: 'Line one.\nLine two.' });
      await publishDefinition(
        ctx,
        survey.id,
        JSON.stringify(shortDefinition).replace('Did you wait?', 'Was there a wait?'),
      );
      const [id = ''] = await responseIds(scene);
      const page = await onResponse(scene, survey, id);
      for (const text of [
        'Did you wait?',
        'The forum',
        'Line one.\nLine two.',
        'Left out',
        'Version 1',
        '3 March 2026',
      ]) {
        expect(page.html).toContain(text);
      }
      expect(page.html).not.toContain('Was there a wait?');
      expect(page.html).not.toContain('Who answered');
      const [deed] = await lastDeeds(scene, 'response.read');
      expect(JSON.stringify(deed)).not.toContain(id);
      expect(await onResponse(scene, survey, '00000000-0000-4000-8000-000000000000')).toMatchObject({ status: 404 });
      expect(await onResponse(scene, survey, 'x')).toMatchObject({ status: 404 });
    });
  });

  it.each([
    ['a named role', ['analyst', 'safeguarding-lead'], true],
    ['no named role', ['analyst'], false],
  ] as const)('shows who answered a confidential survey to %s', async (_name, roles, isShown) => {
    await asStaff([...roles], async (scene) => {
      const ctx = contextOf(scene);
      const identityRoles: RoleName[] = ['commissioner', 'safeguarding-lead'];
      const survey = await makeSurvey(ctx, shortDefinition, { anonymity: 'confidential', identityRoles });
      const identity = { personId: null, name: 'Bo Brown', email: '' };
      await respond(ctx, survey, { waited: 'no' }, { survey: { id: survey.id, anonymity: 'confidential' }, identity });
      const [id = ''] = await responseIds(scene);
      const page = await onResponse(scene, survey, id);
      expect(page.html.includes('Bo Brown')).toBe(isShown);
      expect((await lastDeeds(scene, 'response.read'))[0]?.detail).toEqual({ response: id, identity: isShown });
    });
  });

  it('passes a copy to safeguarding that says what was said and not which row it was', async () => {
    await asStaff(['analyst'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      await respond(ctx, survey, { waited: 'yes', words: 'I am afraid at home.' });
      const [id = ''] = await responseIds(scene);
      const empty = await onResponse(scene, survey, id, { intent: 'pass', reason: ' ' });
      expect(empty).toMatchObject({ status: 400 });
      expect(empty.html).toContain('Say what worries you');
      expect(await onResponse(scene, survey, id, { intent: 'pass', reason: 'Afraid at home' })).toMatchObject({
        status: 303,
      });
      const [item] = await ctx.db.select().from(safetyItems);
      expect(item).toMatchObject({ lane: 'safeguarding', source: 'response', words: 'Afraid at home' });
      expect(item?.snapshot).toMatchObject({ Survey: 'A survey', 'What should change?': 'I am afraid at home.' });
      expect(JSON.stringify(item)).not.toContain(id);
    });
  });

  it('makes a draft quote of its own words only, which goes when the answer is taken back', async () => {
    await asStaff(['analyst'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      const code = await respond(ctx, survey, { words: 'We waited for Ben for\nthirty weeks.' });
      const [id = ''] = await responseIds(scene);
      const fields = { intent: 'quote', from: 'words', attribution: 'Parents and carers' };
      const invented = await onResponse(scene, survey, id, { ...fields, words: 'We waited forever.' });
      expect(invented.status).toBe(400);
      expect(invented.html).toContain('These are not the words of the answer.');
      expect(invented.html).toContain('We waited forever.');
      const nameless = await onResponse(scene, survey, id, { ...fields, words: 'We waited', attribution: '' });
      expect(nameless.html).toContain('Say which group these are the words of');
      const made = await onResponse(scene, survey, id, { ...fields, words: 'We waited […] thirty weeks.' });
      expect(made.status).toBe(303);
      expect(await ctx.db.select().from(quotes)).toMatchObject([
        { body: 'We waited […] thirty weeks.', responseId: id, consent: 'given', wording: 'verbatim' },
      ]);
      await withdrawContribution(ctx, code);
      expect(await ctx.db.select().from(quotes)).toMatchObject([{ body: '', responseId: null, consent: 'withdrawn' }]);
    });
  });
});

const onResults = (scene: Scene, survey: MadeSurvey, form?: Record<string, string>) =>
  visit(scene, resultsPage, `surveys/${survey.id}/results`, { params: { id: survey.id }, ...(form ? { form } : {}) });

const publicPage = (scene: Scene, survey: MadeSurvey) =>
  visit(scene, publicResults, '', { params: { survey: survey.slug } });

describe('results', () => {
  it('says why they cannot be published, then publishes them', async () => {
    await asStaff(['commissioner'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      await respondTimes(ctx, survey, 9, { waited: 'yes', ease: 3 });
      expect((await publicPage(scene, survey)).html).toContain('at least 10 people have answered');
      expect((await onResults(scene, survey)).html).toContain('Results need at least 10 responses. There are 9.');
      expect(await onResults(scene, survey, {})).toMatchObject({ status: 400 });
      await respond(ctx, survey, { waited: 'no' });
      expect(await onResults(scene, survey, {})).toMatchObject({ status: 303 });
      expect(await lastDeeds(scene, 'result.read')).toHaveLength(2);
      const page = await publicPage(scene, survey);
      expect(page.html).toContain('10 people took part.');
      expect(page.html).toContain('The results describe the people who took part.');
      expect(page.html).toContain('Given most often: “Yes” (90%)');
      expect(page.html).toContain('Too few answers to show');
      await respond(ctx, survey, { waited: 'no' });
      expect((await publicPage(scene, survey)).html).toBe(page.html);
    });
  });

  it('shows true counts only to those who may read responses', async () => {
    await asStaff(['administrator'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      await respondTimes(ctx, survey, 9, { waited: 'yes' });
      const page = await onResults(scene, survey);
      expect(page.html).toContain('What the public would see if the results were published now.');
      expect(page.html).not.toContain('People now');
      expect(await lastDeeds(scene, 'result.read')).toEqual([]);
    });
  });

  it('makes few statements, shows the same to the twin, and ignores cuts that nobody declared', async () => {
    await asStaff(['commissioner'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      await respondTimes(ctx, survey, 12, { waited: 'yes', words: 'A secret of mine.' });
      await onResults(scene, survey, {});
      const guest = {
        ...scene,
        visitor: new Visitor(scene.services, shown),
      };
      const statements = await statementsOf(() => publicPage(guest, survey));
      expect(statements.length).toBeLessThanOrEqual(4);
      const twin = JSON.stringify(shown.data);
      expect(twin).not.toContain('A secret of mine.');
      expect(twin).not.toContain(survey.versionId);
      await visit(guest, publicResults, '?by=helped&filter=waited:no', { params: { survey: survey.slug } });
      expect(JSON.stringify(shown.data)).toBe(twin);
    });
  });

  it('gathers the surveys of a consultation with what was learned from them', async () => {
    await asStaff(['commissioner'], async (scene) => {
      const ctx = contextOf(scene);
      const consultationId = await makeNode(ctx.db, scene.area, 'consultation', { title: 'Therapy' });
      await ctx.db.insert(consultations).values({ areaId: scene.area.id, id: consultationId });
      const slug = `consultation-${consultationId}`;
      await ctx.db
        .insert(nodeSlugs)
        .values({ areaId: scene.area.id, kind: 'consultation', slug, nodeId: consultationId });
      const one = await makeSurvey(ctx, shortDefinition, { title: 'First survey', consultationId });
      await makeSurvey(ctx, shortDefinition, { title: 'Second survey', consultationId });
      const findingId = await makeNode(ctx.db, scene.area, 'finding', { title: 'Waiting is long', slug: null });
      await makeLink(ctx.db, scene.area, one.id, 'evidence-for', findingId);
      await respondTimes(ctx, one, 12, { waited: 'yes' });
      await onResults(scene, one, {});
      const statements = await statementsOf(() =>
        visit(scene, consultationResults, '', { params: { consultation: slug } }),
      );
      expect(statements.length).toBeLessThanOrEqual(7);
      const page = await visit(scene, consultationResults, '', { params: { consultation: slug } });
      for (const text of ['First survey', '12 people took part.', 'Second survey', 'Results are not published yet']) {
        expect(page.html).toContain(text);
      }
      expect(page.html).toContain(`/findings/${findingId}`);
    });
  });
});
