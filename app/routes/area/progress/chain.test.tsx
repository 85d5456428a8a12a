/** The chain page tells apart what is promised, refused, hoped for and done, and whom the published answers are of. */
import { expect, it, vi } from 'vitest';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createOutcome } from '#app/features/progress/writes/create-outcome.server.ts';
import { createServiceChange } from '#app/features/progress/writes/create-service-change.server.ts';
import { publishAnswers } from '#app/features/confirmations/writes/publish-answers.server.ts';
import { makeArea, makeLink, makeNode } from '#tests/factories/areas.ts';
import { as, codesSay, inDoneScene, say } from '#tests/factories/loop/done-scene.ts';
import { published, see } from '#tests/factories/progress-page.ts';
import { makeFinding } from '#tests/factories/progress.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { textOf } from '#tests/factories/visiting/visits.ts';
import { rollback } from '#tests/setup/database.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as chainPage from './chain.tsx';

const shown = vi.hoisted(() => ({ data: null }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => undefined }));

/** What the short path holds, by its heading. */
function pathIn(html: string): Record<string, string> {
  const [path = ''] = /<ol class="sd-path"[\s\S]*?<\/ol>/.exec(html) ?? [];
  const steps = [...path.matchAll(/<strong>(.*?)<\/strong><span>(.*?)<\/span><\/li>/g)];
  return Object.fromEntries(steps.map(([, heading = '', held = '']) => [heading, textOf(held).trim()]));
}

it('puts no refusal under what was promised, and no hope or plan under what was done', () =>
  rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    const question = await makeNode(db, ctx.area, 'consultation', { title: 'Getting therapy' });
    const survey = await makeNode(db, ctx.area, 'survey', { title: 'Therapy survey' });
    const finding = await makeFinding(ctx, 'Nobody answers');
    const why = { decision: 'will-not', reasonKind: 'money', reason: 'The money went elsewhere.' } as const;
    const refusal = await published(ctx, 'commitment', createCommitment(ctx, { title: 'Hire ten people', ...why }));
    const hope = await published(ctx, 'outcome', createOutcome(ctx, { title: 'Calls are answered' }));
    const plan = await published(
      ctx,
      'service-change',
      createServiceChange(ctx, {
        title: 'One number',
        stages: [{ stage: 'planned', place: { state: 'not-stated' }, reached: { state: 'not-stated' }, note: '' }],
      }),
    );
    await makeLink(db, ctx.area, survey, 'part-of', question);
    await makeLink(db, ctx.area, survey, 'evidence-for', finding);
    await makeLink(db, ctx.area, finding, 'led-to', refusal);
    await makeLink(db, ctx.area, finding, 'expects', hope);
    await makeLink(db, ctx.area, finding, 'led-to', plan);
    const { html, data } = await see(shown, ctx, chainPage, `/chain/${refusal}`, { id: finding });
    expect(pathIn(html)).toEqual({
      'You said': 'Therapy survey',
      'We learned': 'Nobody answers (You are here)',
      'We promised': 'nothing is published here yet',
      'We will not': 'Hire ten people',
      'Not shown as done': 'Calls are answered (hoped for, not shown yet); One number (planned)',
      'We did': 'nothing is published here yet',
    });
    const text = textOf(html);
    expect(text).toContain('Commitment (refused: this will not be done), one step on');
    expect(text).toContain('Outcome (hoped for, not shown yet), one step on');
    expect(html).toContain('We promised: 0. We will not: 1. Not shown as done: 2. We did: 0.');
    const { nodes } = (data as { chain: { nodes: { id: string; standing: string | null }[] } }).chain;
    expect(nodes.find(({ id }) => id === refusal)?.standing).toBe('refused');
    expect(await htmlProblems(html)).toEqual([]);
    const ofQuestion = pathIn((await see(shown, ctx, chainPage, `/chain/${question}`, { id: question })).html);
    expect(ofQuestion).toMatchObject({ 'We learned': 'Nobody answers', 'We will not': 'Hire ten people' });
  }));

it('counts the answers of people with a code and of members apart, since some may be both', () =>
  inDoneScene(async (scene) => {
    const { ctx, id, findingId } = scene;
    await codesSay(scene, 'yes', 8);
    await codesSay(scene, 'no', 5);
    await publishAnswers(ctx, id);
    const line = async () => {
      const { html } = await see(shown, ctx, chainPage, `/chain/${findingId}`, { id: findingId });
      expect(await htmlProblems(html)).toEqual([]);
      return {
        text: textOf(html),
        badges: [...html.matchAll(/sd-graph__badge[^>]*>([^<]*)/g)].map(([, badge]) => badge),
      };
    };
    expect(await line()).toMatchObject({
      text: expect.stringContaining('A telephone line : 8 of 13 with a code say yes'),
      badges: ['Codes: 8 of 13 yes'],
    });
    for (let one = 0; one < 12; one += 1) await say(as(ctx, 'member'), id, { answer: one < 7 ? 'yes' : 'no' });
    await publishAnswers(ctx, id);
    const { text, badges } = await line();
    expect(text).toContain('A telephone line : 8 of 13 with a code and 7 of 12 members say yes');
    expect(text).toContain('counted apart: some may be both');
    expect(text).not.toContain('15 of 25');
    expect(badges).toEqual(['Codes: 8 of 13 yes', 'Members: 7 of 12 yes']);
  }));
