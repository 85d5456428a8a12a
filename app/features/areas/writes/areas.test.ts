/** Opening and changing areas, on the database. */
import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { activityRecords, nodes } from '#db/schema/record.ts';
import { resultSnapshots, surveys } from '#db/schema/surveys/surveys.ts';
import { areas } from '#db/schema/tenancy.ts';
import { findArea } from '#app/platform/area.server.ts';
import { createContext } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { makeArea, makeNode } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { committedDatabase, rollback } from '#tests/setup/database.ts';
import { changeArea } from './change-area.server.ts';
import { createArea } from './create-area.server.ts';

const inAreaOf = (work: (ctx: AreaContext) => Promise<void>) =>
  rollback(async (db) => work(testContext(testServices(db), await makeArea(db, { name: 'Testshire' }))));

async function publishAResult(ctx: AreaContext): Promise<void> {
  const surveyId = await makeNode(ctx.db, ctx.area, 'survey');
  await ctx.db.insert(surveys).values({ areaId: ctx.area.id, id: surveyId });
  await ctx.db.insert(resultSnapshots).values({
    areaId: ctx.area.id,
    id: 'snapshot1',
    surveyId,
    number: 1,
    asAt: '2026-03-01',
    base: 12,
    preset: 'nhs-round',
    results: {},
    publishedAt: ctx.now,
  });
}

const contentVersion = async (ctx: AreaContext) => {
  const rows = await ctx.db.select({ version: areas.contentVersion }).from(areas).where(eq(areas.id, ctx.area.id));
  return rows[0]?.version;
};

describe('a new area', () => {
  it('can be reached at its address, and its creation is recorded', () =>
    rollback(async (db) => {
      const ctx = createContext(testServices(db), { db });
      const area = await createArea(ctx, { name: 'North Bank', slug: 'north-bank', summary: 'Two councils.' });
      expect(area).toMatchObject({ slug: 'north-bank', name: 'North Bank', demonstration: 'none' });
      expect(await findArea(db, 'north-bank')).toEqual(area);
      const deeds = await db
        .select({ verb: activityRecords.verb })
        .from(activityRecords)
        .where(eq(activityRecords.areaId, (area as Area).id));
      expect(deeds).toEqual([{ verb: 'area.created' }]);
    }));

  it.each(['manage', 'api', 'feedback', 'sign-in', 'search', 'build'])('may not be called %s', (slug) =>
    rollback(async (db) => {
      const ctx = createContext(testServices(db), { db });
      expect(await createArea(ctx, { name: 'A', slug })).toBe('slug-reserved');
    }),
  );

  it.each(['', 'North', 'a.b', '-a', 'a--b', 'ä'])('may not have the address "%s"', (slug) =>
    rollback(async (db) => {
      const ctx = createContext(testServices(db), { db });
      expect(await createArea(ctx, { name: 'A', slug })).toBe('slug-malformed');
    }),
  );

  it('never takes an address that another area has or had', () =>
    inAreaOf(async (ctx) => {
      const old = ctx.area.slug;
      expect(await changeArea(ctx, { slug: 'new-name' })).toBe('changed');
      expect(await createArea(ctx, { name: 'A', slug: old })).toBe('slug-taken');
      expect(await createArea(ctx, { name: 'A', slug: 'new-name' })).toBe('slug-taken');
    }));

  it('is made once when two people ask for one address at the same time', async () => {
    const clone = await committedDatabase();
    const ctx = createContext(testServices(clone.db), { db: clone.db });
    const made = await Promise.all([1, 2, 3, 4].map((n) => createArea(ctx, { name: `A${n}`, slug: 'same' })));
    expect(made.filter((one) => one === 'slug-taken')).toHaveLength(3);
  });
});

describe('an area that changes', () => {
  it('keeps every old address, and can go back to one of its own', () =>
    inAreaOf(async (ctx) => {
      const first = ctx.area.slug;
      expect(await changeArea(ctx, { slug: 'second' })).toBe('changed');
      expect(await changeArea(ctx, { slug: 'third' })).toBe('changed');
      for (const slug of [first, 'second', 'third']) expect((await findArea(ctx.db, slug))?.slug).toBe('third');
      expect(await changeArea(ctx, { slug: first })).toBe('changed');
      expect((await findArea(ctx.db, 'third'))?.slug).toBe(first);
    }));

  it('refuses an address of another area or of the site, and changes nothing then', () =>
    inAreaOf(async (ctx) => {
      const other = await makeArea(ctx.db);
      expect(await changeArea(ctx, { name: 'X', slug: other.slug })).toBe('slug-taken');
      expect(await changeArea(ctx, { name: 'X', slug: 'account' })).toBe('slug-reserved');
      expect((await findArea(ctx.db, ctx.area.slug))?.name).toBe('Testshire');
    }));

  it('tells the page cache', () =>
    inAreaOf(async (ctx) => {
      const before = await contentVersion(ctx);
      await changeArea(ctx, { summary: 'Three partners.' });
      expect(await contentVersion(ctx)).toBe((before ?? 0) + 1);
    }));

  it('may choose any rule for small numbers until a result is published', () =>
    inAreaOf(async (ctx) => {
      expect(await changeArea(ctx, { disclosurePreset: 'strict' })).toBe('changed');
      expect(await changeArea(ctx, { disclosurePreset: 'survey' })).toBe('changed');
    }));

  it('may make the rule stricter but never weaker afterwards', () =>
    inAreaOf(async (ctx) => {
      await changeArea(ctx, { disclosurePreset: 'nhs-round' });
      await publishAResult(ctx);
      expect(await changeArea(ctx, { disclosurePreset: 'survey', name: 'X' })).toBe('preset-weakened');
      expect((await findArea(ctx.db, ctx.area.slug))?.name).toBe('Testshire');
      expect(await changeArea(ctx, { disclosurePreset: 'nhs-round' })).toBe('changed');
      expect(await changeArea(ctx, { disclosurePreset: 'strict' })).toBe('changed');
      expect(await changeArea(ctx, { disclosurePreset: 'nhs-round' })).toBe('preset-weakened');
    }));

  it('is not bound by results of another area', () =>
    inAreaOf(async (ctx) => {
      await changeArea(ctx, { disclosurePreset: 'strict' });
      await publishAResult({ ...ctx, area: await makeArea(ctx.db) });
      expect(await changeArea(ctx, { disclosurePreset: 'survey' })).toBe('changed');
      expect(await ctx.db.select().from(nodes).where(eq(nodes.areaId, ctx.area.id))).toEqual([]);
    }));
});
