/** Leaving a comment: read before writing, checked before sending, one however often it is sent, and old addresses land. */
import { describe, expect, it, vi } from 'vitest';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { listWaitingComments } from '#app/features/pages/reads/comment-queue.server.ts';
import { createPage } from '#app/features/pages/writes/create-page.server.ts';
import { setCommentBox } from '#app/features/pages/writes/set-comment-box.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeLink } from '#tests/factories/areas.ts';
import { dateOf, makeConsultation } from '#tests/factories/evidence.ts';
import { publishedPage } from '#tests/factories/pages.ts';
import { makeUpdate } from '#tests/factories/progress.ts';
import { inNewArea } from '#tests/factories/progress-page.ts';
import { asDocument, ask, textOf } from '#tests/factories/visiting/visits.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as done from './comment-done.tsx';
import * as onPage from './comment-page.tsx';
import * as onUpdate from './comment-update.tsx';

const shown: { data: unknown; answer: unknown } = vi.hoisted(() => ({ data: null, answer: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answer }));

const draw = (component: () => React.ReactNode) => asDocument(renderToStaticMarkup(createElement(component)));

async function open(ctx: AreaContext, slug: string): Promise<string> {
  const visit = { address: `/pages/${slug}/comment`, params: { page: slug } };
  shown.data = (await ask(ctx, onPage.loader, visit)).data;
  shown.answer = undefined;
  return draw(onPage.default);
}

async function post(ctx: AreaContext, slug: string, form: Record<string, string>) {
  const visit = { address: `/pages/${slug}/comment`, params: { page: slug }, form };
  const { data } = await ask(ctx, onPage.action, visit);
  if (data instanceof Response) return { status: data.status, to: data.headers.get('location') ?? '', html: '' };
  const answered = data as { data: unknown; init: { status?: number } | null };
  shown.answer = answered.data;
  return { status: answered.init?.status ?? 200, to: '', html: draw(onPage.default) };
}

const sealedIn = (html: string) => /name="sealed" value="([^"]+)"/.exec(html)?.[1] ?? '';

const makeOpen = async (ctx: AreaContext) => {
  const page = await publishedPage(ctx, { kind: 'page', title: 'Our approach', summary: 'Short.' });
  await setCommentBox(ctx, page.id, 'open');
  return page;
};

