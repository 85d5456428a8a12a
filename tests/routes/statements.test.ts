/** What each page costs the database for a guest when nothing is kept: its exact number of statements, never above ten. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedSite } from '#tests/factories/bundle.ts';
import type { CountedSite } from '#tests/factories/bundle.ts';
import { accessTable, addressOf } from './access.ts';
import type { Known } from './access.ts';
import { findKnown } from './demonstration.ts';

const most = 10;

/** By route; the frame of a page in an area reads the area, and that is counted too. */
const statements: Record<string, number> = {
  '/': 5,
  '/search': 2,
  '/robots.txt': 0,
  '/sitemap.xml': 2,
  '/sitemap-site.xml': 0,
  '/embed/:area/:id': 2,
  '/api/v1/openapi.json': 0,
  '/api/v1/areas': 1,
  '/api/v1/areas/:area': 1,
  '/api/v1/areas/:area/:collection': 3,
  '/api/v1/areas/:area/:collection/:id': 3,
  '/accessibility': 0,
  '/privacy': 0,
  '/terms': 0,
  '/moderation': 0,
  '/complaints': 0,
  '/receipt': 0,
  '/tell-us': 1,
  '/sign-in': 0,
  '/sign-in/link': 0,
  '/sign-up': 0,
  '/sign-out': 0,
  '/reset': 0,
  '/dev/mailbox': 1,
  '/:area': 8,
  '/:area/consultations': 4,
  '/:area/consultations/:consultation': 10,
  '/:area/consultations/:consultation/codebook': 4,
  '/:area/consultations/:consultation/results': 5,
  '/:area/surveys': 2,
  '/:area/surveys/:survey': 5,
  '/:area/surveys/:survey/results': 4,
  '/:area/surveys/:survey/results/csv': 3,
  '/:area/surveys/:survey/answer': 2,
  '/:area/surveys/:survey/print': 3,
  '/:area/surveys/:survey/poster': 2,
  '/:area/surveys/:survey/embed': 3,
  '/:area/surveys/:survey/done': 3,
  '/:area/surveys/:survey/invited': 2,
  '/:area/surveys/:survey/try': 2,
  '/:area/surveys/:survey/cannot-answer': 2,
  '/:area/progress': 7,
  '/:area/progress.atom': 3,
  '/:area/progress/:update': 10,
  '/:area/commitments': 6,
  '/:area/commitments/:id': 5,
  '/:area/confirm/:id': 2,
  '/:area/confirm/:id/done': 2,
  '/:area/scorecard': 6,
  '/:area/scorecard.csv': 5,
  '/:area/findings/:id': 4,
  '/:area/priorities': 4,
  '/:area/priorities/:id': 5,
  '/:area/recommendations': 5,
  '/:area/recommendations/:id': 5,
  '/:area/service-changes/:id': 5,
  '/:area/chain/:id': 5,
  '/:area/follow': 1,
  '/:area/chain/:id/follow': 2,
  '/:area/chain/:id/feed.atom': 4,
  '/:area/sitemap.xml': 4,
  '/:area/help-to-take-part': 1,
  '/:area/help-to-take-part/done': 1,
  '/:area/feedback': 3,
  '/:area/feedback/done': 1,
  '/:area/feedback/published': 4,
  '/:area/feedback/numbers': 2,
  '/:area/feedback/:id': 3,
  '/:area/services/:service/feedback': 3,
  '/:area/services': 3,
  '/:area/services/:service': 6,
  '/:area/support': 5,
  '/:area/glossary': 2,
  '/:area/open-data': 1,
  '/:area/pages': 2,
  '/:area/pages/:page': 9,
  '/:area/pages/:page/comment': 4,
  '/:area/reports': 2,
  '/:area/reports/:report': 8,
  '/:area/reports/:report/report.docx': 7,
  '/:area/reports/:report/report.html': 7,
  '/:area/reports/:report/comment': 4,
  '/:area/progress/:update/comment': 4,
  '/:area/comments/done': 1,
  '/:area/organisations/:organisation': 3,
};

let site: CountedSite;
let known: Known;

beforeAll(async () => {
  site = await countedSite();
  known = await findKnown(site.database);
});

afterAll(async () => {
  await site.database.close();
});

/** Pages of an area that show whatever there is of something. */
const isList = (route: string) => route.startsWith('/:area') && !route.slice('/:area'.length).includes(':');

const guestPages = accessTable.filter(({ get, opens }) => get.includes('guest') && typeof opens !== 'number');

describe('a guest costs', () => {
  it.each(guestPages.map((row) => [statements[row.route], row.route, row] as const))(
    '%i statements at %s',
    async (wanted, _route, row) => {
      const visit = await site.visit(addressOf(row, known));
      expect(visit.status).toBe(200);
      expect(visit.statements.length, visit.statements.join('\n')).toBe(wanted);
      expect(wanted).toBeLessThanOrEqual(most);
    },
  );
});

describe('a list', () => {
  it.each(guestPages.filter(({ route }) => isList(route)).map((row) => [row.route, row] as const))(
    'at %s costs no more where there is more to show',
    async (route, row) => {
      for (const slug of ['bromley', 'dorset']) {
        const visit = await site.visit(addressOf(row, known).replace('sampleford', slug));
        expect(visit.status).toBe(200);
        expect(visit.statements.length, visit.statements.join('\n')).toBeLessThanOrEqual(statements[route] ?? 0);
      }
    },
  );
});
