/** What was public stays readable: a promise that is given up or taken back, and what targets, stages and readings said before. */
import { expect, it, vi } from 'vitest';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createMeasure } from '#app/features/progress/writes/create-measure.server.ts';
import { createServiceChange } from '#app/features/progress/writes/create-service-change.server.ts';
import { changeCommitment } from '#app/features/progress/writes/change-commitment.server.ts';
import { changeMeasure } from '#app/features/progress/writes/change-measure.server.ts';
import { changeServiceChange } from '#app/features/progress/writes/change-service-change.server.ts';
import { joinTarget } from '#app/features/progress/writes/join-target.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import { thingFeed } from '#app/features/open-data/thing-feed.server.tsx';
import { cardOf } from '#app/features/open-data/card.server.tsx';
import { getScorecard } from '#app/features/scorecard/reads/scorecard.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { bareCommitment } from '#tests/factories/loop/promise.ts';
import { dateOf, makeOrganisation } from '#tests/factories/progress.ts';
import { published, see } from '#tests/factories/progress-page.ts';
import type { Page } from '#tests/factories/progress-page.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import type { TestServices } from '#tests/factories/services.ts';
import { textOf } from '#tests/factories/visiting/visits.ts';
import { rollback } from '#tests/setup/database.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as commitmentPage from '../commitment.tsx';
import * as chainPage from './chain.tsx';
import * as changePage from './service-change.tsx';
import * as notePage from './taken-back.tsx';

const shown = vi.hoisted(() => ({ data: null }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => undefined }));

const visit = (ctx: AreaContext, page: Page, address: string, id: string) => see(shown, ctx, page, address, { id });

const on = (ctx: AreaContext, day: string): AreaContext => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) });

const stated = <T,>(value: T) => ({ state: 'stated' as const, value });
const notStated = { state: 'not-stated' } as const;

const refusal = { decision: 'will-not', reasonKind: 'money', reason: 'The money went elsewhere.' } as const;

type Scene = { ctx: AreaContext; services: TestServices; id: string; owner: { id: string; organisationId: string } };

/** A promise of the council that was due on 2 March 2026, seen first on 1 February. */
async function withPromise(work: (scene: Scene) => Promise<void>): Promise<void> {
  await rollback(async (db) => {
    const services = testServices(db);
    const ctx = on(testContext(services, await makeArea(db, { name: 'Testshire' })), '2026-02-01');
    const organisationId = await makeOrganisation(ctx, 'The council', 'council');
    const owner = { organisationId, status: 'planned', due: dateOf('2 March 2026') } as const;
    const id = await published(ctx, 'commitment', createCommitment(ctx, { title: 'Hire ten people', owners: [owner] }));
    const { data } = await visit(ctx, commitmentPage, `/commitments/${id}`, id);
    const { owners } = (data as { commitment: { owners: { id: string }[] } }).commitment;
    await work({ ctx, services, id, owner: { organisationId, id: owners[0]?.id ?? '' } });
  });
}

const whole = ({ owner }: Scene) => ({
  ...bareCommitment('Hire ten people'),
  owners: [{ ...owner, status: 'planned' as const, due: dateOf('2 March 2026') }],
});

const figure = async (ctx: AreaContext, name: string) =>
  (await getScorecard(ctx, null)).figures.find((one) => one.name === name)?.value;

const toldSince = ({ sent }: TestServices, from: number) =>
  sent.slice(from).flatMap(({ name, data }) => (name === 'tell-followers' ? [data['kind']] : []));

it('a promise that is given up after its day keeps owner, date and how late it was, and followers are told', () =>
  withPromise(async (scene) => {
    const { services, id } = scene;
    const ctx = on(scene.ctx, '2026-03-05');
    expect(await figure(ctx, 'overdue')).toBe(1);
    expect(await figure(ctx, 'givenUpLate')).toBe(0);
    const from = services.sent.length;
    expect(await changeCommitment(ctx, id, { ...whole(scene), ...refusal })).toEqual({ isChanged: true });
    expect(toldSince(services, from)).toEqual(['progress']);
    const { html, json } = await visit(ctx, commitmentPage, `/commitments/${id}`, id);
    const text = textOf(html);
    expect(text).toContain('What was promised first');
    expect(text).toContain('This was a promise until 5 March 2026.');
    expect(text).toContain('The council: due 2 March 2026. It was given up 3 days after that.');
    expect(text).toContain('Reason: The money went elsewhere.');
    expect(await htmlProblems(html)).toEqual([]);
    expect(JSON.parse(json)).toMatchObject({
      commitment: {
        changes: [{ part: 'decision', on: '2026-03-05', by: 'area-staff', before: { late: [{ days: 3 }] } }],
      },
    });
    expect(await figure(ctx, 'overdue')).toBe(0);
    expect(await figure(ctx, 'givenUpLate')).toBe(1);
    expect((await thingFeed(ctx, id)).text).toContain(
      'The promise was changed by the area’s staff into “we will not”.',
    );
    const card = textOf((await cardOf(ctx, id)).text);
    expect(card).toContain('Promised first Given up on 5 March 2026, after its day');
    expect(card).toContain('Was due 2 March 2026');
  }));