describe('a comment', () => {
  it('has the safety notice and the rules before the box, and its words back when something is wrong', async () => {
    await inNewArea(async (ctx) => {
      const { slug } = await makeOpen(ctx);
      const form = await open(ctx, slug);
      expect(form.indexOf('call 999')).toBeLessThan(form.indexOf('<textarea'));
      expect(form.indexOf('href="/moderation"')).toBeLessThan(form.indexOf('<textarea'));
      expect(await htmlProblems(form)).toEqual([]);
      const wrong = await post(ctx, slug, { name: 'x'.repeat(80), words: 'Kept words' });
      expect(wrong.status).toBe(400);
      expect(wrong.html).toContain('Kept words');
      expect(wrong.html).toContain('href="#comment-name"');
      expect((await post(ctx, slug, { name: '', words: ' ' })).status).toBe(400);
      expect(await htmlProblems(wrong.html)).toEqual([]);
    });
  });

  it('is checked, sent once, and answered with a tracking code', async () => {
    await inNewArea(async (ctx) => {
      const { slug } = await makeOpen(ctx);
      await open(ctx, slug);
      const checked = await post(ctx, slug, { name: '', words: 'My son Alex had to wait.', intent: 'check' });
      expect(textOf(checked.html)).toContain('Your comment may name a child.');
      expect(await htmlProblems(checked.html)).toEqual([]);
      expect(await listWaitingComments(ctx)).toEqual([]);
      const sealed = sealedIn(checked.html);
      const changed = await post(ctx, slug, { sealed, intent: 'change' });
      expect(changed.html).toContain('My son Alex had to wait.</textarea>');
      const sent = await post(ctx, slug, { sealed, intent: 'send' });
      const again = await post(ctx, slug, { sealed, intent: 'send' });
      expect([sent.status, again.status]).toEqual([303, 303]);
      expect(await listWaitingComments(ctx)).toHaveLength(1);
      const codeAt = async (to: string) => {
        const address = to.slice(`/${ctx.area.slug}`.length);
        shown.data = (await ask(ctx, done.loader, { address })).data;
        return /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(draw(done.default))?.[0];
      };
      expect(await codeAt(sent.to)).toBeTruthy();
      expect(await codeAt(again.to)).toBe(await codeAt(sent.to));
    });
  });

  it('keeps its words when too many come from one network, and when comments were closed meanwhile', async () => {
    await inNewArea(async (ctx) => {
      const { slug, id } = await makeOpen(ctx);
      await open(ctx, slug);
      const sealed = sealedIn((await post(ctx, slug, { words: 'Kept words' })).html);
      await setCommentBox(ctx, id, 'closed');
      const late = await post(ctx, slug, { sealed, intent: 'send' });
      expect([late.status, late.html.includes('Kept words')]).toEqual([400, true]);
      await setCommentBox(ctx, id, 'open');
      const { limiter, env } = ctx.services;
      for (let count = 0; count <= env.submissionsPerAddress; count += 1)
        limiter.attempt('submissions', '', env.submissionsPerAddress, 600_000, new Date());
      const refused = await post(ctx, slug, { sealed, intent: 'send' });
      expect([refused.status, refused.html.includes('Kept words')]).toEqual([429, true]);
    });
  });

  it('lands when it is sent to the oldest address, and nowhere where no comments are taken', async () => {
    await inNewArea(async (ctx) => {
      const { slug, id } = await makeOpen(ctx);
      await changeNode(ctx, id, { slug: 'newer' });
      await changeNode(ctx, id, { slug: 'newest' });
      await expect(post(ctx, slug, { words: 'Words' })).rejects.toSatisfy(
        (thrown: Response) =>
          thrown.status === 308 && thrown.headers.get('location') === `/${ctx.area.slug}/pages/newest/comment`,
      );
      const silent = await publishedPage(ctx, { kind: 'page', title: 'Silent', summary: 'Short.' });
      const draft = await createPage(ctx, { kind: 'page', title: 'Draft' });
      for (const address of [silent.slug, draft.slug, 'never-was'])
        await expect(post(ctx, address, { words: 'Words' })).rejects.toMatchObject({ init: { status: 404 } });
    });
  });

  it('says before it is sent that it counts for a question that is open', async () => {
    await inNewArea(async (ctx) => {
      const { slug, id } = await makeOpen(ctx);
      const note = 'it is put before whoever decides';
      expect(textOf(await open(ctx, slug))).not.toContain(note);
      const asked = await makeConsultation(ctx, { opens: dateOf('2026'), closes: dateOf('2099') });
      await makeLink(ctx.db, ctx.area, asked, 'cites', id);
      const form = await open(ctx, slug);
      expect(textOf(form)).toContain(note);
      const checked = await post(ctx, slug, { words: 'Evenings suit us.' });
      expect(textOf(checked.html)).toContain(note);
      for (const html of [form, checked.html]) expect(await htmlProblems(html)).toEqual([]);
    });
  });

  it('can be left on an update where that is switched on', async () => {
    await inNewArea(async (ctx) => {
      const { id, slug } = await makeUpdate(ctx);
      const visit = { address: `/progress/${slug}/comment`, params: { update: slug } };
      await expect(ask(ctx, onUpdate.loader, visit)).rejects.toMatchObject({ init: { status: 404 } });
      await setCommentBox(ctx, id, 'open');
      expect((await ask(ctx, onUpdate.loader, visit)).data).toMatchObject({ isOpen: true });
    });
  });
});
