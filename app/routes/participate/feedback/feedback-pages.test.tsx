/** Giving feedback as a browser without JavaScript does: the form, its faults, the code, being told, the public pages. */
import { describe, expect, it, vi } from 'vitest';
import { feedbackContacts, feedbackItems } from '#db/schema/feedback.ts';
import { activityRecords } from '#db/schema/record.ts';
import { withdrawFeedback } from '#app/features/feedback/writes/withdraw-feedback.server.ts';
import { answerFeedback } from '#app/features/feedback/writes/answer-feedback.server.ts';
import { addOrganisation } from '#app/features/areas/writes/add-organisation.server.ts';
import { parseCode } from '#app/lib/receipt-code.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inScene } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { plain } from '#tests/factories/visiting/ask.ts';
import { answerOf, giveFeedback, publishSaid, refusal, saidWords } from '#tests/factories/feedback.ts';
import { makeService } from '#tests/factories/progress.ts';
import { asStaff, contextOf } from '#tests/factories/visiting/staff-pages.ts';
import type { Answer, Ask, Page, Shown } from '#tests/factories/visiting/visitor.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as itemPage from '../../area/feedback/item.tsx';
import * as publishedPage from '../../area/feedback/published.tsx';
import * as numbersPage from '../../area/feedback/numbers.tsx';
import * as donePage from './done.tsx';
import * as servicePage from './service.tsx';
import * as formPage from './area.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

async function see({ visitor, area }: Scene, page: Page, path: string, given: Ask = {}): Promise<Answer> {
  const answer = await visitor.visit(page, `/${area.slug}/${path}`, {
    ...given,
    params: { area: area.slug, ...given.params },
  });
  if (answer.html !== '') expect(await htmlProblems(answer.html)).toEqual([]);
  return { ...answer, html: plain(answer.html) };
}

const sealedIn = (html: string) => /name="sealed" value="([^"]*)"/.exec(html)?.[1] ?? '';
const doneQuery = ({ location }: Answer) => `feedback/done?${(location ?? '').split('?')[1] ?? ''}`;

const items = ({ ctx }: Scene) => ctx.db.select().from(feedbackItems);

const filled = (sealed: string, changes: Record<string, string> = {}) => ({
  sealed,
  service: '',
  words: saidWords,
  consent: 'yes',
  relation: 'family',
  ...changes,
});

describe('the form of feedback', () => {
  it('says before typing what to do in danger, who reads it, and the ways for one person’s case', () =>
    inScene(shown, async (scene) => {
      await addOrganisation(contextOf(scene), {
        name: 'Testshire SENDIASS',
        kind: 'charity',
        website: 'https://sendiass.example',
        summary: '',
      });
      const { html } = await see(scene, formPage, 'feedback');
      const before = html.slice(0, html.indexOf('<textarea'));
      for (const text of ['call 999', 'We cannot keep it secret', 'How to complain', 'Ask for mediation', 'reads it'])
        expect(before).toContain(text);
      expect(before).toContain('href="https://sendiass.example"');
      expect(html).toContain(`/tell-us?about=${encodeURIComponent(`/${scene.area.slug}/feedback`)}`);
    }));

  it('keeps what was typed where something is missing, and stores nothing', () =>
    inScene(shown, async (scene) => {
      const { html } = await see(scene, formPage, 'feedback');
      const refused = await see(scene, formPage, 'feedback', {
        form: { sealed: sealedIn(html), words: 'Half a thought' },
      });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('Choose whether we may publish this');
      expect(refused.html).toContain('>Half a thought</textarea>');
      const empty = await see(scene, formPage, 'feedback', { form: {} });
      expect(empty.html).toContain('href="#feedback-words"');
      const service = await see(scene, formPage, 'feedback', {
        form: filled(sealedIn(html), { service: 'nothing' }),
      });
      expect(service.html).toContain('Choose a service from the list');
      const foreign = await see(scene, formPage, 'feedback', { form: filled('not-ours') });
      expect(foreign.status).toBe(400);
      expect(foreign.html).toContain('Nothing is lost');
      expect(foreign.html).toContain(`>${saidWords}</textarea>`);
      expect(await items(scene)).toEqual([]);
    }));

  it('stores one for two posts, with a day and nothing else of its author, and shows the code', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const { html } = await see(scene, formPage, 'feedback');
      const form = filled(sealedIn(html));
      const [first, second] = [
        await see(scene, formPage, 'feedback', { form }),
        await see(scene, formPage, 'feedback', { form }),
      ];
      expect([first.status, second.status]).toEqual([303, 303]);
      const stored = await items(scene);
      expect(stored).toHaveLength(1);
      expect(JSON.stringify(stored)).not.toContain(scene.personId);
      const done = await see(scene, donePage, doneQuery(first));
      const code = /\/receipt\/([0-9A-Z-]+)"/.exec(done.html)?.[1] ?? '';
      expect(parseCode(code).ok).toBe(true);
      expect((await see(scene, donePage, doneQuery(second))).html).toContain(code);
      const records = await scene.ctx.db.select().from(activityRecords);
      expect(records.filter(({ verb }) => verb !== 'role.granted')).toEqual([]);
    });
  });

  it('of a service is about that service, whatever is posted; an old or foreign one is not found', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const id = await makeService(ctx, 'Physiotherapy', 'physio');
      const { createNode } = await import('#app/features/record/writes/create-node.server.ts');
      const made = await createNode(ctx, { kind: 'service', title: 'Draft' });
      await ctx.db.execute(
        `insert into node_slugs (area_id, kind, slug, node_id) values ('${scene.area.id}', 'service', 'physio', '${id}')`,
      );
      const params = { service: 'physio' };
      const { html } = await see(scene, servicePage, 'services/physio/feedback', { params });
      expect(html).toContain('Give feedback on Physiotherapy');
      expect(html).not.toContain('name="service"');
      await see(scene, servicePage, 'services/physio/feedback', {
        params,
        form: filled(sealedIn(html), { service: made.id }),
      });
      expect((await items(scene)).map(({ serviceId }) => serviceId)).toEqual([id]);
      const draft = await see(scene, servicePage, 'services/draft/feedback', { params: { service: 'draft' } });
      expect(draft.status).toBe(404);
    }));

  it('beyond the limit of one network keeps the words and says when to send them again', () =>
    inScene(shown, async (scene) => {
      scene.services.env = { ...scene.services.env, submissionsPerAddress: 1 };
      const { html } = await see(scene, formPage, 'feedback');
      const send = (words: string) => see(scene, formPage, 'feedback', { form: filled(sealedIn(html), { words }) });
      expect((await send('One')).status).toBe(303);
      const late = await send('The other');
      expect(late.status).toBe(429);
      expect(Number(late.retryAfter)).toBeGreaterThan(0);
      expect(late.html).toContain('>The other</textarea>');
    }));
});

