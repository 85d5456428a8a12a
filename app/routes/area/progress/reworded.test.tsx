/** A public title that is reworded and public stages that change places leave a trace; an update whose evidence is gone says so. */
import { expect, it, vi } from 'vitest';
import { changeCommitment } from '#app/features/progress/writes/change-commitment.server.ts';
import { changeServiceChange } from '#app/features/progress/writes/change-service-change.server.ts';
import { changeUpdate } from '#app/features/progress/writes/change-update.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import { createServiceChange } from '#app/features/progress/writes/create-service-change.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import { withdrawQuotesOfResponse } from '#app/features/progress/writes/withdraw-quotes-of-response.server.ts';
import { thingFeed } from '#app/features/open-data/thing-feed.server.tsx';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeNode } from '#tests/factories/areas.ts';
import { bareCommitment } from '#tests/factories/loop/promise.ts';
import { dateOf, makeFinding } from '#tests/factories/progress.ts';
import { inNewArea, link, published, see } from '#tests/factories/progress-page.ts';
import type { Page } from '#tests/factories/progress-page.ts';
import { textOf } from '#tests/factories/visiting/visits.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as commitmentPage from '../commitment.tsx';
import * as changePage from './service-change.tsx';
import * as updatePage from './update.tsx';

const shown = vi.hoisted(() => ({ data: null }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => undefined }));

const visit = (ctx: AreaContext, page: Page, address: string, params: Record<string, string>) =>
  see(shown, ctx, page, address, params);

const seeUpdate = (ctx: AreaContext, slug: string) => visit(ctx, updatePage, `/progress/${slug}`, { update: slug });

const on = (ctx: AreaContext, day: string): AreaContext => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) });

const notStated = { state: 'not-stated' } as const;

it('keeps how a public promise was worded, with the day and the reason, and nothing of a draft', () =>
  inNewArea(async (ctx) => {
    const { id } = await createCommitment(ctx, { title: 'Ten peple' });
    expect(await changeCommitment(ctx, id, bareCommitment('Hire ten people'))).toEqual({ isChanged: true });
    await publishItem(ctx, 'commitment', id);
    const later = on(ctx, '2026-03-09');
    const fewer = bareCommitment('Hire some people');
    const silent = await changeCommitment(later, id, fewer);
    expect(silent).toMatchObject({ isChanged: false, problems: [{ gate: 'changeReason' }] });
    const changedBecause = 'Ten was out of reach.';
    expect(await changeCommitment(later, id, { ...fewer, changedBecause })).toEqual({ isChanged: true });
    const { html, json } = await visit(later, commitmentPage, `/commitments/${id}`, { id });
    const said = 'Reworded by the area’s staff from “Hire ten people” to “Hire some people”.';
    expect(textOf(html)).toContain(`9 March 2026 ${said} Reason: Ten was out of reach.`);
    expect(textOf(html)).not.toContain('peple');
    expect(JSON.parse(json)).toMatchObject({
      commitment: { changes: [{ part: 'title', before: { title: 'Hire ten people' }, by: 'area-staff' }] },
    });
    expect((await thingFeed(later, id)).text).toContain(said);
    expect(await htmlProblems(html)).toEqual([]);
  }));

it('keeps the order in which public stages stood, also where one of them changes; a new one is no change of it', () =>
  inNewArea(async (ctx) => {
    const stage = (name: 'planned' | 'pilot' | 'approved', reached: string) => ({
      ...{ stage: name, place: notStated, reached: dateOf(reached), note: '' },
    });
    const [planned, pilot] = [stage('planned', 'January 2025'), stage('pilot', 'May 2025')];
    const input = { title: 'Pathway', detail: '', serviceId: null };
    const made = createServiceChange(ctx, { title: 'Pathway', stages: [planned, pilot] });
    const id = await published(ctx, 'service-change', made);
    const between = [planned, stage('approved', 'March 2025'), pilot];
    expect(await changeServiceChange(ctx, id, { ...input, stages: between })).toEqual({ isChanged: true });
    const turned = [pilot, planned, stage('approved', 'April 2025')];
    const silent = await changeServiceChange(ctx, id, { ...input, stages: turned });
    expect(silent).toMatchObject({ isChanged: false, problems: [{ gate: 'changeReason' }] });
    const changedBecause = 'The pilot came first.';
    expect(await changeServiceChange(ctx, id, { ...input, stages: turned, changedBecause })).toEqual({
      isChanged: true,
    });
    const { html, json } = await visit(ctx, changePage, `/service-changes/${id}`, { id });
    const [planning, piloting] = ['the stage “Planned” (January 2025', 'the stage “Pilot” (May 2025'];
    const text = textOf(html);
    expect(text).toContain('The stages were put in another order by the area’s staff.');
    expect(text.indexOf(`Before: ${planning}`)).toBeGreaterThan(0);
    expect(text).toContain(`Since: ${piloting}`);
    expect(text).toContain('Reason: The pilot came first.');
    const { change } = JSON.parse(json) as { change: { changes: { part: string }[] } };
    expect(change.changes.map(({ part }) => part).sort()).toEqual(['order', 'stage']);
    expect(await htmlProblems(html)).toEqual([]);
  }));

