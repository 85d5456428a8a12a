/** Every public page names itself to those who show a link to it, by addresses of this site alone; no other page does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtHandles } from '#tests/factories/bundle.ts';
import { ask } from '#tests/factories/visiting/ask.ts';
import { startSite } from '#tests/factories/site.ts';
import type { Site } from '#tests/factories/site.ts';
import { accessTable, addressOf } from './access.ts';
import type { Known } from './access.ts';
import { findKnown } from './demonstration.ts';

let site: Site;
let known: Known;

beforeAll(async () => {
  site = await startSite();
  known = await findKnown(site.database);
});

afterAll(async () => {
  await site.stop();
});

const handles = await builtHandles();
const pages = accessTable.filter(({ get, opens }) => get.includes('guest') && opens === undefined);
const isPublic = (route: string) => handles.get(route)?.public !== undefined;
const rows = (wanted: boolean) =>
  pages.filter(({ route }) => isPublic(route) === wanted).map((row) => [row.route, row] as const);

const decoded = (text: string): string =>
  text.replace(/&(amp|quot|#x27|lt|gt);/g, (whole) => ({ '&amp;': '&', '&quot;': '"', '&#x27;': "'" })[whole] ?? whole);

/** Contents of the head's tags by their property. */
function cardIn(body: string): Record<string, string> {
  const tags = [...body.matchAll(/<meta (?:property="(og:[^"]+)"|name="(twitter:[^"]+)") content="([^"]*)"/g)];
  return Object.fromEntries(tags.map(([, property, name, content = '']) => [property ?? name ?? '', decoded(content)]));
}

describe('a public page', () => {
  it('is among those that are asked below', () => {
    const kinds = ['/:area/surveys/:survey', '/:area/surveys/:survey/results', '/:area/consultations/:consultation'];
    expect(kinds.filter((route) => !isPublic(route))).toEqual([]);
    expect(isPublic('/:area/progress/:update')).toBe(true);
  });

  it.each(rows(true))('at %s has a card', async (_route, row) => {
    const address = addressOf(row, known);
    const { body } = await ask(site.address, address);
    const card = cardIn(body);
    const title = decoded(/<title>([^<]*)<\/title>/.exec(body)?.[1] ?? '');
    expect(card['og:title']).not.toBe('');
    expect(title.startsWith(card['og:title'] ?? '?')).toBe(true);
    expect(card['og:description']?.length).toBeGreaterThan(10);
    expect(card['og:description']?.length).toBeLessThanOrEqual(201);
    expect(card['twitter:card']).toBe('summary_large_image');
    const [origin = ''] = /^https?:\/\/[^/]+/.exec(card['og:url'] ?? '') ?? [];
    expect(origin).not.toBe('');
    expect(card['og:image']).toBe(`${origin}/social-card.png`);
    expect(card['og:url']?.slice(origin.length).split('?')[0]).toBe(address.split('?')[0]);
  });
});

describe('any other page', () => {
  it.each(rows(false))('at %s has none', async (_route, row) => {
    const { body } = await ask(site.address, addressOf(row, known));
    expect(cardIn(body)).toEqual({});
  });
});

it('leads to a picture that is there, and leaves out parameters that change nothing', async () => {
  const image = await ask(site.address, '/social-card.png');
  expect([image.status, image.headers['content-type']]).toEqual([200, 'image/png']);
  const { body } = await ask(site.address, '/sampleford/surveys/school-journeys?lang=cy&from=a-letter');
  expect(cardIn(body)['og:url']).toMatch(/school-journeys\?lang=cy$/);
});