it('a refusal that becomes a promise again says why, and is not counted as given up any more', () =>
  withPromise(async (scene) => {
    const ctx = on(scene.ctx, '2026-03-05');
    await changeCommitment(ctx, scene.id, { ...whole(scene), ...refusal });
    const later = on(scene.ctx, '2026-03-09');
    const silent = await changeCommitment(later, scene.id, whole(scene));
    expect(silent).toMatchObject({ isChanged: false, problems: [{ gate: 'changeReason' }] });
    const told = await changeCommitment(later, scene.id, { ...whole(scene), changedBecause: 'Money was found.' });
    expect(told).toEqual({ isChanged: true });
    const text = textOf((await visit(later, commitmentPage, `/commitments/${scene.id}`, scene.id)).html);
    expect(text).toContain('The reason for “we will not” had been: The money went elsewhere.');
    expect(text).toContain('Reason: Money was found.');
    expect(text).not.toContain('What was promised first');
    expect(await figure(later, 'givenUpLate')).toBe(0);
    expect(await figure(later, 'overdue')).toBe(1);
  }));

it('an owner who stops a part after its day is counted as late', () =>
  withPromise(async (scene) => {
    const ctx = on(scene.ctx, '2026-03-05');
    const [owner] = whole(scene).owners;
    if (!owner) throw new Error('Nobody owns it.');
    const owners = [{ ...owner, status: 'stopped' as const, stoppedBecause: 'Nobody applied.' }];
    expect(await changeCommitment(ctx, scene.id, { ...whole(scene), owners })).toEqual({ isChanged: true });
    expect(await figure(ctx, 'givenUpLate')).toBe(1);
    expect((await getScorecard(ctx, 'council')).figures).toContainEqual({ name: 'givenUpLate', value: 1, base: null });
  }));

it('a promise that is taken back leaves a dated note with its reason, and the way to it from its address', () =>
  withPromise(async (scene) => {
    const { services, id } = scene;
    const ctx = on(scene.ctx, '2026-03-05');
    const from = services.sent.length;
    await withdrawItem(ctx, 'commitment', id, 'It named a person.');
    expect(toldSince(services, from)).toEqual(['commitment-taken-back']);
    for (const [page, address] of [
      [commitmentPage, `/commitments/${id}`],
      [chainPage, `/chain/${id}`],
    ] as const) {
      const gone = await visit(ctx, page, address, id).catch((thrown: unknown) => thrown);
      expect(gone).toMatchObject({ status: 302 });
      expect((gone as Response).headers.get('Location')).toBe(`/${ctx.area.slug}/taken-back/${id}`);
    }
    const { html, json } = await visit(ctx, notePage, `/taken-back/${id}`, id);
    expect(textOf(html)).toContain('What was published here was taken back on 5 March 2026.');
    expect(textOf(html)).toContain('Reason: It named a person.');
    expect(textOf(html)).toContain('due 2 March 2026. It was given up 3 days after that.');
    expect(html + json).not.toContain('Hire ten people');
    expect(await htmlProblems(html)).toEqual([]);
    expect(await figure(ctx, 'overdue')).toBe(0);
    expect(await figure(ctx, 'givenUpLate')).toBe(1);
    await publishItem(on(scene.ctx, '2026-03-06'), 'commitment', id);
    await expect(visit(ctx, notePage, `/taken-back/${id}`, id)).rejects.toMatchObject({ status: 302 });
    expect(await figure(ctx, 'givenUpLate')).toBe(0);
    const draft = await createCommitment(ctx, { title: 'Only thought of' });
    for (const unknown of [draft.id, 'nothing'])
      await expect(visit(ctx, notePage, `/taken-back/${unknown}`, unknown)).rejects.toMatchObject({
        init: { status: 404 },
      });
  }));

