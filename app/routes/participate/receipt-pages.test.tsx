/** The pages of a tracking code, walked through as people without JavaScript do. */
import { describe, expect, it, vi } from 'vitest';
import { eq } from 'drizzle-orm';
import { follows } from '#db/schema/notifications.ts';
import { withdrawalTerms } from '#db/schema/evidence.ts';
import { nodes } from '#db/schema/record.ts';
import type { CommentDecision } from '#app/features/pages/writes/decide-comment.server.ts';
import { addComment } from '#app/features/pages/writes/add-comment.server.ts';
import { decideComment } from '#app/features/pages/writes/decide-comment.server.ts';
import { setCommentBox } from '#app/features/pages/writes/set-comment-box.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import { inScene } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { plain } from '#tests/factories/visiting/ask.ts';
import { dateOf, makeConsultation, makeEntry } from '#tests/factories/evidence.ts';
import { contextOf } from '#tests/factories/visiting/staff-pages.ts';
import { publishedPage } from '#tests/factories/pages.ts';
import { makeSurvey, respond } from '#tests/factories/surveys.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as card from './receipt-card.tsx';
import * as entrance from './receipt-entry.tsx';
import * as receipt from './receipt.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

async function open({ visitor }: Scene, code: string, form?: Record<string, string>) {
  const answer = await visitor.visit(receipt, `/receipt/${code}`, { params: { code }, ...(form ? { form } : {}) });
  if (answer.html !== '') {
    const faults = (await htmlProblems(answer.html)).filter((problem) => !problem.startsWith('form-dup-name'));
    expect(faults).toEqual([]);
  }
  return { ...answer, html: plain(answer.html) };
}

const publishNode = (ctx: AreaContext, id: string) =>
  ctx.db.update(nodes).set({ state: 'public', publishedAt: ctx.now }).where(eq(nodes.id, id));

async function makeLetter(scene: Scene, until: string | null = null) {
  const ctx = contextOf(scene);
  const id = await makeConsultation(ctx, { hearBack: { state: 'stated', value: 'Two weeks later' } });
  if (until !== null) await ctx.db.insert(withdrawalTerms).values({ areaId: ctx.area.id, consultationId: id, until });
  return { id, code: formatCode((await makeEntry(ctx, id, { senderName: 'Rosa Lind' })).code) };
}

