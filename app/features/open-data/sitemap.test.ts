/** The sitemap of an area: what it lists, and when each page last changed. */
import { expect, it } from 'vitest';
import { resultSnapshots } from '#db/schema/surveys/surveys.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { makeArea, makeNode } from '#tests/factories/areas.ts';
import { giveFeedback, publishSaid } from '#tests/factories/feedback.ts';
import { makeOrganisation } from '#tests/factories/progress.ts';
import { testServices } from '#tests/factories/services.ts';
import { makeSurvey, shortDefinition, staffContext } from '#tests/factories/surveys.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { readXml } from '#tests/routes/xml.ts';
import { sitemapIndex, sitemapOfArea } from './sitemap.server.ts';

const entriesOf = (text: string, home: string) =>
  new Map(
    readXml(text).children.map(({ children }) => {
      const textOf = (name: string) => children.find((child) => child.name === name)?.text;
      return [textOf('loc')?.replace(home, ''), textOf('lastmod')];
    }),
  );

it('lists organisations, published feedback and results, each page with its last change, in three statements', () =>
  rollback(async (db) => {
    const ctx = staffContext(testServices(db), await makeArea(db), ['analyst', 'commissioner']);
    const home = `${ctx.origin}/${ctx.area.slug}`;
    await makeOrganisation(ctx, 'The council', 'the-council');
    const survey = await makeSurvey(ctx, shortDefinition);
    await makeNode(db, ctx.area, 'survey', { slug: 'unanswered' });
    const at = { publishedAt: new Date('2026-01-01T10:00:00Z'), changedAt: new Date('2099-02-03T10:00:00Z') };
    const commitment = await makeNode(db, ctx.area, 'commitment', { slug: null, ...at });
    await makeNode(db, ctx.area, 'commitment', { slug: null, state: 'draft' });
    for (const number of [1, 2]) {
      await db.insert(resultSnapshots).values({
        ...{ areaId: ctx.area.id, id: newPublicId(), surveyId: survey.id, number, asAt: '2026-03-01', base: 20 },
        ...{ preset: 'survey', results: {}, publishedAt: new Date(`2026-04-0${String(number)}T10:00:00Z`) },
      });
    }
    const said = await publishSaid(ctx);
    const waiting = await giveFeedback(ctx);
    const statements = await statementsOf(async () => {
      const entries = entriesOf((await sitemapOfArea(ctx)).text, home);
      expect(entries.get(`/commitments/${commitment}`)).toBe('2099-02-03T10:00:00.000Z');
      expect(entries.get('/commitments')).toBe('2099-02-03T10:00:00.000Z');
      expect(entries.has('/organisations/the-council')).toBe(true);
      const paths = [...entries.keys()];
      expect(paths).toContain('/feedback/published');
      expect(paths).toContain(`/feedback/${said.nodeId}`);
      expect(paths.join(' ')).not.toContain(waiting.id);
      expect(paths.filter((path) => path?.endsWith('/results'))).toEqual([`/surveys/${survey.slug}/results`]);
      expect(entries.get(`/surveys/${survey.slug}/results`)).toBe('2026-04-02T10:00:00.000Z');
      expect(paths.filter((path) => path?.startsWith('/commitments/'))).toHaveLength(1);
    });
    expect(statements).toHaveLength(3);
    const index = entriesOf((await sitemapIndex(ctx)).text, '');
    expect(index.get(`${home}/sitemap.xml`)).toBe('2099-02-03T10:00:00.000Z');
  }));
