/** The staff's pages of responses and results, and the public pages of results, walked through as plain forms. */
import { desc, eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { quotes } from '#db/schema/progress.ts';
import { activityRecords, links, nodeSlugs } from '#db/schema/record.ts';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { safetyItems } from '#db/schema/safety.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { withdrawContribution } from '#app/features/receipts/writes/withdraw-contribution.server.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeLink, makeNode } from '#tests/factories/areas.ts';
import { makeSurvey, publishDefinition, respond, respondTimes, shortDefinition } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { Visitor } from '#tests/factories/visiting/visitor.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import { statementsOf } from '#tests/setup/database.ts';
import * as consultationResults from '../../area/asking/consultation-results.tsx';
import * as publicResults from '../../area/asking/survey-results.tsx';
import * as responsePage from './response.tsx';
import * as responsesPage from './responses.tsx';
import * as resultsPage from './survey-results.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

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
    await asStaff(shown, ['analyst'], async (scene) => {
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
    await asStaff(shown, ['analyst'], async (scene) => {
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

  it('shows what the survey worked out after the answers, as nobody’s words', async () => {
    await asStaff(shown, ['analyst', 'commissioner'], async (scene) => {
      const ctx = contextOf(scene);
      const value = (name: string, expression: string, result: string) => ({
        ...{ name, expression, result },
        includeIntoResult: true,
      });
      const calculatedValues = [
        value('days', '{weeks} * 7', 'number'),
        value('was_long', '{weeks} > 4', 'boolean'),
        value('said', "'Waited: ' + {weeks}", 'text'),
        value('twice', '{words} * 2', 'number'),
        { name: 'unkept', expression: '{weeks} + 1' },
      ];
      const survey = await makeSurvey(ctx, { ...shortDefinition, calculatedValues });
      await respond(ctx, survey, { waited: 'yes', weeks: 6, words: 'Be quicker.' });
      const [id = ''] = await responseIds(scene);
      const { html } = await onResponse(scene, survey, id);
      const after = html.slice(html.indexOf('Worked out by the survey'));
      expect(html.indexOf('Be quicker.')).toBeLessThan(html.indexOf('Worked out by the survey'));
      expect(after).toContain('Nobody said them.');
      const rows = [...after.matchAll(/<dt[^>]*>(\w+)<\/dt><dd[^>]*>(?:<span[^>]*>)?([^<]*)/g)].slice(0, 4);
      expect(rows.map(([, name, said]) => [name, said])).toEqual([
        ['days', '42'],
        ['was_long', 'Yes'],
        ['said', 'Waited: 6'],
        ['twice', 'No value'],
      ]);
      expect(html).not.toContain('unkept');
      expect(html).not.toContain('Words from “said”');
    });
  });

  it.each([
    ['a named role', ['analyst', 'safeguarding-lead'], true],
    ['no named role', ['analyst'], false],
  ] as const)('shows who answered a confidential survey to %s', async (_name, roles, isShown) => {
    await asStaff(shown, [...roles], async (scene) => {
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
    await asStaff(shown, ['analyst'], async (scene) => {
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
    await asStaff(shown, ['analyst'], async (scene) => {
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
        { body: 'We waited […] thirty weeks.', responseId: id, consent: 'not-said', wording: 'verbatim' },
      ]);
      // Nobody agreed by taking part: somebody has to say why the words may be published. They lead back to the survey.
      const [drafted] = await ctx.db.select({ id: quotes.id }).from(quotes);
      expect(await publishItem(ctx, 'quote', drafted?.id ?? '')).toMatchObject({
        problems: [{ gate: 'quoteConsentNotSaid' }],
      });
      expect(await ctx.db.select().from(links)).toMatchObject([
        { fromId: survey.id, toId: drafted?.id, kind: 'evidence-for' },
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
    await asStaff(shown, ['commissioner'], async (scene) => {
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
    await asStaff(shown, ['administrator'], async (scene) => {
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
    await asStaff(shown, ['commissioner'], async (scene) => {
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
    await asStaff(shown, ['commissioner'], async (scene) => {
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