describe('a tracking code', () => {
  it('is told apart when it is mistyped; one that never was and one that was taken back look alike', () =>
    inScene(shown, async (scene) => {
      const { code } = await makeLetter(scene);
      const enter = (typed: string) => scene.visitor.visit(entrance, '/receipt', { form: { code: typed } });
      const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
      expect((await enter(wrong)).html).toContain('looks mistyped');
      expect((await enter(code.toLowerCase())).location).toBe(`/receipt/${code}`);
      expect((await open(scene, code, { intent: 'withdraw', confirm: 'yes' })).html).toContain('It has been deleted');
      const [gone, never] = [await enter(code), await enter('0000-0000-0000-0')];
      expect(gone.status).toBe(404);
      expect(gone.html.replaceAll(code, '')).toBe(never.html.replaceAll('0000-0000-0000-0', ''));
      expect((await open(scene, code)).status).toBe(404);
      expect((await open(scene, wrong)).status).toBe(404);
    }));

  it('shows each step, and for what has not happened when it is expected', () =>
    inScene(shown, async (scene) => {
      const { code } = await makeLetter(scene);
      const { html } = await open(scene, code);
      for (const text of [
        'by letter',
        'Short breaks',
        'Not yet.',
        'Two weeks later',
        'You can take back what you said at any time',
      ]) {
        expect(html).toContain(text);
      }
      expect(html).not.toMatch(/Rosa|ten months|\d{1,2}:\d{2}/);
      expect(html.match(/<h1/g)).toHaveLength(1);
    }));

  it('shows the trail of a response, without the letter’s words', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx, undefined, { title: 'Waiting' });
      const code = formatCode(await respond(ctx, survey, { words: 'Be quicker.' }));
      const { html } = await open(scene, code);
      expect(html).toContain('Your answers to “Waiting” were received on 3 March 2026');
      expect(html).toContain('counted when results are next published');
      expect(html).not.toContain('Be quicker');
    }));

  it('of a comment on a page says nothing of a decision that nobody makes about it', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const page = await publishedPage(ctx, { kind: 'page', title: 'Our approach', summary: 'Short.' });
      await setCommentBox(ctx, page.id, 'open');
      const added = await addComment(ctx, { nodeId: page.id, name: '', words: 'It helped us.', key: 'k' });
      if (added === 'closed') throw new Error('Comments are closed.');
      await decideComment(ctx, added.id, { to: 'shown' });
      const { html } = await open(scene, formatCode(added.code));
      for (const text of ['It is about “Our approach”', 'Put beside what others said', 'Shown on the page'])
        expect(html).toContain(text);
      expect(html).not.toMatch(/Not yet|Put to whoever decides|What was promised|it does not show them/);
    }));

  it('of a comment that was refused says so and why, and promises no later step', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const page = await publishedPage(ctx, { kind: 'page', title: 'Our approach', summary: 'Short.' });
      await setCommentBox(ctx, page.id, 'open');
      const refuse = async (key: string, decision: CommentDecision) => {
        const added = await addComment(ctx, { nodeId: page.id, name: '', words: 'Buy one.', key });
        if (added === 'closed') throw new Error('Comments are closed.');
        await decideComment(ctx, added.id, decision);
        return (await open(scene, formatCode(added.code))).html;
      };
      const html = await refuse('k', { to: 'refused', rule: 'advert', reply: 'Send it again without the price.' });
      for (const text of ['It was not shown on the page.', 'href="#comment"', 'advertisement', 'without the price'])
        expect(html).toContain(text);
      expect(html).not.toMatch(/when it is shown|Put beside what others said|Not yet/);
      const passed = await refuse('l', { to: 'passed' });
      expect(passed).toContain('It was not shown on the page.');
      expect(passed).not.toContain('href="#comment"');
    }));

  it('of a comment on a question goes on when it was not shown: it is still among what people said', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const asked = await makeConsultation(ctx, { opens: dateOf('March 2026'), closes: dateOf('March 2099') });
      const page = await publishedPage(ctx, { kind: 'page', title: 'Our approach', summary: 'Short.' });
      await setCommentBox(ctx, page.id, 'open');
      await linkNodes(ctx, { fromId: asked, toId: page.id, kind: 'cites' });
      const added = await addComment(ctx, { nodeId: page.id, name: '', words: 'Buy one.', key: 'k' });
      if (added === 'closed') throw new Error('Comments are closed.');
      await decideComment(ctx, added.id, { to: 'refused', rule: 'advert', reply: '' });
      const { html } = await open(scene, formatCode(added.code));
      for (const text of ['It was not shown on the page.', 'Put beside what others said', 'Put to whoever decides'])
        expect(html).toContain(text);
      expect(html).not.toContain('when it is shown');
    }));

  it('lists what will not happen, and why, apart from what was promised', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const { id, code } = await makeLetter(scene);
      const stated = (value: string) => ({ state: 'stated' as const, value });
      const promise = await createCommitment(ctx, { title: 'A drop-in' });
      const refusal = await createCommitment(ctx, {
        ...{ title: 'Weekends', decision: 'will-not', reasonKind: 'money', reason: 'Two posts are not funded.' },
        ...{ decidedBy: stated('The board'), reconsider: 'If they are.' },
      });
      for (const made of [promise, refusal]) {
        await publishNode(ctx, made.id);
        await linkNodes(ctx, { fromId: id, toId: made.id, kind: 'led-to' });
      }
      const { html } = await open(scene, code);
      const [promised = '', refused = ''] =
        /What was promised(.*)What will not happen, and why(.*)What changed/s.exec(html)?.slice(1) ?? [];
      expect(promised).toContain('A drop-in');
      expect(promised).not.toContain('Weekends');
      for (const text of [
        'Weekends',
        'There is no money for it. Two posts are not funded.',
        'The board',
        'If they are.',
      ])
        expect(refused).toContain(text);
    }));

  it('follows the consultation by mail, never the contribution, and the mail carries no code', () =>
    inScene(shown, async (scene) => {
      const { id, code } = await makeLetter(scene);
      const mistyped = await open(scene, code, { intent: 'follow', email: 'nobody' });
      expect([mistyped.status, mistyped.html.includes('value="nobody"')]).toEqual([400, true]);
      const asked = await open(scene, code, { intent: 'follow', email: 'ana@example.org' });
      expect(asked.html).toContain('Check your email');
      expect(await scene.ctx.db.select().from(follows)).toMatchObject([{ nodeId: id, email: 'ana@example.org' }]);
      expect(JSON.stringify(scene.services.sent)).not.toContain(code);
      expect(JSON.stringify(scene.services.sent)).not.toContain(code.replaceAll('-', ''));
    }));

  it('can be taken back only with a tick, and only until the last day; then it says why not and what remains', () =>
    inScene(shown, async (scene) => {
      const early = await makeLetter(scene, '2099-01-01');
      expect((await open(scene, early.code)).html).toContain('until the end of 1 January 2099');
      const unticked = await open(scene, early.code, { intent: 'withdraw' });
      expect([unticked.status, unticked.html.includes('href="#confirm"')]).toEqual([400, true]);
      const detachable = await open(scene, early.code, { intent: 'detach', confirm: 'yes' });
      expect(detachable.status).toBe(400);
      const late = await makeLetter(scene, '2020-01-01');
      expect((await open(scene, late.code)).html).toContain('It can no longer be taken back');
      const refused = await open(scene, late.code, { intent: 'withdraw', confirm: 'yes' });
      expect(refused.status).toBe(400);
      expect((await open(scene, late.code, { intent: 'detach', confirm: 'yes' })).html).toContain(
        'it has been removed',
      );
      expect((await open(scene, late.code)).status).toBe(200);
    }));

  it('has a card to print', () =>
    inScene(shown, async (scene) => {
      const { code } = await makeLetter(scene, '2099-01-01');
      const answer = await scene.visitor.visit(card, `/receipt/${code}/card`, { params: { code } });
      expect(await htmlProblems(answer.html)).toEqual([]);
      expect(answer.html).toContain(`https://said-and-done.example/receipt`);
      expect(answer.html).toContain('1 January 2099');
      const unknown = await scene.visitor.visit(card, '/receipt/x/card', { params: { code: '0000-0000-0000-0' } });
      expect(unknown.status).toBe(404);
    }));
});
