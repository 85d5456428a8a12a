/** Progress, commitments and service changes as guests see them, with what each page costs. */
import { describe, expect, it, vi } from 'vitest';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createMeasure } from '#app/features/progress/writes/create-measure.server.ts';
import { createOutcome } from '#app/features/progress/writes/create-outcome.server.ts';
import { joinTarget } from '#app/features/progress/writes/join-target.server.ts';
import { createServiceChange } from '#app/features/progress/writes/create-service-change.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { dateOf, makeFinding, makeOrganisation, makeService, makeUpdate } from '#tests/factories/progress.ts';
import { inNewArea, link, promisePage, published, see } from '#tests/factories/progress-page.ts';
import type { Page } from '#tests/factories/progress-page.ts';
import { testContext } from '#tests/factories/services.ts';
import { textOf } from '#tests/factories/visiting/visits.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as chainPage from './chain.tsx';
import * as commitmentPage from '../commitment.tsx';
import * as commitmentsPage from '../commitments.tsx';
import * as findingPage from './finding.tsx';
import * as progressPage from './progress.tsx';
import * as changePage from './service-change.tsx';
import * as updatePage from './update.tsx';

const shown = vi.hoisted(() => ({ data: null }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => undefined }));

const visit = (ctx: AreaContext, page: Page, address: string, params: Record<string, string> = {}) =>
  see(shown, ctx, page, address, params);

const visitUpdate = (ctx: AreaContext, slug: string) => visit(ctx, updatePage, `/progress/${slug}`, { update: slug });

describe('the progress page', () => {
  it('shows pairs newest first with the overdue at the top, and knows when that changes', async () => {
    await inNewArea(async (ctx) => {
      const organisationId = await makeOrganisation(ctx, 'The council', 'council');
      const due = (text: string) => [{ organisationId, status: 'planned', due: dateOf(text) } as const];
      await published(
        ctx,
        'commitment',
        createCommitment(ctx, { title: 'Train staff', owners: due('by February 2026') }),
      );
      await published(ctx, 'commitment', createCommitment(ctx, { title: 'Hire staff', owners: due('by March 2026') }));
      await makeUpdate(ctx, { title: 'Older' });
      await makeUpdate({ ...ctx, now: new Date('2026-03-05T10:00:00Z') }, { title: 'Newer', status: 'done' });
      vi.useFakeTimers({ now: new Date('2026-03-10T10:00:00Z'), toFake: ['Date'] });
      const { html, statements, validUntil } = await visit(ctx, progressPage, '/progress').finally(() =>
        vi.useRealTimers(),
      );
      const text = textOf(html);
      expect(text).toMatch(/Overdue .*Train staff .*Newer .*Older/);
      expect(text).not.toContain('Hire staff');
      expect(validUntil).toEqual(new Date('2026-03-31T23:00:00Z'));
      expect(await htmlProblems(html)).toEqual([]);
      // Area, updates, counts, services, voices, glossary, overdue.
      expect(statements).toBe(7);
    });
  });

  it('filters by status, service, voice and outcome, and pages by links', async () => {
    await inNewArea(async (ctx) => {
      const serviceId = await makeService(ctx, 'Speech therapy', 'speech');
      const hope = await published(ctx, 'outcome', createOutcome(ctx, { title: 'Less waiting' }));
      await makeUpdate(ctx, { title: 'Plain' });
      await makeUpdate(ctx, {
        title: 'Special',
        status: 'done',
        serviceId,
        saidBy: 'Young people',
        blocks: [{ kind: 'list', nodeIds: [hope] }],
      });
      for (const query of ['status=done', 'service=speech', 'voice=Young+people', 'outcome=expected']) {
        const { data } = await visit(ctx, progressPage, `/progress?${query}`);
        expect((data as { updates: { title: string }[] }).updates.map((one) => one.title)).toEqual(['Special']);
      }
      const none = await visit(ctx, progressPage, '/progress?outcome=achieved');
      expect(textOf(none.html)).toContain('No update matches this filter');
      const all = await visit(ctx, progressPage, '/progress?status=nonsense&after=nonsense');
      expect((all.data as { updates: unknown[] }).updates).toHaveLength(2);
    });
  });

  it('pages without losing or repeating any, with as many statements for many as for one', async () => {
    await inNewArea(async (ctx) => {
      for (let count = 0; count < 23; count += 1) await makeUpdate(ctx, { title: `Update ${count}` });
      const first = await visit(ctx, progressPage, '/progress');
      const next = (first.data as { next: string }).next;
      expect(first.html).toContain(`href="/${ctx.area.slug}/progress?after=${next}"`);
      const second = await visit(ctx, progressPage, `/progress?after=${next}`);
      const titles = [first, second].flatMap(({ data }) =>
        (data as { updates: { title: string }[] }).updates.map((one) => one.title),
      );
      expect(new Set(titles).size).toBe(23);
      expect(titles).toHaveLength(23);
      expect(first.statements).toBe(6);
    });
  });

  it('shows nothing of another area', async () => {
    await inNewArea(async (ctx, db) => {
      const elsewhere = testContext(ctx.services, await makeArea(db));
      const theirs = await makeUpdate(elsewhere, { title: 'Theirs' });
      const finding = await makeFinding(elsewhere, 'Their finding');
      const { html } = await visit(ctx, progressPage, '/progress');
      expect(textOf(html)).toContain('No updates yet');
      await expect(visitUpdate(ctx, theirs.slug)).rejects.toMatchObject({ init: { status: 404 } });
      for (const page of [findingPage, chainPage]) {
        await expect(visit(ctx, page, '/x', { id: finding })).rejects.toMatchObject({ init: { status: 404 } });
      }
    });
  });
});

