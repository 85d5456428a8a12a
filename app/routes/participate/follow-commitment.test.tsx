/** Following a promise from its own page: the form there, the mail to confirm, the news of a date that moved, and stopping. */
import { describe, expect, it, vi } from 'vitest';
import { follows, mailbox, suppressions } from '#db/schema/notifications.ts';
import { noticeEvent } from '#app/features/notifications/notices.ts';
import { sendNotice } from '#app/features/notifications/writes/send-notice.server.ts';
import { queuedNotice, tellFollowers } from '#app/features/notifications/writes/tell-followers.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { inScene, lastToken, mailsOf } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { makePromise, putOff } from '#tests/factories/loop/promise.ts';
import { published } from '#tests/factories/progress-page.ts';
import { testContext } from '#tests/factories/services.ts';
import { asStaff, contextOf } from '#tests/factories/visiting/staff-pages.ts';
import type { Page, Shown } from '#tests/factories/visiting/visitor.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as commitmentPage from '../area/commitment.tsx';
import * as linkPage from './emailed-link.tsx';
import * as followPage from './follow-thing.tsx';

const shown = vi.hoisted((): Shown => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const email = 'ann@example.org';
const title = 'Shorten the wait for speech therapy';

/** A published promise; what its publication sets going is no mail of these tests. */
async function promiseIn(scene: Scene): Promise<string> {
  const id = await makePromise(contextOf(scene), title);
  scene.services.sent.length = 0;
  return id;
}

/** Puts the date off, and sends every mail that this leads to; answers how many there were. */
async function tellOfMove({ services }: Scene, ctx: AreaContext, id: string, to: string, at: Date): Promise<number> {
  services.sent.length = 0;
  await putOff({ ...ctx, now: at }, id, { title, to });
  const told = services.sent.filter(({ name }) => name === 'tell-followers');
  expect(told).toHaveLength(1);
  await tellFollowers(ctx, noticeEvent.parse(told[0]?.data));
  const notices = services.sent.filter(({ name }) => name === 'send-notice');
  for (const { data } of notices) await sendNotice(ctx, queuedNotice.parse(data));
  return notices.length;
}

const onPage = ({ visitor, area }: Scene, page: Page, path: string, id: string, form?: Record<string, string>) =>
  visitor.visit(page, `/${area.slug}${path}`, { params: { area: area.slug, id }, ...(form ? { form } : {}) });

const follow = (scene: Scene, id: string, form?: Record<string, string>) =>
  onPage(scene, followPage, `/chain/${id}/follow`, id, form);

const onLink = ({ visitor }: Scene, token: string, form?: Record<string, string>) =>
  visitor.visit(linkPage, `/link/${token}`, { params: { token }, ...(form ? { form } : {}) });

/** The links of the newest mail that stop it: of this thing, and of everything. */
async function stopTokens({ ctx }: Scene): Promise<string[]> {
  const mails = await ctx.db.select().from(mailbox);
  return [...(mails.at(-1)?.text ?? '').matchAll(/\/link\/([\w-]+)/g)].map(([, token = '']) => token);
}

const dayOf = (days: number, { now }: AreaContext) => new Date(now.getTime() + days * 86_400_000);

describe('the form on the page of a promise', () => {
  it('posts an address to the page of following, with all that this page asks for', () =>
    inScene(shown, async (scene) => {
      const id = await promiseIn(scene);
      const { html } = await onPage(scene, commitmentPage, `/commitments/${id}`, id);
      const at = `/${scene.area.slug}/chain/${id}/follow`;
      const form = new RegExp(`<form method="post" action="${at}"[\\s\\S]*?</form>`).exec(html)?.[0] ?? '';
      const names = [...form.matchAll(/ name="(\w+)"/g)].map(([, name]) => name);
      expect(names).toEqual(['pace', 'email', 'intent']);
      expect(form).toContain('value="at-once"');
      expect(form).toContain('autoComplete="email"');
      expect(html).toContain(`href="${at}"`);
      const page = await follow(scene, id);
      expect(page.html).toContain(title);
      expect(page.html).toContain(`href="/${scene.area.slug}/chain/${id}/feed.atom"`);
      expect(page.html).not.toContain('Follow with my account');
      expect(await htmlProblems(page.html)).toEqual([]);
    }));

  it('brings a mistyped address back with what is wrong, and stores nothing', () =>
    inScene(shown, async (scene) => {
      const id = await promiseIn(scene);
      for (const typed of ['ann at example.org', '']) {
        const wrong = await follow(scene, id, { intent: 'email', email: typed, pace: 'weekly' });
        expect(wrong.status).toBe(400);
        expect(wrong.html).toContain('href="#email"');
        expect(wrong.html).toContain(`value="${typed}"`);
        expect(wrong.html).toMatch(/<input[^>]*value="weekly"[^>]*checked=""|<input[^>]*checked=""[^>]*value="weekly"/);
        expect(await htmlProblems(wrong.html)).toEqual([]);
      }
      expect(await scene.ctx.db.select().from(follows)).toEqual([]);
      expect(mailsOf(scene)).toEqual([]);
    }));

  it('is unknown for a draft, for what was withdrawn, in another area and for no id', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const draft = await createCommitment(ctx, { title: 'Not yet' });
      const gone = await makePromise(ctx, title);
      await withdrawItem(ctx, 'commitment', gone);
      const elsewhere = testContext(scene.services, await makeArea(ctx.db));
      const foreign = await published(elsewhere, 'commitment', createCommitment(elsewhere, { title: 'Elsewhere' }));
      for (const id of [draft.id, gone, foreign, 'nothing']) {
        expect((await follow(scene, id)).status, id).toBe(404);
        expect((await follow(scene, id, { intent: 'email', email })).status, id).toBe(404);
        expect((await follow(scene, id, { intent: 'email', email: 'mistyped' })).status, id).toBe(404);
      }
      expect(await ctx.db.select().from(follows)).toEqual([]);
    }));
});

