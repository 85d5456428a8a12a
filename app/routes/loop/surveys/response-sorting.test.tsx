/** Filters, tags, tests, taking a response out, and answers that look alike, walked through as plain forms. */
import { desc, eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { quotes } from '#db/schema/progress.ts';
import { activityRecords } from '#db/schema/record.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeSurvey, publishDefinition, respond, respondTimes, shortDefinition } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import { statementsOf } from '#tests/setup/database.ts';
import * as lookalikesPage from './lookalikes.tsx';
import * as responsePage from './response.tsx';
import * as responsesPage from './responses.tsx';
import * as resultsPage from './survey-results.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const list = (scene: Scene, survey: MadeSurvey, query = '') =>
  visit(scene, responsesPage, `surveys/${survey.id}/responses${query}`, { params: { id: survey.id } });

const onResponse = (scene: Scene, survey: MadeSurvey, response: string, form?: Record<string, string>, query = '') =>
  visit(scene, responsePage, `surveys/${survey.id}/responses/${response}${query}`, {
    params: { id: survey.id, response },
    ...(form ? { form } : {}),
  });

const listedIn = (html: string) => [
  ...new Set([...html.matchAll(/responses\/([0-9a-f-]{36})/g)].map((match) => match[1] ?? '')),
];

const firstId = async ({ ctx }: Scene): Promise<string> =>
  (await ctx.db.select({ id: responses.id }).from(responses))[0]?.id ?? '';

const lastDeed = async ({ ctx }: Scene, verb: string) =>
  (
    await ctx.db.select().from(activityRecords).where(eq(activityRecords.verb, verb)).orderBy(desc(activityRecords.at))
  )[0];

const confidential = (survey: MadeSurvey) => ({ survey: { id: survey.id, anonymity: 'confidential' as const } });

describe('filters of responses', () => {
  it('stand in the address, narrow the list together and stay with the reader', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      await respondTimes(ctx, survey, 3, { words: 'Be quicker.' });
      await respond(ctx, survey, { words: 'Ring us, 100% of the time.' }, { channel: 'paper', isLate: true });
      await respond(ctx, survey, { words: 'A trial' }, { isTest: true, renditions: ['easyread'] });
      const versionId = await publishDefinition(
        ctx,
        survey.id,
        JSON.stringify(shortDefinition).replace('Did you wait?', 'Was there a wait?'),
      );
      await respond(ctx, { ...survey, versionId }, { words: 'Newer words.' }, { channel: 'paper' });
      const all = await list(scene, survey);
      expect(listedIn(all.html)).toHaveLength(6);
      for (const label of ['Version 2', 'on paper', 'Easy Read', 'Late (1)', 'Tests (1)'])
        expect(all.html).toContain(label);
      expect(listedIn((await list(scene, survey, '?channel=paper')).html)).toHaveLength(2);
      expect(listedIn((await list(scene, survey, '?channel=paper&version=2')).html)).toHaveLength(1);
      expect(listedIn((await list(scene, survey, '?only=late')).html)).toHaveLength(1);
      expect(listedIn((await list(scene, survey, '?only=test')).html)).toHaveLength(1);
      expect(listedIn((await list(scene, survey, '?rendition=easyread')).html)).toHaveLength(1);
      const words = await list(scene, survey, '?q=be+QUICKER');
      expect(words.html).toContain('3 responses like this');
      const [first = '', second = ''] = listedIn(words.html);
      expect(words.html).toContain(`responses/${first}?q=be+QUICKER`);
      expect((await onResponse(scene, survey, first, undefined, '?q=be+QUICKER')).html).toContain(
        `responses/${second}?q=be+QUICKER`,
      );
      expect(listedIn((await list(scene, survey, '?q=100%25+of')).html)).toHaveLength(1);
      expect((await list(scene, survey, '?q=%25nobody')).html).toContain('No response is like that');
    });
  });

  it('pass over what makes no sense, and cost a fixed number of statements', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const survey = await makeSurvey(contextOf(scene));
      await respondTimes(contextOf(scene), survey, 4, { words: 'Be quicker.' });
      const strange = await list(scene, survey, '?version=x&channel=pigeon&only=all&tag=%00&rendition=');
      expect(listedIn(strange.html)).toHaveLength(4);
      const statements = await statementsOf(() => list(scene, survey, '?channel=web&q=quick'));
      expect(statements.length).toBeLessThanOrEqual(8);
    });
  });
});