describe('commitments', () => {
  it('are listed with counts and filters', async () => {
    await inNewArea(async (ctx) => {
      const organisationId = await makeOrganisation(ctx, 'The council', 'council');
      const owners = [{ organisationId, status: 'done', due: dateOf('2025') } as const];
      await published(ctx, 'commitment', createCommitment(ctx, { title: 'Kept', owners }));
      await published(ctx, 'commitment', createCommitment(ctx, { title: 'Undated' }));
      const refusal = { decision: 'will-not', reasonKind: 'money', reason: 'It costs too much.' } as const;
      await published(ctx, 'commitment', createCommitment(ctx, { title: 'A pool', ...refusal }));
      const { html, data, statements } = await visit(ctx, commitmentsPage, '/commitments');
      expect((data as { counts: unknown }).counts).toEqual({
        total: 3,
        undated: 1,
        newsLate: 0,
        byHeadline: { done: 1, 'not-stated': 1, 'will-not': 1 },
      });
      expect(textOf(html)).toContain('Why not: It costs too much.');
      expect(await htmlProblems(html)).toEqual([]);
      // Area, commitments, counts, organisations, services.
      expect(statements).toBe(5);
      for (const [query, title] of [
        ['status=will-not', 'A pool'],
        ['organisation=council', 'Kept'],
      ] as const) {
        const filtered = await visit(ctx, commitmentsPage, `/commitments?${query}`);
        expect((filtered.data as { commitments: { title: string }[] }).commitments.map((one) => one.title)).toEqual([
          title,
        ]);
      }
    });
  });

  it('show owners, targets and measures on their own page, with the chain in both directions', async () => {
    await inNewArea(async (ctx) => {
      const { actionId, measureId } = await promisePage(ctx);
      const findingId = await makeFinding(ctx, 'Assessments take too long');
      await link(ctx, findingId, 'led-to', actionId);
      await link(ctx, actionId, 'measures', measureId);
      const { html, statements } = await visit(ctx, commitmentPage, `/commitments/${actionId}`, { id: actionId });
      const text = textOf(html);
      expect(text).toMatch(
        /Where this came from .*Assessments take too long.* What happened next .*67% of assessments/,
      );
      expect(text).toContain('No measure has been linked to this target.');
      expect(await htmlProblems(html)).toEqual([]);
      // Area, commitment, chain, measures, confirmation, glossary.
      expect(statements).toBe(6);
    });
  });

  it('draw a chart from two dated readings on', async () => {
    await inNewArea(async (ctx) => {
      const reading = (value: number, asAt: string) => ({
        value: { state: 'stated', value } as const,
        asAt: dateOf(asAt),
      });
      const id = await published(
        ctx,
        'measure',
        createMeasure(ctx, {
          title: 'Plans on time',
          unit: { state: 'stated', value: '%' },
          readings: [reading(40, 'May 2024'), reading(67, 'autumn term 2025')],
        }),
      );
      const { html, json, statements } = await visit(ctx, chainPage, `/chain/${id}`, { id });
      expect(html).toContain('class="sd-measure"');
      expect(textOf(html)).toContain('May 2024 Value 40%');
      expect(json).not.toMatch(/2024-05-\d\d|2025-09-01/);
      expect(await htmlProblems(html)).toEqual([]);
      // Area, thing, chain, glossary.
      expect(statements).toBe(4);
    });
  });
});

