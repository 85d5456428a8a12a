/** Search on the database: what is found, what must never be, and how results go on. */
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { glossaryTerms, levels, services, tierSets } from '#db/schema/areas.ts';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { decisionAnswers, decisions } from '#db/schema/evidence.ts';
import { quotes, updates } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import { searchDocuments } from '#db/schema/search.ts';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { withdraw } from '#app/features/record/writes/publish.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeNode } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { askedWords } from './asked.ts';
import { mostHits } from './reads/nearest.server.ts';
import { search } from './reads/search.server.ts';
import { findSuggestion } from './reads/suggestion.server.ts';
import { everything, readFoundKey } from './search.ts';
import { indexArea } from './writes/index-area.server.ts';

const inArea = (work: (ctx: AreaContext) => Promise<void>) =>
  rollback(async (db) => {
    const area = await makeArea(db, { name: 'Testshire' });
    await work(testContext(testServices(db, { indexContent: indexArea }), area, { db }));
  });

/** The titles found for words as typed, of this test's area alone. */
async function found(ctx: AreaContext, typed: string): Promise<string[]> {
  await indexArea(ctx);
  const filter = { ...everything, area: ctx.area.slug };
  return (await search(ctx, askedWords(typed), { filter })).found.map((one) => one.title);
}

async function makeService({ db, area }: AreaContext, title: string, description: string) {
  const id = await makeNode(db, area, 'service', { title });
  await db.insert(services).values({ areaId: area.id, id, description });
  return id;
}

const term = (ctx: AreaContext, name: string, expansion: string) =>
  ctx.db.insert(glossaryTerms).values({ areaId: ctx.area.id, id: `t-${name}`, term: name, expansion });