it('a public target keeps what it said, and a measure joined to it is to be joined again', () =>
  withPromise(async (scene) => {
    const { ctx, id } = scene;
    const percent = stated('%');
    const nine = { statement: 'Nine in ten', value: stated(90), unit: percent, due: notStated };
    await changeCommitment(ctx, id, { ...whole(scene), targets: [nine] });
    const seen = async (at: AreaContext) =>
      (await visit(at, commitmentPage, `/commitments/${id}`, id)).data as {
        commitment: { targets: { id: string; measures: { isChangedSince: boolean }[] }[] };
      };
    const targetId = (await seen(ctx)).commitment.targets[0]?.id ?? '';
    const reading = { value: stated(40), asAt: dateOf('2025') };
    const made = createMeasure(ctx, { title: 'In time', unit: percent, readings: [reading] });
    const measureId = await published(ctx, 'measure', made);
    await joinTarget(ctx, { measureId, targetId });
    const later = on(ctx, '2026-02-10');
    const five = { ...nine, id: targetId, statement: 'Five in ten', value: stated(50), due: dateOf('December 2031') };
    expect(await changeCommitment(later, id, { ...whole(scene), targets: [five] })).toMatchObject({
      problems: [{ gate: 'changeReason' }],
    });
    const why = { changedBecause: 'Nine was out of reach.' };
    expect(await changeCommitment(later, id, { ...whole(scene), targets: [five], ...why })).toEqual({
      isChanged: true,
    });
    const { html } = await visit(later, commitmentPage, `/commitments/${id}`, id);
    expect(textOf(html)).toContain(
      'Changed by the area’s staff from the target “Nine in ten” (90%; due: not stated) to the target “Five in ten” (50%; due: December 2031).',
    );
    expect(textOf(html)).toContain('Reason: Nine was out of reach.');
    expect((await seen(later)).commitment.targets[0]?.measures).toMatchObject([{ isChangedSince: true }]);
    const measured = textOf((await visit(later, chainPage, `/chain/${measureId}`, measureId)).html);
    expect(measured).toContain('The target was changed after this measure was joined to it');
    await joinTarget(on(ctx, '2026-02-11'), { measureId, targetId });
    expect((await seen(later)).commitment.targets[0]?.measures).toMatchObject([{ isChangedSince: false }]);
    const gone = await changeCommitment(on(ctx, '2026-02-12'), id, { ...whole(scene), ...why });
    expect(gone).toEqual({ isChanged: true });
    const after = textOf((await visit(later, commitmentPage, `/commitments/${id}`, id)).html);
    expect(after).toContain('Taken out by the area’s staff: the target “Five in ten”');
  }));

it('public stages and readings cannot go without a reason, and stay readable; new ones need none', () =>
  withPromise(async ({ ctx }) => {
    const stage = (name: 'planned' | 'pilot' | 'in-place', reached: string) => ({
      ...{ stage: name, place: notStated, reached: dateOf(reached), note: '' },
    });
    const planned = stage('planned', 'January 2025');
    const pilot = stage('pilot', 'May 2025');
    const made = createServiceChange(ctx, { title: 'Pathway', stages: [planned, pilot] });
    const id = await published(ctx, 'service-change', made);
    const input = { title: 'Pathway', detail: '', serviceId: null };
    const grown = [planned, pilot, stage('in-place', '2026')];
    expect(await changeServiceChange(ctx, id, { ...input, stages: grown })).toEqual({ isChanged: true });
    const refused = await changeServiceChange(ctx, id, { ...input, stages: [planned] });
    expect(refused).toMatchObject({ problems: [{ gate: 'changeReason' }] });
    const moved = { ...pilot, reached: dateOf('June 2025') };
    const changedBecause = 'It began later.';
    expect(await changeServiceChange(ctx, id, { ...input, stages: [planned, moved], changedBecause })).toEqual({
      isChanged: true,
    });
    const { html, json } = await visit(ctx, changePage, `/service-changes/${id}`, id);
    expect(textOf(html)).toContain(
      'from the stage “Pilot” (May 2025; Where: not stated) to the stage “Pilot” (June 2025',
    );
    expect(textOf(html)).toContain('Taken out by the area’s staff: the stage “In place” (2026');
    expect(JSON.parse(json)).toMatchObject({ change: { changes: [{ part: 'stage' }, { part: 'stage' }] } });
    expect(await htmlProblems(html)).toEqual([]);

    const reading = (value: number, asAt: string) => ({ value: stated(value), asAt: dateOf(asAt) });
    const measure = {
      title: 'In time',
      unit: notStated,
      numerator: notStated,
      denominator: notStated,
      source: notStated,
    };
    const measureId = await published(
      ctx,
      'measure',
      createMeasure(ctx, { ...measure, readings: [reading(40, '2024')] }),
    );
    const both = [reading(40, '2024'), reading(45, '2025')];
    expect(await changeMeasure(ctx, measureId, { ...measure, readings: both })).toEqual({ isChanged: true });
    const better = [reading(60, '2024'), reading(45, '2025')];
    expect(await changeMeasure(ctx, measureId, { ...measure, readings: better })).toMatchObject({
      problems: [{ gate: 'changeReason' }],
    });
    await changeMeasure(ctx, measureId, { ...measure, readings: better, changedBecause: 'Counted again.' });
    const read = textOf((await visit(ctx, chainPage, `/chain/${measureId}`, measureId)).html);
    expect(read).toContain('Changed by the area’s staff from 40 (2024) to 60 (2024).');
  }));