describe('a measure with targets', () => {
  it('says where its latest reading lies, and draws no line in another unit', async () => {
    await inNewArea(async (ctx) => {
      const stated = <T extends string | number>(value: T) => ({ state: 'stated' as const, value });
      const measureId = await published(
        ctx,
        'measure',
        createMeasure(ctx, {
          ...{ title: 'Calls answered on the day', unit: stated('%') },
          readings: [
            { value: stated(71), asAt: dateOf('May 2024') },
            { value: stated(84), asAt: dateOf('June 2024') },
          ],
        }),
      );
      const promise = await createCommitment(ctx, {
        title: 'Answer calls',
        targets: [
          { statement: 'Within two days', value: stated(2), unit: stated('days') },
          { statement: 'Nine in ten', value: stated(90), unit: stated('%') },
        ],
      });
      await published(ctx, 'commitment', Promise.resolve(promise));
      const show = () => visit(ctx, chainPage, `/chain/${measureId}`, { id: measureId });
      await joinTarget(ctx, { measureId, targetId: promise.targetIds[0] ?? '' });
      const apart = await show();
      expect(textOf(apart.html)).toContain('Readings and target are not stated in one unit');
      expect(apart.html).not.toContain('sd-measure__target');
      await joinTarget(ctx, { measureId, targetId: promise.targetIds[1] ?? '' });
      const { html, json } = await show();
      expect(textOf(html)).toContain('84% (June 2024). That is 6 percentage points below the target of 90%.');
      expect(textOf(html)).toContain('Target: Nine in ten (90%)');
      expect(textOf(html)).not.toMatch(/above the target|is the target/);
      expect(json).toContain('"state":"below"');
      expect(await htmlProblems(html)).toEqual([]);
    });
  });
});

describe('a service change', () => {
  it('shows each stage with its own place and date, and claims no more than was recorded', async () => {
    await inNewArea(async (ctx) => {
      const id = await published(
        ctx,
        'service-change',
        createServiceChange(ctx, {
          title: 'Social communication pathway',
          stages: [
            { stage: 'pilot', place: { state: 'stated', value: 'South of the city' } },
            { stage: 'approved', reached: dateOf('April 2019') },
            { stage: 'rolling-out', place: { state: 'stated', value: 'City-wide' } },
          ],
        }),
      );
      const { html, json, statements } = await visit(ctx, changePage, `/service-changes/${id}`, { id });
      const text = textOf(html);
      expect(text).toMatch(
        /Pilot \(passed\) not stated , South of the city Approved \(passed\) April 2019 Rolling out \(where it stands now\)/,
      );
      expect(text).not.toContain('In place');
      expect(json).not.toContain('2019-04-');
      expect(await htmlProblems(html)).toEqual([]);
      // Area, change, chain, confirmation, glossary.
      expect(statements).toBe(5);
    });
  });
});
