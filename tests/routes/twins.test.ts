/** Every page that a guest may read answers as data at its address + .json, or stands here with the reason why not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '#tests/factories/visiting/ask.ts';
import { startSite } from '#tests/factories/site.ts';
import type { Site } from '#tests/factories/site.ts';
import { accessTable, addressOf } from './access.ts';
import type { Known } from './access.ts';
import { findKnown } from './demonstration.ts';

/** Pages for doing something: what they show is a form, or belongs to the one who asks. */
const forms = [
  '/receipt',
  '/tell-us',
  '/sign-in',
  '/sign-in/link',
  '/sign-up',
  '/sign-out',
  '/reset',
  '/dev/mailbox',
  '/:area/surveys/:survey/answer',
  '/:area/surveys/:survey/done',
  '/:area/surveys/:survey/embed',
  '/:area/surveys/:survey/invited',
  '/:area/surveys/:survey/try',
  '/:area/surveys/:survey/cannot-answer',
  '/:area/help-to-take-part',
  '/:area/help-to-take-part/done',
  '/:area/feedback',
  '/:area/feedback/done',
  '/:area/services/:service/feedback',
  '/:area/confirm/:id',
  '/:area/confirm/:id/done',
  '/:area/pages/:page/comment',
  '/:area/reports/:report/comment',
  '/:area/progress/:update/comment',
  '/:area/comments/done',
  '/:area/follow',
  '/:area/chain/:id/follow',
];

const exceptions: ReadonlySet<string> = new Set(forms);

/** What is no page: a file with an ending of its own, and cards for frames. */
const isFile = (route: string) => /\.[a-z]+$/.test(route) || route.startsWith('/embed/');

let site: Site;
let known: Known;

beforeAll(async () => {
  site = await startSite();
  known = await findKnown(site.database);
});

afterAll(async () => {
  await site.stop();
});

const guestPages = accessTable.filter(({ get, opens }) => get.includes('guest') && opens === undefined);

describe('a public page', () => {
  it.each(guestPages.map((row) => [row.route, row] as const))('at %s has a twin as data', async (route, row) => {
    const address = addressOf(row, known);
    const page = await ask(site.address, address);
    if (!String(page.headers['content-type']).startsWith('text/html') || isFile(route)) return;
    const [path = '', query] = address.split('?');
    const twin = await ask(site.address, `${path}.json${query === undefined ? '' : `?${query}`}`);
    if (exceptions.has(route)) {
      expect(twin.status, `${route} has a twin: take it from the list of exceptions`).toBe(404);
      return;
    }
    expect(twin.status).toBe(200);
    expect(twin.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(twin.body)).toBeTypeOf('object');
  });
});

it('is what every page of open data promises, and it names the pages that have none', async () => {
  const { body } = await ask(site.address, '/sampleford/open-data');
  expect(body).toContain('add .json to its address. Pages of forms, such as a survey to answer, and of tracking codes');
});