it('keeps how a public update was headed, for which no reason is asked', () =>
  inNewArea(async (ctx) => {
    const { id, slug } = await createUpdate(ctx, { title: 'Waits are shorter', said: 'S', did: 'D' });
    await link(ctx, await makeNode(ctx.db, ctx.area, 'survey'), 'cites', id);
    expect(await publishItem(ctx, 'update', id)).toEqual({ isPublished: true });
    const own = { said: 'S', did: 'D', saidBy: '', status: 'done', serviceId: null, blocks: [], source: '' } as const;
    const input = { ...own, nextUpdate: notStated, blocks: [] };
    expect(await changeUpdate(ctx, id, { ...input, title: 'Waits are shorter' })).toEqual({ isChanged: true });
    expect(textOf((await seeUpdate(ctx, slug)).html)).not.toContain('What was changed');
    expect(await changeUpdate(ctx, id, { ...input, title: 'Waits may be shorter' })).toEqual({ isChanged: true });
    const { html, json } = await seeUpdate(ctx, slug);
    const text = textOf(html);
    expect(text).toContain('from “Waits are shorter” to “Waits may be shorter”.');
    expect(text).not.toContain('No reason was given.');
    expect(JSON.parse(json)).toMatchObject({ changes: [{ part: 'title', before: { title: 'Waits are shorter' } }] });
    expect(await htmlProblems(html)).toEqual([]);
  }));

const gone = 'What people said behind this was taken back on';

it('says on an update when the words that it rested on were taken back, and no more once others stand behind it', () =>
  inNewArea(async (ctx) => {
    const words = { attribution: 'Parents', wording: 'verbatim', consent: 'given', responseId: 'response00' } as const;
    const quoteId = await published(ctx, 'quote', createQuote(ctx, { ...words, body: 'We wait.' }));
    const { id, slug } = await createUpdate(ctx, { title: 'Waits', said: 'S', did: 'D' });
    await link(ctx, quoteId, 'cites', id);
    expect(await publishItem(ctx, 'update', id)).toEqual({ isPublished: true });
    expect(textOf((await seeUpdate(ctx, slug)).html)).not.toContain(gone);
    await withdrawQuotesOfResponse(on(ctx, '2026-03-09'), 'response00');
    const { html, json } = await seeUpdate(on(ctx, '2026-03-10'), slug);
    expect(textOf(html)).toContain(`${gone} 9 March 2026. Nothing else that people said stands behind it here.`);
    expect(JSON.parse(json)).toMatchObject({ evidenceGoneOn: '2026-03-09' });
    expect(html + json).not.toContain(quoteId);
    expect(await htmlProblems(html)).toEqual([]);
    await link(ctx, await makeNode(ctx.db, ctx.area, 'survey'), 'cites', id);
    expect(textOf((await seeUpdate(ctx, slug)).html)).not.toContain(gone);
  }));

it('says it too where a finding between them, or the survey behind that, is gone; a draft source leaves no trace', () =>
  inNewArea(async (ctx) => {
    const survey = await makeNode(ctx.db, ctx.area, 'survey');
    const finding = await makeFinding(ctx, 'Waits are long');
    await publishItem(ctx, 'finding', finding);
    const { id, slug } = await createUpdate(ctx, { title: 'Waits', said: 'S', did: 'D' });
    await link(ctx, survey, 'evidence-for', finding);
    await link(ctx, finding, 'cites', id);
    await link(ctx, await makeNode(ctx.db, ctx.area, 'survey', { state: 'draft' }), 'cites', id);
    expect(await publishItem(ctx, 'update', id)).toEqual({ isPublished: true });
    expect(textOf((await seeUpdate(ctx, slug)).html)).not.toContain(gone);
    await withdrawItem(on(ctx, '2026-03-09'), 'finding', finding, 'It was miscounted.');
    const later = on(ctx, '2026-03-10');
    const text = textOf((await seeUpdate(later, slug)).html);
    expect(text).toContain(`${gone} 9 March 2026.`);
    expect(text).not.toContain('miscounted');
    await publishItem(later, 'finding', finding);
    expect(textOf((await seeUpdate(later, slug)).html)).not.toContain(gone);
  }));
