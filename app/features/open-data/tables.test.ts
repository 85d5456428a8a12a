/** The tables of the collections say what the pages say: what is not stated, how many of how many, dates in words. */
import { describe, expect, it } from 'vitest';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createMeasure } from '#app/features/progress/writes/create-measure.server.ts';
import {
  createPriority,
  createPrioritySet,
  createRecommendation,
} from '#app/features/progress/writes/create-priorities.server.ts';
import { createServiceChange } from '#app/features/progress/writes/create-service-change.server.ts';
import { joinTarget } from '#app/features/progress/writes/join-target.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { dateOf, makeOrganisation } from '#tests/factories/progress.ts';
import { inNewArea, published } from '#tests/factories/progress-page.ts';
import { answerList, answerTable, resourceNamed } from './answer.server.ts';

const urlOf = (ctx: AreaContext, rest: string) => new URL(`${ctx.origin}/api/v1/areas/${ctx.area.slug}/${rest}`);

const stated = <T>(value: T) => ({ state: 'stated', value }) as const;

/** The rows of a table by their title, each by its heads; no value may hold a comma but in quotation marks. */
async function rows(ctx: AreaContext, name: string): Promise<Record<string, Record<string, string>>> {
  const { text } = await answerTable(ctx, resourceNamed(name), urlOf(ctx, `${name}.csv`));
  const cells = (line: string) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? '');
  const [heads = [], ...others] = text.replace('\ufeff', '').trimEnd().split('\r\n').map(cells);
  const all = others.map((line) => Object.fromEntries(heads.map((head, index) => [head, line[index] ?? ''])));
  return Object.fromEntries(all.map((row) => [row['title'] ?? '', row]));
}

async function list(ctx: AreaContext, name: string) {
  const { text } = await answerList(ctx, resourceNamed(name), urlOf(ctx, name));
  const { items } = JSON.parse(text) as { items: ({ title: string } & Record<string, unknown>)[] };
  return new Map(items.map((item) => [item.title, item]));
}

describe('the table of commitments', () => {
  it('says that owners and dates are not stated, and when the last of several is due', async () => {
    await inNewArea(async (ctx) => {
      const [first, second] = [
        await makeOrganisation(ctx, 'The council', 'council'),
        await makeOrganisation(ctx, 'The trust', 'trust'),
      ];
      const promise = (title: string, ...due: string[]) => {
        const owners = due.map((text, index) => ({
          ...{ organisationId: index === 0 ? first : second, status: 'planned', due: dateOf(text) },
        })) as { organisationId: string; status: 'planned'; due: ReturnType<typeof dateOf> }[];
        return published(ctx, 'commitment', createCommitment(ctx, { title, owners }));
      };
      await promise('Nobody');
      await promise('Both', 'summer term 2098', 'by 3 May 2098');
      await promise('Half', 'May 2098', '');
      const table = await rows(ctx, 'commitments');
      expect(table['Nobody']).toMatchObject({ owners: 'not-stated', due: 'not-stated' });
      expect(table['Both']).toMatchObject({ owners: 'The council; The trust', due: '2098-04/2098-07; 2098-05-03' });
      expect(table['Half']).toMatchObject({ due: '2098-05; not-stated' });
      const items = await list(ctx, 'commitments');
      expect(items.get('Nobody')).toMatchObject({ owners: [], due: { state: 'not-stated' } });
      expect(items.get('Both')).toMatchObject({ due: { text: 'summer term 2098', precision: 'term' } });
      expect(items.get('Half')).toMatchObject({ due: { state: 'not-stated' } });
    });
  });
});

describe('the tables of priorities and recommendations', () => {
  it('say how many of how many are listed, and what is not stated', async () => {
    await inNewArea(async (ctx) => {
      const source = { state: 'not-stated' } as const;
      const set = { holds: 'priority', title: 'For change', statedCount: stated(7), source } as const;
      const { id: setId } = await createPrioritySet(ctx, set);
      await published(ctx, 'priority', createPriority(ctx, { title: 'More time', setId }));
      await published(ctx, 'priority', createPriority(ctx, { title: 'Alone', saidBy: ['Parents', 'Staff'] }));
      await published(ctx, 'recommendation', createRecommendation(ctx, { title: 'Anywhere' }));
      const priorities = await rows(ctx, 'priorities');
      expect(priorities['More time']).toMatchObject({ list: 'For change', listed: '1', total: '7' });
      expect(priorities['More time']).toMatchObject({ 'said by': 'not-stated' });
      expect(priorities['Alone']).toMatchObject({ list: '', listed: '', total: '', 'said by': 'Parents; Staff' });
      expect((await rows(ctx, 'recommendations'))['Anywhere']).toMatchObject({ levels: 'not-stated' });
    });
  });
});

describe('the table of measures', () => {
  it('says what is counted, out of what, and the targets that a person joined', async () => {
    await inNewArea(async (ctx) => {
      const target = {
        statement: '20 weeks for plans',
        value: stated(20),
        unit: stated('weeks'),
        due: dateOf('May 2098'),
      };
      const promise = await createCommitment(ctx, { title: 'Sooner', owners: [], targets: [target] });
      await published(ctx, 'commitment', Promise.resolve(promise));
      const made = createMeasure(ctx, { title: 'Weeks', unit: stated('%'), numerator: stated('plans on time') });
      const measureId = await published(ctx, 'measure', made);
      const blank = { counted: 'plans on time', 'out of': 'not-stated', target: '' };
      expect((await rows(ctx, 'measures'))['Weeks']).toMatchObject(blank);
      await joinTarget(ctx, { measureId, targetId: promise.targetIds[0] ?? '' });
      expect((await rows(ctx, 'measures'))['Weeks']).toMatchObject({ target: '20 weeks for plans (May 2098)' });
    });
  });
});

describe('the table of changes', () => {
  it('dates each stage in the words of its page, with its place', async () => {
    await inNewArea(async (ctx) => {
      const stages = [
        { stage: 'pilot', place: stated('Northgate'), reached: dateOf('summer term 2026') },
        { stage: 'in-place' },
      ] as const;
      await published(ctx, 'service-change', createServiceChange(ctx, { title: 'Drop-in', stages: [...stages] }));
      expect((await rows(ctx, 'service-changes'))['Drop-in']).toMatchObject({
        stages: 'pilot: summer term 2026, Northgate; in-place: not-stated, not-stated',
      });
    });
  });
});