describe('sorting a response', () => {
  it('keeps tags, filters by them, and gives back what is too much', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const survey = await makeSurvey(contextOf(scene));
      await respondTimes(contextOf(scene), survey, 2, { words: 'Be quicker.' });
      const id = await firstId(scene);
      expect(
        await onResponse(scene, survey, id, { intent: 'tags', tags: ' waiting ,  to  follow up, waiting' }),
      ).toMatchObject({
        status: 303,
      });
      expect(listedIn((await list(scene, survey, '?tag=to+follow+up')).html)).toEqual([id]);
      const long = 'x'.repeat(41);
      const refused = await onResponse(scene, survey, id, { intent: 'tags', tags: long });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('Keep each tag within 40 characters.');
      expect(refused.html).toContain(long);
      const many = Array.from({ length: 11 }, (_, index) => `tag ${index}`).join(',');
      expect((await onResponse(scene, survey, id, { intent: 'tags', tags: many })).html).toContain(
        'Use at most 10 tags.',
      );
      expect(await lastDeed(scene, 'response.tagged')).toMatchObject({ nodeId: survey.id, detail: {} });
      const other = await makeSurvey(contextOf(scene), shortDefinition, { title: 'Another' });
      expect(await onResponse(scene, other, id, { intent: 'tags', tags: 'moved' })).toMatchObject({ status: 404 });
    });
  });

  it('takes a test out of every count and puts it back', async () => {
    await asStaff(shown, ['commissioner', 'analyst'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      await respondTimes(ctx, survey, 10, { waited: 'yes' });
      const id = await firstId(scene);
      const results = () =>
        visit(scene, resultsPage, `surveys/${survey.id}/results`, { params: { id: survey.id } }).then(
          ({ html }) => html,
        );
      expect(await onResponse(scene, survey, id, { intent: 'test' })).toMatchObject({ status: 303 });
      expect(await results()).toContain('Results need at least 10 responses. There are 9.');
      expect((await onResponse(scene, survey, id)).html).toContain('Test, not counted');
      expect(await onResponse(scene, survey, id, { intent: 'real' })).toMatchObject({ status: 303 });
      expect(await results()).not.toContain('Results need at least 10 responses.');
    });
  });

  it('takes a response out with its quotes, when somebody says why and means it', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      await respond(ctx, survey, { words: 'We waited for thirty weeks.' });
      const id = await firstId(scene);
      await onResponse(scene, survey, id, {
        intent: 'quote',
        from: 'words',
        words: 'We waited',
        attribution: 'Parents',
      });
      const unsure = await onResponse(scene, survey, id, { intent: 'take-out', why: 'Asked by phone' });
      expect(unsure.status).toBe(400);
      expect(unsure.html).toContain('Tick the box if you are sure.');
      expect(unsure.html).toContain('Asked by phone');
      expect((await onResponse(scene, survey, id, { intent: 'take-out', why: ' ', sure: 'yes' })).html).toContain(
        'Say why the response is taken out.',
      );
      const gone = await onResponse(scene, survey, id, { intent: 'take-out', why: 'Asked by phone', sure: 'yes' });
      expect(gone.status).toBe(303);
      expect(await ctx.db.select().from(responses)).toEqual([]);
      expect(await ctx.db.select().from(quotes)).toMatchObject([{ body: '', responseId: null, consent: 'withdrawn' }]);
      expect(await lastDeed(scene, 'response.withdrawn')).toMatchObject({
        actorId: expect.any(String) as string,
        detail: { reason: 'Asked by phone' },
      });
      expect((await list(scene, survey, '?done=taken-out')).html).toContain('The response was taken out');
    });
  });

  it.each<[RoleName, boolean]>([
    ['analyst', false],
    ['commissioner', true],
  ])('lets a %s take one out: %s', async (role, may) => {
    await asStaff(shown, [role], async (scene) => {
      const survey = await makeSurvey(contextOf(scene));
      await respond(contextOf(scene), survey, { words: 'Words.' });
      const id = await firstId(scene);
      expect((await onResponse(scene, survey, id)).html.includes('Take this response out')).toBe(may);
      const answer = await onResponse(scene, survey, id, { intent: 'take-out', why: 'Spam', sure: 'yes' });
      expect(answer.status).toBe(may ? 303 : 403);
    });
  });
});

const letter =
  'Please keep the short breaks service open because my child needs it every week and we have nowhere else to go';

describe('answers that look alike', () => {
  it('are shown as hints, with those of one sender for who may see it', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx, shortDefinition, {
        anonymity: 'confidential',
        identityRoles: ['commissioner', 'safeguarding-lead'],
      });
      const identity = { personId: null, name: 'Bo', email: 'bo@example.org' };
      for (const words of [
        letter,
        `${letter}!`,
        letter.replace('Please keep', 'Keep'),
        'Mine is quite another story, of a school.',
      ]) {
        await respond(ctx, survey, { words }, { ...confidential(survey), identity });
      }
      const page = await visit(scene, lookalikesPage, `surveys/${survey.id}/lookalikes`, { params: { id: survey.id } });
      expect(page.html).toContain('3 responses with nearly the same words');
      expect(page.html).toContain('4 responses by one account or address');
      expect(page.html).not.toContain('another story');
      expect(page.html).not.toContain('bo@example.org');
    });
  });

  it('are not even looked for in an anonymous survey', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const survey = await makeSurvey(contextOf(scene));
      await respondTimes(contextOf(scene), survey, 3, { words: letter });
      const visitPage = () =>
        visit(scene, lookalikesPage, `surveys/${survey.id}/lookalikes`, { params: { id: survey.id } });
      expect((await visitPage()).html).toContain('its answers are not compared');
      expect((await statementsOf(visitPage)).some((statement) => statement.includes('response_texts'))).toBe(false);
      expect((await list(scene, survey)).html).not.toContain('/lookalikes');
    });
  });
});