describe('search', () => {
  it('finds words by their stems, in titles before texts', () =>
    inArea(async (ctx) => {
      await makeService(ctx, 'Zebrafish clinic', 'Improved experience and wait time.');
      await makeService(ctx, 'Waiting for zebrafish', 'Nothing else.');
      expect(await found(ctx, 'waiting zebrafish')).toEqual(['Waiting for zebrafish', 'Zebrafish clinic']);
    }));

  it('finds a record of a decision by what it says and answers', () =>
    inArea(async (ctx) => {
      const asked = await makeNode(ctx.db, ctx.area, 'consultation', { title: 'Asked' });
      await ctx.db.insert(consultations).values({ areaId: ctx.area.id, id: asked });
      const finding = await makeNode(ctx.db, ctx.area, 'finding', { title: 'Learned' });
      const id = await makeNode(ctx.db, ctx.area, 'decision', { title: 'Decided' });
      const own = { areaId: ctx.area.id, decisionId: id, findingId: finding } as const;
      await ctx.db
        .insert(decisions)
        .values({ areaId: ctx.area.id, id, consultationId: asked, summary: 'A zebrafish.' });
      await ctx.db
        .insert(decisionAnswers)
        .values({ ...own, id: 'answer', outcome: 'accepted', changed: 'Quokkas come.' });
      for (const typed of ['zebrafish', 'quokka']) expect(await found(ctx, typed)).toEqual(['Decided']);
    }));

  it('takes every kind of hyphen, a space and nothing for the same', () =>
    inArea(async (ctx) => {
      await makeService(ctx, 'Hyphen', 'Multi\u2011agency work supports zebrafish.');
      await makeService(ctx, 'Space', 'Multi agency work supports zebrafish.');
      await makeService(ctx, 'Joined', 'Multiagency work supports zebrafish.');
      for (const typed of ['multi-agency', 'multi agency', 'multi\u2011agency', 'multi\u2013agency', 'multiagency'])
        expect((await found(ctx, `${typed} zebrafish`)).sort(), typed).toEqual(
          typed === 'multiagency' ? ['Hyphen', 'Joined'] : ['Hyphen', 'Joined', 'Space'],
        );
    }));

  it('takes accents, capitals, curly quotes, soft hyphens and fixed spaces for what a keyboard has', () =>
    inArea(async (ctx) => {
      await makeService(ctx, 'Zebrafish', 'A cafe\u0301 for chil\u00addren\u2019s\u00a0play.');
      for (const typed of ['CAFE', 'café', 'children\u2019s play', "children's play", '“children’s play”'])
        expect(await found(ctx, typed), typed).toEqual(['Zebrafish']);
    }));

  it('searches the blocks of an update, the levels of support and the words of the glossary', () =>
    inArea(async (ctx) => {
      const { db, area } = ctx;
      const id = await makeNode(db, area, 'update', { title: 'An update' });
      const blocks = [{ kind: 'text', heading: '', markdown: 'About [zebrafish](https://example.org).' }];
      await db.insert(updates).values({ areaId: area.id, id, said: 's', did: 'd', blocks });
      await db.insert(tierSets).values({ areaId: area.id, id: 'set', name: 'Model' });
      const level = { areaId: area.id, id: 'level', tierSetId: 'set', position: 1, name: 'Universal' };
      await db.insert(levels).values({ ...level, description: 'For every zebrafish.' });
      await term(ctx, 'ZFQ', 'zebrafish');
      const hidden = { areaId: area.id, id: 'hidden', term: 'ZG', expansion: 'zebrafish', isPublic: false };
      await db.insert(glossaryTerms).values(hidden);
      expect((await found(ctx, 'zebrafish')).sort()).toEqual(['An update', 'Universal', 'ZFQ']);
      await db.delete(levels).where(eq(levels.id, 'level'));
      expect((await found(ctx, 'zebrafish')).sort()).toEqual(['An update', 'ZFQ']);
    }));

  it('widens a question by the glossary, both ways and by the beginning of an abbreviation', () =>
    inArea(async (ctx) => {
      await term(ctx, 'ZHCP', 'Zebra, Health and Care Plan');
      await makeService(ctx, 'Short', 'Every ZHCP is reviewed.');
      await makeService(ctx, 'Long', 'A Zebra Health and Care Plan is written.');
      await makeService(ctx, 'Needs', 'A ZHC Needs Assessment.');
      await makeService(ctx, 'Other', 'A plan of care.');
      const things = async (typed: string) => (await found(ctx, typed)).filter((title) => title !== 'ZHCP').sort();
      expect(await things('zhcp')).toEqual(['Long', 'Short']);
      expect(await things('Zebra, health and care plans')).toEqual(['Long']);
      expect(await things('zebra health and care plan')).toEqual(['Long', 'Short']);
      expect(await things('"zebra health and care plan"')).toEqual(['Long', 'Short']);
      expect(await things('ZHC')).toEqual(['Long', 'Needs', 'Short']);
      const { also } = await search(ctx, 'zhcp');
      expect(also).toEqual(['Zebra, Health and Care Plan']);
    }));

  it('never finds a draft, and forgets what is withdrawn or reworded in the same transaction', () =>
    inArea(async (ctx) => {
      const { db, area } = ctx;
      await makeNode(db, area, 'finding', { title: 'Zebrafish draft', state: 'draft', publishedAt: null });
      const id = await makeNode(db, area, 'quote', { title: 'A zebrafish' });
      const quote = { attribution: 'Parents', wording: 'verbatim', consent: 'given' } as const;
      await db.insert(quotes).values({ areaId: area.id, id, body: 'quaggaword', ...quote });
      expect(await found(ctx, 'quaggaword')).toEqual(['A zebrafish']);
      await db.update(quotes).set({ body: 'other words' }).where(eq(quotes.id, id));
      await inTransaction({ ...ctx, now: new Date('2026-03-05T10:00:00Z') }, (tx) => changeNode(tx, id, {}));
      expect((await search(ctx, 'quaggaword')).found).toEqual([]);
      await inTransaction(ctx, (tx) => withdraw(tx, 'quote', id));
      expect((await search(ctx, 'zebrafish', { filter: { ...everything, area: area.slug } })).found).toEqual([]);
      expect(await db.select().from(searchDocuments).where(eq(searchDocuments.thingId, id))).toEqual([]);
    }));

  it('asks the node itself whether it is public, whatever the index holds', () =>
    inArea(async (ctx) => {
      const id = await makeService(ctx, 'Zebrafish', 'One');
      expect(await found(ctx, 'zebrafish')).toEqual(['Zebrafish']);
      await ctx.db.update(nodes).set({ state: 'withdrawn' }).where(eq(nodes.id, id));
      expect((await search(ctx, 'zebrafish', { filter: { ...everything, area: ctx.area.slug } })).found).toEqual([]);
      expect(await findSuggestion(ctx, 'zebrafihs')).toBeNull();
    }));

  it('goes on where a page ended, in one statement a page after that of the glossaries', () =>
    inArea(async (ctx) => {
      for (let index = 0; index < 5; index += 1) await makeService(ctx, `Quaggaword ${index}`, '');
      await indexArea(ctx);
      const titles: string[] = [];
      let after: string | null = null;
      do {
        const key = readFoundKey(after);
        const statements = await statementsOf(async () => {
          const page = await search(ctx, 'quaggaword', { after: key, size: 2 });
          expect(page.total).toBe(5);
          titles.push(...page.found.map((one) => one.title));
          after = page.next;
        });
        expect(statements).toHaveLength(key === null ? 2 : 1);
      } while (after !== null);
      expect(titles.sort()).toEqual([0, 1, 2, 3, 4].map((index) => `Quaggaword ${index}`));
    }));

  it('counts what each facet would leave, and narrows by it', () =>
    inArea(async (ctx) => {
      const { db, area } = ctx;
      const serviceId = await makeService(ctx, 'Quaggaword service', '');
      const older = { title: 'Quaggaword then', publishedAt: new Date('2024-05-01T00:00:00Z') };
      for (const node of [older, { title: 'Quaggaword now' }]) {
        const id = await makeNode(db, area, 'update', node);
        await db.insert(updates).values({ areaId: area.id, id, said: 's', did: 'd', serviceId });
      }
      await indexArea(ctx);
      const { facets } = await search(ctx, 'quaggaword');
      expect(facets.kind).toEqual([
        { value: 'update', name: 'update', count: 2 },
        { value: 'service', name: 'service', count: 1 },
      ]);
      expect(facets.service).toEqual([{ value: serviceId, name: 'Quaggaword service', count: 3 }]);
      expect(facets.year.map(({ value, count }) => [value, count])).toEqual([
        ['2026', 2],
        ['2024', 1],
      ]);
      expect(facets.area).toEqual([{ value: area.slug, name: 'Testshire', count: 3 }]);
      const narrowed = await search(ctx, 'quaggaword', { filter: { ...everything, kind: 'update', year: 2024 } });
      expect(narrowed.found.map((one) => one.title)).toEqual(['Quaggaword then']);
      expect(narrowed.facets.year.map((one) => one.value)).toEqual(['2026', '2024']);
    }));

  it('says how far what an update tells of has come, as it is now', () =>
    inArea(async (ctx) => {
      const { db, area } = ctx;
      const id = await makeNode(db, area, 'update', { title: 'Quaggaword' });
      await db.insert(updates).values({ areaId: area.id, id, said: 's', did: 'd', status: 'planned' });
      const statuses = async () => {
        await indexArea(ctx);
        return (await search(ctx, 'quaggaword')).facets.status.map(({ value }) => value);
      };
      expect(await statuses()).toEqual(['planned']);
      await db.update(updates).set({ status: 'done' }).where(eq(updates.id, id));
      await db
        .update(nodes)
        .set({ changedAt: new Date('2026-06-01T00:00:00Z') })
        .where(eq(nodes.id, id));
      expect(await statuses()).toEqual(['done']);
      const filter = { ...everything, area: area.slug, status: 'planned' as const };
      expect((await search(ctx, 'quaggaword', { filter })).found).toEqual([]);
    }));

  it('ranks, of what very many things say, those with the words in their titles and then the newest', () =>
    inArea(async (ctx) => {
      const { db, area } = ctx;
      // The oldest three say it in their titles, and one of them says what must not be said.
      await db.execute(sql`
        insert into search_documents (area_id, kind, thing_id, title, body, words, published_at, year, form)
        select ${area.id}, 'term', 'thing' || n, case when n <= 3 then 'Quaggaword ' || n else 'Other ' || n end, 'quaggaword',
          setweight(to_tsvector('english', case when n <= 3 then 'quaggaword' else 'other' end), 'A')
            || setweight(to_tsvector('english', case when n = 3 then 'quaggaword zorilla' else 'quaggaword' end), 'C'),
          timestamptz '2020-01-01' + n * interval '1 day', 2020, 2
        from generate_series(1, ${mostHits + 20}) n`);
      const filter = { ...everything, area: area.slug };
      const whole = await search(ctx, 'quaggaword', { filter, size: mostHits });
      expect([whole.total, whole.found.length, whole.facets.kind[0]?.count]).toEqual([mostHits, mostHits, null]);
      const titles = whole.found.map(({ title }) => title);
      expect(titles.slice(0, 3).sort()).toEqual(['Quaggaword 1', 'Quaggaword 2', 'Quaggaword 3']);
      const numbers = titles.slice(3).map((title) => Number(title.split(' ')[1]));
      expect([Math.min(...numbers), Math.max(...numbers)]).toEqual([24, mostHits + 20]);
      const without = await search(ctx, 'quaggaword -zorilla', { filter, size: mostHits });
      expect(without.found.slice(0, 3).map(({ title }) => title)).not.toContain('Quaggaword 3');
      expect(without.total).toBe(mostHits);
    }));

  it('finds what a choice leaves beyond the nearest, and counts only what it knows whole', () =>
    inArea(async (ctx) => {
      const { db, area } = ctx;
      await db.execute(sql`
        insert into search_documents (area_id, kind, thing_id, title, body, words, published_at, year, form)
        select ${area.id}, case when n <= 3 then 'level' else 'term' end, 'thing' || n, 'Other ' || n, 'quaggaword',
          setweight(to_tsvector('english', 'quaggaword'), 'C'), timestamptz '2020-01-01' + n * interval '1 day', 2020, 2
        from generate_series(1, ${mostHits + 20}) n`);
      const filter = { ...everything, area: area.slug };
      const broad = await search(ctx, 'quaggaword', { filter });
      expect(broad.facets.kind).toEqual([{ value: 'term', name: 'term', count: null }]);
      const narrowed = await search(ctx, 'quaggaword', { filter: { ...filter, kind: 'level' } });
      expect(narrowed.found.map(({ title }) => title).sort()).toEqual(['Other 1', 'Other 2', 'Other 3']);
      expect([narrowed.total, narrowed.facets.year]).toEqual([3, [{ value: '2020', name: '2020', count: 3 }]]);
    }));

  it('takes the extract of a long text from where the words stand', () =>
    inArea(async (ctx) => {
      const filler = 'Families told us about the waiting list and the forms. '.repeat(60);
      await makeService(ctx, 'Fish', `${filler}Then somebody named quaggawords aloud. ${filler}`);
      await indexArea(ctx);
      const { found } = await search(ctx, 'quaggaword');
      expect(found[0]?.snippet.filter((part) => part.isMatch)).toEqual([{ text: 'quaggawords', isMatch: true }]);
    }));

  it('mends a mistyped word from words that are public', () =>
    inArea(async (ctx) => {
      await makeService(ctx, 'Quaggaword', 'Waiting for physiotherapy');
      await indexArea(ctx);
      expect(await findSuggestion(ctx, 'quagaword')).toBe('quaggaword');
      expect(await findSuggestion(ctx, 'waiting for quaggawrod')).toBe('waiting for quaggaword');
      expect(await findSuggestion(ctx, 'xx')).toBeNull();
    }));

  it('shows the words that matched, and takes any text for a question', () =>
    inArea(async (ctx) => {
      await makeService(ctx, 'Fish', 'For families with a **quaggaword** at home & <b>more</b>.');
      await indexArea(ctx);
      const { found: hits } = await search(ctx, 'quaggaword');
      expect(hits[0]?.snippet.filter((part) => part.isMatch)).toEqual([{ text: 'quaggaword', isMatch: true }]);
      expect(hits[0]?.snippet.map((part) => part.text).join('')).toMatch(/home & +more/);
      const hostile = [
        `"'); drop table nodes; --`,
        '& | ! <-> :* \\',
        "a' | 'b",
        '"unclosed',
        '-',
        '%',
        'the of and',
        'or or or',
        '-only -minus',
        'x'.repeat(5000),
        'word '.repeat(2000),
        '\u0000\u0002zebra\u0003',
      ];
      for (const typed of hostile) expect(Array.isArray(await found(ctx, typed)), typed).toBe(true);
    }));

  it('writes nothing anew where nothing changed', () =>
    inArea(async (ctx) => {
      await makeService(ctx, 'Fish', 'Text');
      await indexArea(ctx);
      const statements = await statementsOf(() => indexArea({ ...ctx, now: new Date('2030-01-01T00:00:00Z') }));
      expect(statements.filter((statement) => /insert|update/i.test(statement))).toEqual([]);
    }));
});
