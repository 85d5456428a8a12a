/** The forum's word from the screens: asked, read, given, published beside the thing; and what is refused without it. */
import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { areas } from '#db/schema/tenancy.ts';
import { coproductionSettings, countersigns } from '#db/schema/coproduction.ts';
import { people, roles } from '#db/schema/people.ts';
import { createConsultation } from '#app/features/consultations/writes/create-consultation.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { createSurvey } from '#app/features/surveys/writes/create-survey.server.ts';
import { publishSurvey } from '#app/features/surveys/writes/publish-survey.server.ts';
import { saveDraft } from '#app/features/surveys/writes/save-draft.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { give, makeAccount, signIn } from '#tests/factories/accounts.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { makeFinding } from '#tests/factories/progress.ts';
import { testContext } from '#tests/factories/services.ts';
import { asStaff, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Staff } from '#tests/factories/visiting/staff-pages.ts';
import { makeSurvey, shortDefinition } from '#tests/factories/surveys.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import * as publicSurveyPage from '../area/asking/survey.tsx';
import * as updatePage from '../area/progress/update.tsx';
import * as surveyPage from '../loop/surveys/survey.tsx';
import * as workPage from '../manage/work.tsx';
import * as askingPage from './countersign-ask.tsx';
import * as settingsPage from './countersign-settings.tsx';
import * as requestPage from './countersign.tsx';
import * as listPage from './countersigns.tsx';
import * as levelPage from './level.tsx';