describe('a reader without an account', () => {
  it('is told of a date that moved only after pressing the button in the mail, and no more after stopping', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const id = await promiseIn(scene);
      const asked = await follow(scene, id, { pace: 'at-once', email, intent: 'email' });
      expect([asked.status, asked.location]).toEqual([200, null]);
      expect(asked.html).toContain('Check your email');
      expect(mailsOf(scene)).toMatchObject([{ to: email, template: 'confirm-follow' }]);
      const token = lastToken(scene);
      expect(await tellOfMove(scene, ctx, id, 'by June 2098', dayOf(1, ctx))).toBe(0);

      const opened = await onLink(scene, token);
      expect(opened.html).toContain('Yes, tell me');
      expect((await ctx.db.select().from(follows))[0]?.confirmedAt).toBeNull();
      const pressed = await onLink(scene, token, {});
      expect(pressed.html).toContain('We will tell you');
      expect(pressed.html).toContain(`href="/${scene.area.slug}/commitments/${id}"`);
      expect((await onLink(scene, token, {})).status).toBe(410);

      expect(await tellOfMove(scene, ctx, id, 'by July 2098', dayOf(2, ctx))).toBe(1);
      const [mail] = await ctx.db.select().from(mailbox);
      expect(mail).toMatchObject({ recipient: email });
      expect(mail?.subject).toContain(title);
      expect(mail?.text).toContain(`/${scene.area.slug}/commitments/${id}`);

      const [stopOne = ''] = await stopTokens(scene);
      expect((await onLink(scene, stopOne)).html).toContain('Stop the messages');
      expect(await ctx.db.select().from(follows)).toHaveLength(1);
      const stopped = await onLink(scene, stopOne, {});
      expect(stopped.html).toContain('The messages have stopped');
      expect(stopped.html).toContain(title);
      expect(await ctx.db.select().from(follows)).toEqual([]);
      expect(await tellOfMove(scene, ctx, id, 'by August 2098', dayOf(3, ctx))).toBe(0);
    }));

  it('can stop everything with the other link, and is asked to confirm anew when they follow again', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const id = await promiseIn(scene);
      await follow(scene, id, { pace: 'at-once', email, intent: 'email' });
      await onLink(scene, lastToken(scene), {});
      await tellOfMove(scene, ctx, id, 'by June 2098', dayOf(1, ctx));
      const [, stopAll = ''] = await stopTokens(scene);
      expect((await onLink(scene, stopAll, {})).html).toContain('anything you followed');
      expect(await ctx.db.select().from(suppressions)).toHaveLength(1);
      expect(await tellOfMove(scene, ctx, id, 'by July 2098', dayOf(2, ctx))).toBe(0);
      scene.services.sent.length = 0;
      await follow(scene, id, { pace: 'at-once', email, intent: 'email' });
      expect(mailsOf(scene)).toMatchObject([{ to: email, template: 'confirm-follow' }]);
      const token = lastToken(scene);
      expect(await tellOfMove(scene, ctx, id, 'by August 2098', dayOf(3, ctx))).toBe(0);
      expect((await onLink(scene, token, {})).html).toContain('We will tell you');
      expect(await ctx.db.select().from(suppressions)).toEqual([]);
      expect(await tellOfMove(scene, ctx, id, 'by September 2098', dayOf(4, ctx))).toBe(1);
    }));
});

describe('a reader with an account', () => {
  it('follows at once, and the page then says so', () =>
    asStaff(shown, ['member'], async (scene) => {
      const id = await promiseIn(scene);
      expect((await follow(scene, id)).html).toContain('Follow with my account');
      const followed = await follow(scene, id, { intent: 'account' });
      expect([followed.status, followed.location]).toEqual([303, `/${scene.area.slug}/chain/${id}/follow`]);
      expect((await follow(scene, id)).html).toContain('You follow this with your account.');
      expect(await scene.ctx.db.select().from(follows)).toMatchObject([
        { nodeId: id, personId: scene.personId, email: null },
      ]);
    }));

  it('is needed for that: a direct post of a guest is refused', () =>
    inScene(shown, async (scene) => {
      const id = await promiseIn(scene);
      expect((await follow(scene, id, { intent: 'account' })).status).toBe(403);
      expect(await scene.ctx.db.select().from(follows)).toEqual([]);
    }));
});
