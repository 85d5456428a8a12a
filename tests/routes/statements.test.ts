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
  '/': 4,
  '/search': 1,
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
  '/:area/consultations/:consultation': 6,
  '/:area/consultations/:consultation/results': 5,
  '/:area/surveys': 2,
  '/:area/surveys/:survey': 2,
  '/:area/surveys/:survey/results': 4,
  '/:area/surveys/:survey/answer': 3,
  '/:area/surveys/:survey/done': 3,
  '/:area/progress': 7,
  '/:area/progress.atom': 3,
  '/:area/progress/:update': 6,
  '/:area/commitments': 4,
  '/:area/commitments/:id': 4,
  '/:area/findings/:id': 4,
  '/:area/service-changes/:id': 4,
  '/:area/chain/:id': 4,
  '/:area/services': 3,
  '/:area/services/:service': 4,
  '/:area/support': 4,
  '/:area/glossary': 2,
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
