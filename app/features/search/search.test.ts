/** Search on the database: what is found, what must never be, and how results go on. */
import { describe, expect, it } from 'vitest';
import { glossaryTerms, levels, services, tierSets } from '#db/schema/areas.ts';
import { updates } from '#db/schema/progress.ts';
import { createContext } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { makeArea, makeNode } from '#tests/factories/areas.ts';
import { testServices } from '#tests/factories/services.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { search } from './reads/search.server.ts';
import { addressOfFound, askedWords, readFoundKey, snippetParts, writeFoundKey } from './search.ts';

const inArea = (work: (ctx: Context, area: Area) => Promise<void>) =>
  rollback(async (db) => work(createContext(testServices(db), { db }), await makeArea(db, { name: 'Testshire' })));

const found = async (ctx: Context, typed: string) =>
  (await search(ctx, askedWords(typed), null)).found.map((one) => one.title);

async function makeService({ db }: Context, area: Area, title: string, description: string, state = 'public' as const) {
  const id = await makeNode(db, area, 'service', { title, state });
  await db.insert(services).values({ areaId: area.id, id, description });
  return id;
}

describe('search', () => {
  it('finds words by their stems, in titles before texts', () =>
    inArea(async (ctx, area) => {
      await makeService(ctx, area, 'Zebrafish clinic', 'Improved experience and wait time.');
      await makeService(ctx, area, 'Waiting for zebrafish', 'Nothing else.');
      expect(await found(ctx, 'waiting zebrafish')).toEqual(['Waiting for zebrafish', 'Zebrafish clinic']);
    }));

  it('takes every kind of hyphen for the one on a keyboard', () =>
    inArea(async (ctx, area) => {
      await makeService(ctx, area, 'Zebrafish', 'Multi‑agency work supports children.');
      for (const typed of ['multi-agency zebrafish', 'multi agency zebrafish', 'multi‑agency zebrafish'])
        expect(await found(ctx, typed)).toEqual(['Zebrafish']);
    }));

  it('searches the blocks of an update, the levels of support and the words of the glossary', () =>
    inArea(async (ctx, area) => {
      const id = await makeNode(ctx.db, area, 'update', { title: 'An update' });
      const blocks = [{ kind: 'text', heading: '', markdown: 'About zebrafish.' }];
      await ctx.db.insert(updates).values({ areaId: area.id, id, said: 's', did: 'd', blocks });
      await ctx.db.insert(tierSets).values({ areaId: area.id, id: 'set', name: 'Model' });
      const level = { areaId: area.id, id: 'level', tierSetId: 'set', position: 1, name: 'Universal' };
      await ctx.db.insert(levels).values({ ...level, description: 'For every zebrafish.' });
      const term = { areaId: area.id, id: 'term', term: 'ZF', expansion: 'zebrafish' };
      await ctx.db.insert(glossaryTerms).values([term, { ...term, id: 'hidden', term: 'ZG', isPublic: false }]);
      expect((await found(ctx, 'zebrafish')).sort()).toEqual(['An update', 'Universal', 'ZF']);
    }));

  it('never finds a draft or what was withdrawn', () =>
    inArea(async (ctx, area) => {
      await makeNode(ctx.db, area, 'finding', { title: 'Zebrafish', state: 'draft', publishedAt: null });
      await makeNode(ctx.db, area, 'finding', { title: 'Zebrafish', state: 'withdrawn' });
      expect(await found(ctx, 'zebrafish')).toEqual([]);
    }));

  it('goes on where a page ended, in one statement a page', () =>
    inArea(async (ctx, area) => {
      for (let index = 0; index < 5; index += 1) await makeService(ctx, area, `Zebrafish ${index}`, '');
      const titles: string[] = [];
      let after: string | null = null;
      do {
        const key = readFoundKey(after);
        const statements = await statementsOf(async () => {
          const page = await search(ctx, 'zebrafish', key, 2);
          titles.push(...page.found.map((one) => one.title));
          after = page.next;
        });
        expect(statements).toHaveLength(1);
      } while (after !== null);
      expect(titles.sort()).toEqual([0, 1, 2, 3, 4].map((index) => `Zebrafish ${index}`));
    }));

  it('shows the words that matched, and takes any text for a question', () =>
    inArea(async (ctx, area) => {
      await makeService(ctx, area, 'Fish', 'For families with a **zebrafish** at home & <b>more</b>.');
      const { found: hits } = await search(ctx, 'zebrafish', null);
      expect(hits[0]?.snippet.filter((part) => part.isMatch)).toEqual([{ text: 'zebrafish', isMatch: true }]);
      for (const typed of [`"'); drop table nodes; --`, '& | ! <->', '"unclosed', '-', '%'])
        expect(Array.isArray(await found(ctx, typed))).toBe(true);
    }));
});

describe('the words of a search', () => {
  it('are cut to a length and made plain', () => {
    expect(askedWords('  “waiting  times”  ')).toBe('"waiting times"');
    expect(askedWords('a'.repeat(900))).toHaveLength(200);
    expect(askedWords('speech -language')).toBe('speech -language');
  });

  it('come back from a key of a page, and from nothing else', () => {
    const key = { rank: '0.6079271', key: 'service.a1.b2' };
    expect(readFoundKey(writeFoundKey(key))).toEqual(key);
    expect(readFoundKey('1e-20_finding.a.b')).toEqual({ rank: '1e-20', key: 'finding.a.b' });
    for (const text of [null, '', 'x', '0.1_x; drop', '-1_service.a.b']) expect(readFoundKey(text)).toBeNull();
  });

  it('lead to public addresses', () => {
    const row = { areaSlug: 'x', id: 'i', slug: 's', title: 'EHC plan' };
    expect(addressOfFound({ ...row, kind: 'area' })).toBe('/x');
    expect(addressOfFound({ ...row, kind: 'term' })).toBe('/x/glossary#term-ehc-plan');
    expect(addressOfFound({ ...row, kind: 'level' })).toBe('/x/support#level-i');
    expect(addressOfFound({ ...row, kind: 'finding' })).toBe('/x/findings/i');
  });

  it('are shown without markdown’s marks', () => {
    expect(snippetParts('## A **\u0002b\u0003** [c](/d)')).toEqual([
      { text: 'A ', isMatch: false },
      { text: 'b', isMatch: true },
      { text: ' c', isMatch: false },
    ]);
  });
});
