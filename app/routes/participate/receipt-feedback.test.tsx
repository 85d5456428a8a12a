/** What the tracking code of feedback tells of what came of it, and what can be followed from there. */
import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { follows } from '#db/schema/notifications.ts';
import { commitments } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import { services } from '#db/schema/areas.ts';
import { answerFeedback } from '#app/features/feedback/writes/answer-feedback.server.ts';
import { linkFinding } from '#app/features/feedback/writes/link-finding.server.ts';
import { unpublishFeedback } from '#app/features/feedback/writes/publish-feedback.server.ts';
import { inScene } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeLink, makeNode } from '#tests/factories/areas.ts';
import { answerOf, giveFeedback, publishSaid, saidWords } from '#tests/factories/feedback.ts';
import { plain } from '#tests/factories/visiting/ask.ts';
import { contextOf } from '#tests/factories/visiting/staff-pages.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as receipt from './receipt.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

async function open({ visitor }: Scene, code: string, form?: Record<string, string>) {
  const answer = await visitor.visit(receipt, `/receipt/${code}`, { params: { code }, ...(form ? { form } : {}) });
  const faults = (await htmlProblems(answer.html)).filter((problem) => !problem.startsWith('form-dup-name'));
  expect(faults).toEqual([]);
  return plain(answer.html);
}

/** Published feedback that is evidence for a finding, which leads on as far as the chain goes; each title is its kind. */
async function makeChain(scene: Scene) {
  const ctx = contextOf(scene);
  const make = (kind: 'finding' | 'decision' | 'commitment' | 'service-change' | 'update', title: string) =>
    makeNode(ctx.db, ctx.area, kind, { title, slug: null });
  const finding = await make('finding', 'Nobody rings back');
  const decision = await make('decision', 'One number to ring');
  const promise = await make('commitment', 'A call within two days');
  const refusal = await make('commitment', 'A line open at night');
  const because = { reasonKind: 'money', reason: 'It is not funded.', reconsider: 'If it is.' } as const;
  const decidedBy = { state: 'stated', value: 'The board' } as const;
  for (const [id, decided] of [
    [promise, 'will'],
    [refusal, 'will-not'],
  ] as const)
    await ctx.db.insert(commitments).values({ areaId: ctx.area.id, id, decision: decided, ...because, decidedBy });
  const change = await make('service-change', 'The line has opened');
  const update = await make('update', 'You asked for calls');
  await makeLink(ctx.db, ctx.area, finding, 'answers', decision);
  for (const id of [promise, refusal]) await makeLink(ctx.db, ctx.area, decision, 'led-to', id);
  await makeLink(ctx.db, ctx.area, promise, 'led-to', change);
  await makeLink(ctx.db, ctx.area, change, 'led-to', update);
  const said = await publishSaid(ctx);
  expect(await linkFinding(ctx, said.id, finding)).toBe('linked');
  return { ctx, finding, decision, said };
}

const steps = [
  ...['What was learned', 'Nobody rings back', 'What was decided', 'One number to ring'],
  ...['What was promised', 'A call within two days', 'What will not happen, and why', 'A line open at night'],
  ...['What changed', 'The line has opened', 'You said, we did', 'You asked for calls'],
];

/** Where each text stands, in the order given; -1 for one that does not. */
const places = (html: string, texts: readonly string[]) => texts.map((text) => html.indexOf(text));

describe('the tracking code of feedback', () => {
  it('tells all that came of it, in order', () =>
    inScene(shown, async (scene) => {
      const { said } = await makeChain(scene);
      const found = places(await open(scene, said.code), steps);
      expect(found).not.toContain(-1);
      expect(found).toEqual([...found].sort((a, b) => a - b));
    }));

  it('leads on from a public finding after its words have left the site, and never from one that is not public', () =>
    inScene(shown, async (scene) => {
      const { ctx, finding, decision, said } = await makeChain(scene);
      await unpublishFeedback(ctx, said.id);
      const html = await open(scene, said.code);
      expect(places(html, steps)).not.toContain(-1);
      expect(html).toContain('Your words are not public.');
      expect(html).not.toMatch(new RegExp(`${saidWords}|${said.nodeId}|${said.id}`));
      await ctx.db.update(nodes).set({ state: 'withdrawn' }).where(eq(nodes.id, decision));
      const cut = await open(scene, said.code);
      expect(places(cut, ['Nobody rings back', 'No change has been published yet.'])).not.toContain(-1);
      expect(cut).not.toMatch(/One number|two days|at night|has opened|asked for calls/);
      await ctx.db.update(nodes).set({ state: 'draft' }).where(eq(nodes.id, finding));
      expect(await open(scene, said.code)).not.toMatch(/Nobody rings back|What was learned/);
    }));

  it('leads on from what an answer speaks of, and awaits nothing that nobody works on', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const { id, code } = await giveFeedback(ctx);
      expect(await open(scene, code)).not.toMatch(/What was (learned|decided|promised)|What changed|You said, we did/);
      const promise = await makeNode(ctx.db, ctx.area, 'commitment', { title: 'A call back', slug: null });
      const change = await makeNode(ctx.db, ctx.area, 'service-change', { title: 'A new line', slug: null });
      await makeLink(ctx.db, ctx.area, promise, 'led-to', change);
      await answerFeedback(ctx, [id], answerOf({ status: 'change-planned', aboutId: promise }));
      const html = await open(scene, code);
      expect(places(html, ['What was promised', 'A call back', 'What changed', 'A new line'])).not.toContain(-1);
      expect(html).not.toMatch(/What was (learned|decided)|You said, we did/);
    }));

  it('lets mail follow its service, or else the area, and never its own published words', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const serviceId = await makeNode(ctx.db, ctx.area, 'service', { title: 'Speech therapy' });
      await ctx.db.insert(services).values({ areaId: ctx.area.id, id: serviceId });
      const ofService = await giveFeedback(ctx, { serviceId });
      const ofArea = await publishSaid(ctx);
      expect(await open(scene, ofService.code)).toContain('news about “Speech therapy”');
      expect(await open(scene, ofArea.code)).toContain(`news about “${ctx.area.name}”`);
      for (const { code } of [ofService, ofArea])
        expect(await open(scene, code, { intent: 'follow', email: 'ana@example.org' })).toContain('Check your email');
      const followed = await ctx.db.select({ nodeId: follows.nodeId }).from(follows);
      expect(followed).toHaveLength(2);
      expect(followed).toEqual(expect.arrayContaining([{ nodeId: serviceId }, { nodeId: null }]));
      const sent = JSON.stringify(scene.services.sent);
      for (const { code, id } of [ofService, ofArea])
        for (const secret of [code, code.replaceAll('-', ''), id]) expect(sent).not.toContain(secret);
      await ctx.db.update(nodes).set({ state: 'withdrawn' }).where(eq(nodes.id, serviceId));
      expect(await open(scene, ofService.code)).not.toContain('Speech therapy');
    }));
});
