/** Requests that no browser makes of our pages: bodies, origins, addresses, methods and cookies that are out of order. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '#tests/factories/visiting/ask.ts';
import type { Asked } from '#tests/factories/visiting/ask.ts';
import { startSite } from '#tests/factories/site.ts';
import type { Site } from '#tests/factories/site.ts';
import { expectPage, storesNothing } from './refusals.ts';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});

afterAll(async () => {
  await site.stop();
});

const get = (path: string, asked: Asked = {}) => ask(site.address, path, asked);
const post = (path: string, form: Asked['form'], headers: Asked['headers'] = {}) =>
  ask(site.address, path, { form: form ?? {}, headers });

const therapy = '/sampleford/surveys/therapy-survey';

describe('a body over the limit', () => {
  storesNothing(() => site);
  const form = 'application/x-www-form-urlencoded';
  const big = Buffer.from(`code=${'x'.repeat(3 * 1024 * 1024)}`);

  it.each([
    ['with its length told', { 'content-length': big.length }],
    ['in chunks', { 'transfer-encoding': 'chunked' }],
  ])('%s is refused by a page that names the limit', async (_how, headers) => {
    const asked = { method: 'POST', body: big, headers: { ...headers, 'content-type': form, origin: site.address } };
    for (const path of ['/receipt', `${therapy}/answer`, '/tell-us'])
      expectPage(await ask(site.address, path, asked), 413, '1 MB');
  });

  it('is refused to somebody not signed in before it is read', async () => {
    const asked = { method: 'POST', body: big, headers: { 'content-length': big.length, 'content-type': form } };
    expect((await ask(site.address, '/sampleford/manage/people', asked)).status).toBe(303);
  });
});

describe('a form from another site', () => {
  storesNothing(() => site);
  const typed = { area: 'sampleford', lane: 'flag', words: 'From elsewhere' };

  it.each([
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['an origin that hides itself', { origin: 'null' }],
    ['a fetch across sites', { 'sec-fetch-site': 'cross-site' }],
    ['a fetch from a sibling site', { 'sec-fetch-site': 'same-site' }],
  ])('is refused with %s', async (_what, headers) => {
    const reply = await post('/tell-us', typed, headers);
    expect(reply.status).toBe(403);
    expect(reply.body).toContain('sent from another site, so nothing was changed');
  });
});

describe('an address', () => {
  storesNothing(() => site);

  it.each([
    '/%',
    '/%E0%A4%A',
    '/receipt/%ZZ',
    '/receipt/%00',
    '/sampleford/%00',
    '/sampleford/surveys/%',
    '/sampleford/surveys/%00',
    '/sampleford/findings/%00',
    '/sampleford/findings/%F0%9F%92',
    '/sampleford/progress.json/%',
    `/sampleford/findings/${'a'.repeat(8000)}`,
    `/${'a/'.repeat(4000)}`,
    '/sampleford//surveys/nothing',
    '//elsewhere.example/sampleford',
    '/\\elsewhere.example',
    '/sampleford/../../etc/passwd',
    '/assets/../server/index.js',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/sampleford/constructor',
    '/sampleford/surveys/__proto__',
    '/.env',
    '/_root.data',
    '/sampleford/progress.data',
    '/sampleford/manage/surveys.data',
  ])('%s is not found', async (path) => {
    const reply = await get(path);
    expect(reply.status).toBe(404);
    expect(reply.location).toBe('');
  });

  it.each([
    '/search?q=%00',
    '/search?q=100%',
    `/search?q=${'word+'.repeat(1000)}`,
    "/search?q='%22%3A*%26!(",
    '/search?q=word&after=garbage',
    '/sampleford/progress?after=garbage&status=nothing',
    '/sampleford/progress?after=%00&after=2',
    '/sampleford/commitments?after=999999999999999999999&organisation=%00',
    '/sampleford/surveys?after=-1',
    '/sampleford/consultations?after=2026-99-99',
    '/sampleford/services?after=%00',
    '/sampleford?lang=xx',
    '/tell-us?about=//elsewhere.example',
    '/sign-in?next=//elsewhere.example',
    '/dev/mailbox?before=garbage',
  ])('%s shows its page all the same', async (path) => {
    const reply = await get(path);
    expectPage(reply, 200, '</html>');
    expect(reply.body).not.toContain('"//elsewhere.example');
  });

  it('too long for HTTP is refused by the server itself', async () => {
    expect((await get(`/${'a'.repeat(40_000)}`)).status).toBe(431);
    expect((await get('/', { headers: { cookie: `x=${'y'.repeat(40_000)}` } })).status).toBe(431);
  });

  it.each([
    '/tell-us.json',
    '/receipt.json',
    '/sign-in.json',
    `${therapy}/answer.json`,
    '/nothing.json',
    '/link/unknown.json',
  ])('%s has no twin', async (path) => {
    const reply = await get(path);
    expect(reply.status).toBe(404);
    expect(JSON.parse(reply.body)).toMatchObject({ status: 404 });
  });

  it('does not lead to another site when somebody has signed in', async () => {
    for (const next of [
      '//elsewhere.example',
      '/\\elsewhere.example',
      'https://elsewhere.example',
      '/%5celsewhere.example',
    ]) {
      const reply = await get(`/sign-in?next=${encodeURIComponent(next)}`);
      expect(reply.body).not.toContain('href="//');
      expect(reply.body).not.toContain('https://elsewhere.example');
    }
  });
});

describe('a method', () => {
  storesNothing(() => site);

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is refused everywhere', async (method) => {
    for (const path of ['/', '/tell-us', '/sampleford/manage/people', '/receipt/0000-0000-0000-0', '/health/live']) {
      const reply = await get(path, { method });
      expect(reply.status).toBe(405);
      expect(reply.headers.allow).toBe('GET, HEAD, POST');
      expect(reply.body).toContain('Nothing was changed');
    }
  });

  it('HEAD answers what GET answers, without the page', async () => {
    for (const path of [
      '/',
      '/sampleford',
      `${therapy}/answer`,
      '/sampleford/progress.json',
      '/sampleford/progress.atom',
      '/nothing',
    ]) {
      const [head, whole] = [await get(path, { method: 'HEAD' }), await get(path)];
      expect([head.status, head.headers['content-type']]).toEqual([whole.status, whole.headers['content-type']]);
      expect(head.body).toBe('');
    }
    expect((await get('/sampleford/manage', { method: 'HEAD' })).status).toBe(303);
  });

  it('POST to a page that takes no form says so', async () => {
    for (const path of ['/', '/privacy', '/sampleford/progress', `${therapy}/results`, '/dev/mailbox', '/nothing/here'])
      expectPage(await post(path, {}), 405, 'This page takes no forms');
  });
});

describe('a cookie', () => {
  storesNothing(() => site);

  it.each([
    'said_session=garbage',
    'said_session=',
    'said_session=%E0%A4%A',
    `said_session=${'a'.repeat(6000)}`,
    'said_session=a; said_session=b',
    'said_session="; drop table people"',
    '=;=;;;said_session',
    'said_waiting=garbage',
  ])('%s makes nobody', async (cookie) => {
    expectPage(await get('/sampleford', { cookie }), 200, 'Sampleford');
    const account = await get('/account', { cookie });
    expect([account.status, account.location]).toEqual([303, '/sign-in?next=%2Faccount']);
    expect((await get('/sign-in/code', { cookie })).status).toBe(303);
  });
});
