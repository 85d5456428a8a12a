/** Narrowing a search by how far what was promised has come: computed on the day, counted, and joined with other facets. */
import { describe, expect, it } from 'vitest';
import { updates } from '#db/schema/progress.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import type { NewOwner } from '#app/features/progress/items.ts';
import type { Status } from '#app/features/progress/status.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeNode } from '#tests/factories/areas.ts';
import { dateOf, makeOrganisation } from '#tests/factories/progress.ts';
import { inNewArea, published } from '#tests/factories/progress-page.ts';
import { statementsOf } from '#tests/setup/database.ts';
import { search } from './reads/search.server.ts';
import { everything, readSearchFilter, searchAddress } from './search.ts';
import type { SearchFilter } from './search.ts';
import { indexArea } from './writes/index-area.server.ts';

const word = 'quaggaword';

type Owned = [Status, string?];

/** A published promise whose owners each stand somewhere, with a due date as people write it. */
async function promise(ctx: AreaContext, title: string, owned: Owned[], organisationId: string): Promise<string> {
  const owners = owned.map(([status, due = '']): NewOwner => ({ organisationId, status, due: dateOf(due) }));
  return published(ctx, 'commitment', createCommitment(ctx, { title: `${title} ${word}`, owners }));
}

async function update({ db, area }: AreaContext, title: string, status: Status, publishedAt: string): Promise<void> {
  const id = await makeNode(db, area, 'update', { title: `${title} ${word}`, publishedAt: new Date(publishedAt) });
  await db.insert(updates).values({ areaId: area.id, id, said: 's', did: 'd', status });
}

/** Five promises and two updates that all have the word; 4 March 2026 is the day. */
async function makeThings(ctx: AreaContext): Promise<void> {
  const council = await makeOrganisation(ctx, 'The council', 'council');
  await promise(ctx, 'Late', [['done'], ['under-way', 'by February 2026']], council);
  await promise(ctx, 'Running', [['under-way', 'by May 2026']], council);
  await promise(ctx, 'Kept', [['done', 'by January 2026']], council);
  await promise(ctx, 'Silent', [], council);
  const refused = { decision: 'will-not', reasonKind: 'law', reason: 'The law.' } as const;
  await published(ctx, 'commitment', createCommitment(ctx, { title: `Refused ${word}`, ...refused }));
  await update(ctx, 'Told of running', 'under-way', '2026-02-01T10:00:00Z');
  await update(ctx, 'Told of kept', 'done', '2024-02-01T10:00:00Z');
  await makeNode(ctx.db, ctx.area, 'finding', { title: `A finding ${word}` });
  await indexArea(ctx);
}

const inThings = (work: (ctx: AreaContext) => Promise<void>) =>
  inNewArea(async (ctx) => {
    await makeThings(ctx);
    await work(ctx);
  });

async function narrowed(ctx: AreaContext, filter: Partial<SearchFilter>) {
  const page = await search(ctx, word, { filter: { ...everything, area: ctx.area.slug, ...filter } });
  const titles = page.found.map(({ title }) => title.replace(` ${word}`, '')).sort();
  const counts = Object.fromEntries(page.facets.status.map(({ value, count }) => [value, count]));
  return { titles, counts, total: page.total, facets: page.facets };
}

describe('the status facet', () => {
  it('counts promises by their headline and updates by their status; what has none is not among them', () =>
    inThings(async (ctx) => {
      const { total, counts, facets } = await narrowed(ctx, {});
      expect(total).toBe(8);
      expect(counts).toEqual({ overdue: 1, 'under-way': 2, done: 2, 'not-stated': 1, 'will-not': 1 });
      const sizes = facets.status.map(({ count }) => count ?? 0);
      expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    }));

  it.each([
    ['overdue', ['Late']],
    ['under-way', ['Running', 'Told of running']],
    ['done', ['Kept', 'Told of kept']],
    ['not-stated', ['Silent']],
    ['will-not', ['Refused']],
    ['planned', []],
  ] as const)('narrows to %s, as many as it says, and still counts every other status', (status, expected) =>
    inThings(async (ctx) => {
      const { titles, total, counts } = await narrowed(ctx, { status });
      expect(titles).toEqual(expected);
      expect(total).toBe(expected.length);
      expect(counts).toEqual({ overdue: 1, 'under-way': 2, done: 2, 'not-stated': 1, 'will-not': 1 });
    }),
  );

  it('is joined with other facets, each counted by what the others leave', () =>
    inThings(async (ctx) => {
      const both = await narrowed(ctx, { status: 'under-way', kind: 'commitment' });
      expect(both.titles).toEqual(['Running']);
      expect(both.counts).toEqual({ overdue: 1, 'under-way': 1, done: 1, 'not-stated': 1, 'will-not': 1 });
      expect(both.facets.kind.map(({ value, count }) => [value, count]).sort()).toEqual([
        ['commitment', 1],
        ['update', 1],
      ]);
      const dated = await narrowed(ctx, { status: 'done', year: 2024 });
      expect(dated.titles).toEqual(['Told of kept']);
      expect(dated.counts).toEqual({ done: 1 });
      expect((await narrowed(ctx, { status: 'overdue', kind: 'update' })).total).toBe(0);
    }));

  it('follows the clock alone: the day after its date a promise is overdue here too', () =>
    inThings(async (ctx) => {
      const on = (day: string) => narrowed({ ...ctx, now: new Date(`${day}T12:00:00Z`) }, { status: 'overdue' });
      expect((await on('2026-05-31')).titles).toEqual(['Late']);
      expect((await on('2026-06-01')).titles).toEqual(['Late', 'Running']);
    }));

  it('costs no statement more', () =>
    inThings(async (ctx) => {
      const statements = await statementsOf(async () => {
        await narrowed(ctx, { status: 'under-way', kind: 'commitment', year: 2026 });
      });
      expect(statements).toHaveLength(2);
    }));
});

describe('the status in the address of a search', () => {
  const read = (query: string) => readSearchFilter(new URLSearchParams(query)).status;

  it('is read where it is one of the headlines, and narrows nothing otherwise', () => {
    expect(read('status=overdue')).toBe('overdue');
    expect(read('status=will-not')).toBe('will-not');
    for (const query of ['', 'status=', 'status=Overdue', 'status=late', "status=' or 1=1", 'state=done'])
      expect(read(query), query).toBeNull();
  });

  it('is written beside the other choices and read back as it was', () => {
    const filter: SearchFilter = { ...everything, status: 'not-stated', kind: 'commitment', year: 2026 };
    const address = searchAddress('waiting times', filter);
    expect(address).toBe('/search?q=waiting+times&kind=commitment&status=not-stated&year=2026');
    expect(readSearchFilter(new URL(address, 'http://localhost').searchParams)).toEqual(filter);
  });
});