describe('after feedback was given', () => {
  it('an address is taken once and sealed; a mistyped one comes back', () =>
    inScene(shown, async (scene) => {
      const { html } = await see(scene, formPage, 'feedback');
      const sent = await see(scene, formPage, 'feedback', { form: filled(sealedIn(html)) });
      const leave = (email: string) => see(scene, donePage, doneQuery(sent), { form: { email } });
      const wrong = await leave('ana at example');
      expect(wrong.status).toBe(400);
      expect(wrong.html).toContain('value="ana at example"');
      const stored = await leave(' Ana@Example.org ');
      expect(stored.html).toContain('We will write to you when there is an answer');
      const contacts = await scene.ctx.db.select().from(feedbackContacts);
      expect(contacts).toHaveLength(1);
      expect(JSON.stringify(contacts).toLowerCase()).not.toContain('example.org');
      const expired = await see(scene, donePage, 'feedback/done?r=nothing', { form: { email: 'ana@example.org' } });
      expect(expired.status).toBe(410);
      expect((await see(scene, donePage, 'feedback/done')).html).toContain('href="/receipt"');
    }));
});

describe('published feedback', () => {
  it('shows words, answer and days, in its list, on its page and in their JSON', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const { id, nodeId } = await publishSaid(ctx);
      await answerFeedback(ctx, [id], answerOf(refusal));
      const list = await see(scene, publishedPage, 'feedback/published');
      const json = JSON.stringify(shown.data);
      expect(list.html).toContain(saidWords);
      for (const text of [
        'We cannot, and here is why',
        'four more therapists',
        'The children’s board',
        'two more posts',
      ])
        expect(list.html).toContain(text);
      const page = await see(scene, itemPage, `feedback/${nodeId}`, { params: { id: nodeId } });
      expect(page.html).toContain('There is no money for it');
      for (const text of [id, ...(await items(scene)).map((item) => item.id)]) {
        expect(json).not.toContain(text);
        expect(JSON.stringify(shown.data)).not.toContain(text);
      }
      const filtered = await see(scene, publishedPage, 'feedback/published?status=thanks');
      expect(filtered.html).toContain('Nothing published matches');
    }));

  it('is gone from page, list and JSON the moment it is taken back, and a dated note stays', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const { nodeId, code } = await publishSaid(ctx);
      await see(scene, publishedPage, 'feedback/published');
      await withdrawFeedback(ctx, code);
      const list = await see(scene, publishedPage, 'feedback/published');
      expect(list.html).not.toContain(saidWords);
      expect(JSON.stringify(shown.data)).not.toContain('rang us back');
      expect(list.html).toContain('1 piece of feedback on');
      const params = { params: { id: nodeId } };
      expect((await see(scene, itemPage, `feedback/${nodeId}`, params)).status).toBe(404);
    }));

  it('and what is not published, or of another area, is not found alike', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const there = { ...ctx, area: await makeArea(ctx.db, { name: 'Elsewhere' }) };
      const theirs = await publishSaid(there, { words: 'Elsewhere alone' });
      const mine = await giveFeedback(ctx);
      for (const id of [theirs.nodeId, theirs.id, mine.id, newPublicId(), 'x'])
        expect((await see(scene, itemPage, `feedback/${id}`, { params: { id } })).status).toBe(404);
      expect((await see(scene, publishedPage, 'feedback/published')).html).toContain('Nothing is published yet');
      expect((await see(scene, numbersPage, 'feedback/numbers')).html).toContain('No numbers are published yet');
    }));
});
