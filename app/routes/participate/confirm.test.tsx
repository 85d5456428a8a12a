/** The form "has this changed for you?" as people send it: what is refused comes back, and nothing tells of a code. */
import { describe, expect, it, vi } from 'vitest';
import { confirmations } from '#db/schema/confirmations.ts';
import { commitmentOwners } from '#db/schema/progress.ts';
import { formatCode, randomCode } from '#app/lib/receipt-code.ts';
import { codeBehind, inDoneScene } from '#tests/factories/loop/done-scene.ts';
import type { DoneScene } from '#tests/factories/loop/done-scene.ts';
import { personWith } from '#tests/factories/progress.ts';
import { see } from '#tests/factories/progress-page.ts';
import { ask, asDocument, textOf } from '#tests/factories/visiting/visits.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Actor } from '#app/lib/actor.ts';
import * as commitmentPage from '../area/commitment.tsx';
import * as donePage from './confirm-done.tsx';
import * as confirmPage from './confirm.tsx';

const shown = vi.hoisted((): { data: unknown; answer: unknown } => ({ data: null, answer: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answer }));

const at = (s: DoneScene) => ({ address: `/confirm/${s.id}`, params: { id: s.id } });

async function show(s: DoneScene, answer?: unknown) {
  const { data } = await ask(s.ctx, confirmPage.loader, at(s));
  shown.data = data;
  shown.answer = answer;
  return asDocument(renderToStaticMarkup(createElement(confirmPage.default)));
}

/** Answers the status, where it leads, and what a refusal carries. */
async function send(s: DoneScene, form: Record<string, string>, actor?: Actor) {
  const { data } = await ask(s.ctx, confirmPage.action, { ...at(s), form, ...(actor ? { actor } : {}) });
  if (data instanceof Response) return { status: data.status, to: data.headers.get('Location'), reply: undefined };
  const refusal = data as { init: { status: number } | null; data: unknown };
  return { status: refusal.init?.status, to: null, reply: refusal.data };
}

describe('the form', () => {
  it('is a plain page without fault that says who reads it before anybody types', async () => {
    await inDoneScene(async (s) => {
      const html = await show(s);
      const text = textOf(html);
      expect(text).toMatch(/call 999.*read by the safeguarding lead.*Tell us more.*Tracking code.*Send my answer/s);
      expect(text).not.toContain('You are signed in');
      expect((await htmlProblems(html)).filter((one) => !one.startsWith('form-dup-name'))).toEqual([]);
    });
  });

  it('gives back what was typed, with the reason at the field', async () => {
    await inDoneScene(async (s) => {
      const none = await send(s, { words: 'Typed at length.', code: '1234' });
      expect(none.status).toBe(400);
      const html = await show(s, none.reply);
      expect(textOf(html)).toContain('Choose one of the four answers.');
      expect(html).toContain('Typed at length.');
      const mistyped = await send(s, { answer: 'no', words: 'Words stay.', code: '7K2M-9XQR-4TBD-9' });
      expect(mistyped.status).toBe(400);
      expect(textOf(await show(s, mistyped.reply))).toContain('That looks mistyped.');
      expect(await s.db.select().from(confirmations)).toEqual([]);
      expect((await send(s, { answer: 'no', words: 'x'.repeat(2001) })).status).toBe(400);
    });
  });

  it('leads to the same page whatever becomes of the code, and only the row knows', async () => {
    await inDoneScene(async (s) => {
      const good = formatCode(await codeBehind(s)).toLowerCase();
      const replies = [];
      for (const code of [good, formatCode(randomCode()), '']) replies.push(await send(s, { answer: 'yes', code }));
      expect(new Set(replies.map((reply) => `${String(reply.status)} ${reply.to ?? ''}`)).size).toBe(1);
      expect(replies[0]).toMatchObject({ status: 303, to: `/${s.ctx.area.slug}/confirm/${s.id}/done` });
      const rows = await s.db.select().from(confirmations);
      expect(rows.map((row) => row.group).sort()).toEqual(['code', 'other', 'other']);
      const { html } = await see(shown, s.ctx, donePage, `/confirm/${s.id}/done`, { id: s.id });
      expect(textOf(html)).toContain('Thank you: your answer is counted');
    });
  });

  it('counts a member who is signed in as one', async () => {
    await inDoneScene(async (s) => {
      const member = personWith(s.ctx.area, 'member');
      await send(s, { answer: 'no' }, member);
      await send(s, { answer: 'partly', words: 'Some of it.', mayPublish: 'yes' }, member);
      expect(await s.db.select().from(confirmations)).toMatchObject([
        { group: 'member', answer: 'partly', mayPublish: true, isRead: false },
      ]);
    });
  });

  it('is not there for what is not done, and a limit of one address keeps what was typed', async () => {
    await inDoneScene(async (s) => {
      const most = s.services.env.submissionsPerAddress;
      for (let sent = 0; sent < most; sent += 1)
        s.services.limiter.attempt('confirmations', '', most, 600_000, new Date());
      const refused = await send(s, { answer: 'no', words: 'Kept.' });
      expect(refused.status).toBe(429);
      expect(await show(s, refused.reply)).toContain('Kept.');
      await s.db.update(commitmentOwners).set({ status: 'under-way' });
      await expect(show(s)).rejects.toMatchObject({ init: { status: 404 } });
      await expect(send(s, { answer: 'no' })).rejects.toMatchObject({ init: { status: 404 } });
    });
  });
});

describe('the page of the promise', () => {
  it('asks, says when figures come, and has no figure in page or JSON while nothing is published', async () => {
    await inDoneScene(async (s) => {
      await send(s, { answer: 'no' });
      shown.answer = undefined;
      const { html, json } = await see(shown, s.ctx, commitmentPage, `/commitments/${s.id}`, { id: s.id });
      expect(textOf(html)).toContain('Has this changed for you?');
      expect(html).toContain(`href="/${s.ctx.area.slug}/confirm/${s.id}"`);
      expect(textOf(html)).toContain('No figures are shown yet.');
      expect(json).toContain('"groups":[]');
      expect(await htmlProblems(html)).toEqual([]);
    });
  });
});