const shown = vi.hoisted((): Shown => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

/** The scene's area has a forum from now on, for which Rosa speaks. */
async function withForum(scene: Staff): Promise<AreaContext> {
  const { ctx, area } = scene;
  const rosa = await makeAccount(scene, 'rosa@example.org');
  await give(scene, rosa, 'representative');
  await ctx.db.update(areas).set({ forumName: 'Testshire Voices' }).where(eq(areas.id, area.id));
  return { ...inArea(ctx, area), area: { ...area, forumName: 'Testshire Voices' } };
}

async function draftUpdate(ctx: AreaContext): Promise<{ id: string; slug: string }> {
  const findingId = await makeFinding(ctx, 'Waits are too long');
  const update = await createUpdate(ctx, { title: 'Shorter waits', said: 'We wait too long.', did: 'We hired.' });
  await linkNodes(ctx, { fromId: findingId, toId: update.id, kind: 'cites' });
  return update;
}

const asking = (scene: Staff, subject: string, id: string, form?: Record<string, string>) =>
  visit(scene, askingPage, `countersigns/ask/${subject}/${id}`, { params: { subject, id }, ...(form ? { form } : {}) });

/** Does it signed in as Rosa, who speaks for the forum. */
async function asRosa<T>(scene: Staff, work: () => Promise<T>): Promise<T> {
  const [rosa] = await scene.ctx.db.select({ id: people.id }).from(people).where(eq(people.email, 'rosa@example.org'));
  await signIn(scene, rosa?.id ?? '');
  const answer = await work();
  await signIn(scene, scene.personId);
  return answer;
}

/** Looks at a request, as whoever is signed in; what is sent is sent by Rosa. */
const onRequest = (scene: Staff, id: string, form?: Record<string, string>) =>
  form ? asRosa(scene, () => onOwnRequest(scene, id, form)) : onOwnRequest(scene, id);

const onOwnRequest = (scene: Staff, id: string, form?: Record<string, string>) =>
  visit(scene, requestPage, `countersigns/${id}`, { params: { id }, ...(form ? { form } : {}) });

async function requestOf(ctx: AreaContext, nodeId: string): Promise<string> {
  const [row] = await ctx.db.select({ id: countersigns.id }).from(countersigns).where(eq(countersigns.nodeId, nodeId));
  return row?.id ?? '';
}

const everyWorker = ['commissioner'] as const;
const far = '4 December 2099';

describe('an update', () => {
  it('is asked about, dissented from and published with the dissent beside it', () =>
    asStaff(shown, everyWorker, async (scene) => {
      const ctx = await withForum(scene);
      const { id, slug } = await draftUpdate(ctx);
      const refused = await publishItem(ctx, 'update', id);
      expect(refused).toMatchObject({ isPublished: false, problems: [{ gate: 'countersign-you-said' }] });
      expect((await asking(scene, 'you-said', id)).html).toContain('We wait too long.');
      expect(await asking(scene, 'you-said', id, { deadline: 'soon' })).toMatchObject({ status: 400 });
      const early = await asking(scene, 'you-said', id, { deadline: '1 January 2026' });
      expect(early.status).toBe(400);
      expect(early.html).toContain('at least 10 working days');
      expect((await asking(scene, 'you-said', id, { deadline: far })).status).toBe(303);
      expect((await visit(scene, listPage, 'countersigns')).html).toContain('Waiting for the forum');
      const request = await requestOf(ctx, id);
      expect((await onRequest(scene, request)).html).toContain('We hired.');
      const wordless = await onRequest(scene, request, { intent: 'dissent', words: ' ', publicName: 'Rosa' });
      expect(wordless.status).toBe(400);
      expect(wordless.html).toContain('value="Rosa"');
      const words = 'Nobody has been hired yet.';
      expect((await onRequest(scene, request, { intent: 'dissent', words })).status).toBe(303);
      expect((await publishItem(ctx, 'update', id)).isPublished).toBe(true);
      const { html } = await scene.visitor.visit(updatePage, `/${scene.area.slug}/progress/${slug}`, {
        params: { area: scene.area.slug, update: slug },
      });
      expect(html).toContain(words);
      expect(html).toContain('The forum’s representative');
      expect((await onRequest(scene, request, { intent: 'take-back' })).status).toBe(400);
    }));

  it('is shown without bare headings: over a list it says that what is in it is no part of the text', () =>
    asStaff(shown, everyWorker, async (scene) => {
      const ctx = await withForum(scene);
      const finding = await makeFinding(ctx, 'Waits are too long');
      const { id } = await createUpdate(ctx, {
        ...{ title: 'Shorter waits', said: 'We wait too long.', did: 'We hired.' },
        blocks: [
          { kind: 'text', heading: 'Since then', markdown: 'Two people began.' },
          { kind: 'list', heading: 'What you told us', nodeIds: [finding] },
        ],
      });
      const note = 'On the page a list stands under this heading.';
      const parts = (html: string) => html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|');
      const asked = parts((await asking(scene, 'you-said', id)).html);
      expect((await asking(scene, 'you-said', id, { deadline: far })).status).toBe(303);
      const request = parts((await onRequest(scene, await requestOf(ctx, id))).html);
      for (const text of [asked, request]) {
        expect(text).toContain(`|What you told us|${note}`);
        expect(text).toContain('|Since then|Two people began.|');
        expect(text.split(note)).toHaveLength(2);
        expect(text).not.toContain('Waits are too long');
      }
    }));

  it('is unknown as a survey, of another area, and under a subject that nobody is asked about', () =>
    asStaff(shown, everyWorker, async (scene) => {
      const ctx = await withForum(scene);
      const { id } = await draftUpdate(ctx);
      const other = testContext(ctx.services, await makeArea(ctx.db));
      const elsewhere = await draftUpdate(other);
      const addresses = [
        ['wording', id],
        ['you-said', elsewhere.id],
        ['everything', id],
        ['codebook', id],
        ['tone', id],
      ] as const;
      for (const [subject, nodeId] of addresses) expect((await asking(scene, subject, nodeId)).status).toBe(404);
      expect((await onRequest(scene, 'unknown')).status).toBe(404);
    }));
});

describe('a countersign on a condition', () => {
  const condition = 'Only if the evening sessions stay.\nAsk us again in May.';
  const lines = condition.split('\n');

  /** An update that the forum is asked about, and the request. */
  async function asked(scene: Staff) {
    const ctx = await withForum(scene);
    const update = await draftUpdate(ctx);
    expect((await asking(scene, 'you-said', update.id, { deadline: far })).status).toBe(303);
    return { ctx, ...update, request: await requestOf(ctx, update.id) };
  }

  const readUpdate = ({ visitor, area }: Staff, slug: string) =>
    visitor.visit(updatePage, `/${area.slug}/progress/${slug}`, { params: { area: area.slug, update: slug } });

  it('lets the text be published, and its words stand beside it for the public and before that for staff', () =>
    asStaff(shown, everyWorker, async (scene) => {
      const { ctx, id, slug, request } = await asked(scene);
      const seen = await asRosa(scene, () => onOwnRequest(scene, request));
      expect(seen.html).toContain('what it depends on');
      const given = { intent: 'countersigned', words: condition, publicName: '' };
      expect((await onRequest(scene, request, given)).status).toBe(303);
      expect((await visit(scene, listPage, 'countersigns')).html).toContain('Countersigned');
      for (const page of [await asking(scene, 'you-said', id), await onRequest(scene, request)]) {
        expect(page.html).toMatch(/The forum countersigned these words on \d/);
        for (const line of lines) expect(page.html).toContain(line);
      }
      expect((await publishItem(ctx, 'update', id)).isPublished).toBe(true);
      const { html } = await readUpdate(scene, slug);
      expect(html).toContain('Testshire Voices countersigned this text');
      for (const line of lines) expect(html).toContain(line);
      expect(html).toContain('The forum’s representative');
      expect(JSON.stringify(shown.data)).toContain(JSON.stringify(condition).slice(1, -1));
    }));

  it('carries the name of whoever gave it only where they wrote it, and neither once it is taken back', () =>
    asStaff(shown, everyWorker, async (scene) => {
      const { ctx, id, slug, request } = await asked(scene);
      const given = { intent: 'countersigned', words: condition, publicName: 'Rosa Lind' };
      expect((await onRequest(scene, request, given)).status).toBe(303);
      expect((await onRequest(scene, request, { intent: 'take-back' })).status).toBe(303);
      const open = await onRequest(scene, request);
      expect(open.html).not.toContain(lines[0]);
      expect(open.html).not.toContain('Rosa Lind');
      expect((await publishItem(ctx, 'update', id)).isPublished).toBe(false);
      expect((await onRequest(scene, request, given)).status).toBe(303);
      expect((await publishItem(ctx, 'update', id)).isPublished).toBe(true);
      const { html } = await readUpdate(scene, slug);
      expect(html).toContain('Rosa Lind');
      expect(html).not.toContain('The forum’s representative');
    }));

  it('comes back with what was typed where it is too long, and nothing is given', () =>
    asStaff(shown, everyWorker, async (scene) => {
      const { ctx, id, request } = await asked(scene);
      const words = `${lines[0]} ${'x'.repeat(2000)}`;
      const refused = await onRequest(scene, request, { intent: 'countersigned', words, publicName: 'Rosa Lind' });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain(words);
      expect(refused.html).toContain('value="Rosa Lind"');
      expect((await publishItem(ctx, 'update', id)).isPublished).toBe(false);
    }));
});

describe('one person with roles of both sides', () => {
  it('asks, and neither answers nor rates for the forum; the pages say why', () =>
    asStaff(shown, ['commissioner', 'representative'], async (scene) => {
      const ctx = await withForum(scene);
      const { id } = await draftUpdate(ctx);
      expect((await asking(scene, 'you-said', id, { deadline: far })).status).toBe(303);
      const request = await requestOf(ctx, id);
      const reason = 'One person cannot speak for both sides';
      expect((await onOwnRequest(scene, request)).html).toContain(reason);
      expect((await visit(scene, workPage, '')).html).not.toContain('until the end of 4 December 2099');
      expect((await onOwnRequest(scene, request, { intent: 'countersigned' })).status).toBe(403);
      expect((await publishItem(ctx, 'update', id)).isPublished).toBe(false);
      const asked = await createConsultation(ctx, { title: 'Short breaks' });
      const on = (form?: Record<string, string>) =>
        visit(scene, levelPage, `consultations/${asked.id}/level`, {
          params: { id: asked.id },
          ...(form ? { form } : {}),
        });
      const view = { level: 'co-produce', evidence: 'We did it all.' };
      expect((await on({ ...view, side: 'staff' })).status).toBe(303);
      expect((await on({ ...view, side: 'forum' })).status).toBe(403);
      const page = await on();
      expect(page.html).toContain(reason);
      expect(page.html).toContain('Has not said yet.');
    }));
});

describe('a forum for which nobody speaks here', () => {
  it('cannot be asked, and its page says so', () =>
    asStaff(shown, everyWorker, async (scene) => {
      const ctx = await withForum(scene);
      const { id } = await draftUpdate(ctx);
      await ctx.db.delete(roles).where(eq(roles.role, 'representative'));
      const page = await asking(scene, 'you-said', id);
      expect(page.html).toContain('No representative has joined this site yet.');
      expect(page.html).not.toContain('Ask the forum</button>');
      expect((await asking(scene, 'you-said', id, { deadline: far })).status).toBe(400);
      expect((await publishItem(ctx, 'update', id)).isPublished).toBe(true);
    }));
});

describe('what the forum can be asked about', () => {
  it('is chosen by an administrator, the codebook among it', () =>
    asStaff(shown, ['administrator'], async (scene) => {
      const ctx = await withForum(scene);
      const page = await visit(scene, settingsPage, 'countersigns/settings');
      expect(page.html).toContain('The codes that what people wrote is sorted by');
      const form = { subjects: 'codebook', workingDays: '10' };
      expect((await visit(scene, settingsPage, 'countersigns/settings', { form })).status).toBe(303);
      expect(await ctx.db.select().from(coproductionSettings)).toMatchObject([{ subjects: ['codebook'] }]);
    }));
});

describe('a representative', () => {
  it('can answer and rate, and can neither ask, nor write, nor publish', () =>
    asStaff(shown, ['representative'], async (scene) => {
      const ctx = await withForum(scene);
      const { id } = await draftUpdate(ctx);
      const forbidden = { status: 403 };
      expect(await asking(scene, 'you-said', id, { deadline: far })).toMatchObject(forbidden);
      expect(await visit(scene, settingsPage, 'countersigns/settings')).toMatchObject(forbidden);
      const form = { intent: 'publish' };
      expect(await visit(scene, surveyPage, 'surveys/x', { params: { id: 'x' }, form })).toMatchObject(forbidden);
      expect(await visit(scene, listPage, 'countersigns')).toMatchObject({ status: 200 });
    }));

  it('speaks for the forum alone when both sides say how far people shared', () =>
    asStaff(shown, ['representative'], async (scene) => {
      const ctx = await withForum(scene);
      const { id } = await createConsultation(ctx, { title: 'Short breaks' });
      const rate = (form: Record<string, string>) =>
        visit(scene, levelPage, `consultations/${id}/level`, { params: { id }, form });
      const view = { side: 'forum', level: 'consult', evidence: 'We were asked in May.' };
      expect((await rate({ ...view, side: 'staff' })).status).toBe(403);
      const empty = await rate({ side: 'forum', level: '', evidence: 'We were asked in May.' });
      expect(empty.status).toBe(400);
      expect(empty.html).toContain('We were asked in May.');
      expect((await rate(view)).status).toBe(303);
      const page = await visit(scene, levelPage, `consultations/${id}/level`, { params: { id } });
      expect(page.html).toContain('Has not said yet.');
      expect(page.html).toContain('Consulted');
    }));
});

describe('a survey', () => {
  it('is told everything that stands in its way at once, each with the page on which it is mended', () =>
    asStaff(shown, everyWorker, async (scene) => {
      const ctx = await withForum(scene);
      const part = await createConsultation(ctx, { title: 'Short breaks' });
      const { id } = await createSurvey(ctx, { title: 'Breaks', consultationId: part.id });
      const base = `/${scene.area.slug}/manage`;
      const ask = { params: { id } };
      const lines = [
        [`${base}/surveys/${id}/edit`, 'There are no questions yet.'],
        [`${base}/surveys/${id}#settings-form-introduction`, 'Say in the introduction'],
        [`${base}/consultations/${part.id}?part=opening`, 'It is part of “Short breaks”, which is not public.'],
        [`${base}/countersigns/ask/wording/${id}`, 'The forum has not been asked to countersign these questions.'],
      ];
      const seen = await visit(scene, surveyPage, `surveys/${id}`, ask);
      const posted = await visit(scene, surveyPage, `surveys/${id}`, { ...ask, form: { intent: 'publish' } });
      expect(posted.status).toBe(400);
      for (const { html } of [seen, posted])
        for (const [href, words] of lines) expect(html).toContain(`<a href="${href}">${words}`);
      expect(seen.html).toContain('It then has 10 working days to answer');
    }));

  it('is refused by a direct post with the list that its page shows, until the forum has countersigned its questions', () =>
    asStaff(shown, everyWorker, async (scene) => {
      const made = await makeSurvey(inArea(scene.ctx, scene.area));
      const ctx = await withForum(scene);
      const changed = structuredClone(shortDefinition);
      changed.pages[1]?.elements.pop();
      await saveDraft(ctx, made.id, JSON.stringify(changed));
      const address = { params: { id: made.id } };
      const sentence = 'The forum has not been asked to countersign these questions.';
      expect((await visit(scene, surveyPage, `surveys/${made.id}`, address)).html).toContain(sentence);
      const posted = await visit(scene, surveyPage, `surveys/${made.id}`, { ...address, form: { intent: 'publish' } });
      expect(posted.status).toBe(400);
      expect(posted.html).toContain(sentence);
      expect((await asking(scene, 'wording', made.id, { deadline: far })).status).toBe(303);
      const rows = await ctx.db.select().from(countersigns).where(eq(countersigns.nodeId, made.id));
      const request = rows.find(({ outcome }) => outcome === 'open')?.id ?? '';
      expect((await publishSurvey(ctx, made.id)).isPublished).toBe(false);
      expect((await onRequest(scene, request, { intent: 'countersigned' })).status).toBe(303);
      expect((await publishSurvey(ctx, made.id)).isPublished).toBe(true);
      const params = { area: scene.area.slug, survey: made.slug };
      const page = await scene.visitor.visit(publicSurveyPage, `/${scene.area.slug}/surveys/${made.slug}`, { params });
      expect(page.html).toContain('Testshire Voices countersigned this text');
      const { title, introduction, minutes, anonymity } = await getSurveyForStaff(ctx, made.id);
      const form = {
        intent: 'settings',
        slug: made.slug,
        title,
        introduction,
        minutes: String(minutes),
        anonymity,
        consultationId: '',
      };
      const settle = (changes: Record<string, string>) =>
        visit(scene, surveyPage, `surveys/${made.id}`, { ...address, form: { ...form, ...changes } });
      const reworded = await settle({ introduction: 'Something else.' });
      expect(reworded.status).toBe(400);
      expect(reworded.html).toContain('the forum was asked about them');
      expect((await settle({ minutes: '9' })).status).toBe(303);
    }));
});
