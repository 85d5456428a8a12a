/** Input that no page of ours sends: every case gets an answer that says what is wrong, stores nothing, and leaves the site up. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealAnswers } from '#app/features/surveys/answering.server.ts';
import { open } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { answerPages, filledIn, mainForm, valueOf } from '#tests/factories/answering.ts';
import { ask, heading } from '#tests/factories/ask.ts';
import type { Asked, Reply } from '#tests/factories/ask.ts';
import { withField } from '#tests/factories/forms.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { siteKeys, startSite } from '#tests/factories/site.ts';
import type { Site } from '#tests/factories/site.ts';
import { makeSurvey, publishDefinition, shortDefinition } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { dumpTables, newRows } from '#tests/factories/tables.ts';
import type { Dump } from '#tests/factories/tables.ts';
import { getArea } from './demonstration.ts';

let site: Site;
let ctx: AreaContext;
let short: MadeSurvey;
let other: MadeSurvey;

beforeAll(async () => {
  site = await startSite();
  const { db } = site.database;
  ctx = testContext(testServices(db, { keys: siteKeys }), await getArea(db, 'sampleford'), { now: new Date() });
  short = await makeSurvey(ctx);
  other = await makeSurvey(ctx);
});

afterAll(async () => {
  await site.stop();
});

const get = (path: string, asked: Asked = {}) => ask(site.address, path, asked);
const post = (path: string, form: Asked['form'], headers: Asked['headers'] = {}) =>
  ask(site.address, path, { form: form ?? {}, headers });

const therapy = '/sampleford/surveys/therapy-survey';
const addressOf = ({ slug }: MadeSurvey) => `/sampleford/surveys/${slug}`;

/** What is kept besides the queue's clock and the counts of attempts. */
async function kept(): Promise<Dump> {
  const dump = await dumpTables(site.database);
  return new Map([...dump].filter(([table]) => !table.startsWith('pgboss.') && table !== 'public.rate_limits'));
}

/** Wraps the tests of a block: nothing is stored, and the site goes on answering. */
function storesNothing(): void {
  let before: Dump;
  beforeEach(async () => {
    before = await kept();
  });
  afterEach(async () => {
    expect(newRows(before, await kept())).toEqual(new Map());
    expect((await get('/health/ready')).body).toBe('ready');
  });
}

/** A page of ours that says what is wrong, with the frame around it. */
function expectPage(reply: Reply, status: number, says: string): void {
  expect(reply.status).toBe(status);
  expect(reply.body).toContain('<main');
  expect(reply.body).toContain(says);
}

describe('a page of a survey', () => {
  storesNothing();

  /** Posts the first page with its fields changed. */
  async function postFirst(survey: string, change: (fields: [string, string][]) => [string, string][]): Promise<Reply> {
    const form = mainForm(await get(`${survey}/answer`), `${survey}/answer`);
    return post(form.action, withField(change(form.fields), '_intent', 'continue'));
  }

  it.each([
    ['a key that the page does not have', 'nobody_asked', 'yes', 'nobody_asked'],
    ['__proto__', '__proto__', 'polluted', '__proto__'],
    ['a path into __proto__', '__proto__[isOperator]', 'true', '__proto__[isOperator]'],
    ['constructor', 'constructor.prototype.isOperator', 'true', 'constructor.prototype'],
    ['a value outside the choices', 'waited', 'sometimes', 'Choose one of the answers shown'],
    ['an object in place of a choice', 'waited', '[object Object]', 'Choose one of the answers shown'],
  ])('refuses %s and keeps what was chosen', async (_what, name, value, says) => {
    const reply = await postFirst(addressOf(short), (fields) => [...fields, ['helped', 'forum'], [name, value]]);
    expectPage(reply, 400, says);
    expect(mainForm(reply, '/').fields).toContainEqual(['helped', 'forum']);
  });

  it('refuses two answers where one is asked for', async () => {
    const both: [string, string][] = [
      ['waited', 'yes'],
      ['waited', 'no'],
    ];
    expectPage(await postFirst(addressOf(short), (fields) => [...fields, ...both]), 400, 'Give one answer only');
  });

  it('gives back what was typed in place of a number', async () => {
    const words = 'quite a few <weeks> & "days"';
    const reply = await postFirst(addressOf(short), (fields) =>
      withField(withField(fields, 'waited', 'yes'), 'weeks', words),
    );
    expectPage(reply, 400, 'Write a number, such as 12');
    expect(filledIn(mainForm(reply, '/'), reply.body, {})).toContainEqual(['weeks', words]);
  });

  it('cuts nothing off and stores nothing when text is far too long', async () => {
    const first = await postFirst(addressOf(short), (fields) => [...fields, ['waited', 'no']]);
    const form = mainForm(first, '/');
    const words = 'long '.repeat(4000);
    const reply = await post(form.action, withField(withField(form.fields, 'words', words), '_intent', 'continue'));
    expectPage(reply, 400, 'Write no more than');
    expect(Object.fromEntries(mainForm(reply, '/').fields).words?.trim()).toBe(words.trim());
  });

  it.each([
    ['a page that the survey does not have', '_page', '99', 400],
    ['no page', '_page', '', 400],
    ['no version', '_version', '', 400],
    ['a version that never was', '_version', 'zzzzzzzzzz', 404],
    ['sealed pages that somebody wrote', '_state', 'bm90IG91cnM', 400],
  ])('refuses %s', async (_what, name, value, status) => {
    const reply = await postFirst(addressOf(short), (fields) => withField(fields, name, value));
    expectPage(reply, status, status === 400 ? 'We could not read that' : 'Page not found');
  });

  it("refuses another survey's version", async () => {
    const reply = await postFirst(addressOf(short), (fields) => withField(fields, '_version', other.versionId));
    expectPage(reply, 404, 'Page not found');
  });

  it('is not found under another area', async () => {
    const form = mainForm(await get(`${therapy}/answer`), therapy);
    for (const path of ['/bromley/surveys/therapy-survey/answer', '/nowhere/surveys/therapy-survey/answer'])
      expectPage(await post(path, form.fields), 404, 'Page not found');
  });
});

describe('the last step of a survey', () => {
  storesNothing();

  const began = new Date().toISOString().slice(0, 10);
  const sealedFor = (surveyId: string, versionId: string, now = new Date()) =>
    sealAnswers(siteKeys, surveyId, { version: versionId, key: 'k'.repeat(22), answers: { waited: 'no' }, began }, now);
  const send = (survey: MadeSurvey, state: string) =>
    post(`${addressOf(survey)}/check`, { _version: survey.versionId, _state: state, _intent: 'send' });

  it('refuses sealed answers with a character changed', async () => {
    const state = sealedFor(short.id, short.versionId);
    const middle = Math.floor(state.length / 2);
    const changed = state.slice(0, middle) + (state[middle] === 'A' ? 'B' : 'A') + state.slice(middle + 1);
    expectPage(await send(short, changed), 400, 'We could not read that');
  });

  it('refuses the sealed answers of another survey', async () => {
    expectPage(await send(short, sealedFor(other.id, other.versionId)), 400, 'We could not read that');
  });

  it('refuses the version of another survey inside the seal', async () => {
    expectPage(await send(short, sealedFor(short.id, other.versionId)), 404, 'Page not found');
  });

  it('says that sealed answers of last week are too old', async () => {
    const lastWeek = new Date(Date.now() - 8 * 86_400_000);
    expectPage(await send(short, sealedFor(short.id, short.versionId, lastWeek)), 410, 'no longer works');
  });

  it('shows the page again whose answers do not hold', async () => {
    const answers = { waited: 'often', words: 'kept as it was' };
    const state = sealAnswers(siteKeys, short.id, { version: short.versionId, key: 'x'.repeat(22), answers, began }, new Date());
    expectPage(await send(short, state), 400, 'Choose one of the answers shown');
  });

  it('has nothing to check or to thank for without answers', async () => {
    const check = await get(`${therapy}/check`);
    expect([check.status, check.location]).toEqual([303, `${therapy}/answer`]);
    expectPage(await get(`${therapy}/done?r=garbage`), 200, '/receipt');
  });
});

describe('a page opened before the questions changed', () => {
  it('is taken into the version that it was opened on', async () => {
    const survey = await makeSurvey(ctx, shortDefinition, { title: 'Before and after' });
    const { check } = await answerPages(site.address, addressOf(survey), { waited: 'yes', weeks: '3' });
    const changed = structuredClone(shortDefinition);
    changed.pages.reverse();
    const second = await publishDefinition(ctx, survey.id, changed);
    expect(second).not.toBe(survey.versionId);
    expect(valueOf(mainForm(await get(`${addressOf(survey)}/answer`), '/'), '_version')).toBe(second);

    const sent = await post(check.action, [...check.fields, ['_intent', 'send']]);
    expect(sent.status).toBe(303);
    const rows = await site.database.sql`select version_id as version from responses where survey_id = ${survey.id}`;
    expect([...rows]).toEqual([{ version: survey.versionId }]);
    const code = open<string>(siteKeys.seals, `done:${survey.id}`, sent.location.split('r=')[1] ?? '', new Date());
    expect(code.ok).toBe(true);
  });
});

describe('a body over the limit', () => {
  storesNothing();
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
  storesNothing();
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
  storesNothing();

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

  it.each(['/tell-us.json', '/receipt.json', '/sign-in.json', `${therapy}/answer.json`, '/nothing.json', '/link/unknown.json'])(
    '%s has no twin',
    async (path) => {
      const reply = await get(path);
      expect(reply.status).toBe(404);
      expect(JSON.parse(reply.body)).toMatchObject({ status: 404 });
    },
  );

  it('does not lead to another site when somebody has signed in', async () => {
    for (const next of ['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '/%5celsewhere.example']) {
      const reply = await get(`/sign-in?next=${encodeURIComponent(next)}`);
      expect(reply.body).not.toContain('href="//');
      expect(reply.body).not.toContain('https://elsewhere.example');
    }
  });
});

describe('a method', () => {
  storesNothing();

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is refused everywhere', async (method) => {
    for (const path of ['/', '/tell-us', '/sampleford/manage/people', '/receipt/0000-0000-0000-0', '/health/live']) {
      const reply = await get(path, { method });
      expect(reply.status).toBe(405);
      expect(reply.headers.allow).toBe('GET, HEAD, POST');
      expect(reply.body).toContain('Nothing was changed');
    }
  });

  it('HEAD answers what GET answers, without the page', async () => {
    for (const path of ['/', '/sampleford', `${therapy}/answer`, '/sampleford/progress.json', '/sampleford/progress.atom', '/nothing']) {
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
  storesNothing();

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

describe('a body that is no form', () => {
  storesNothing();

  it.each([
    ['JSON', 'application/json', '{"__proto__":{"isOperator":true}}'],
    ['text', 'text/plain', 'words=hello'],
    ['multipart without a boundary', 'multipart/form-data', 'hello'],
    ['multipart that breaks off', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="words"'],
  ])('%s is refused', async (_what, type, body) => {
    for (const path of ['/tell-us', '/receipt', `${therapy}/answer`, '/sign-in']) {
      const reply = await ask(site.address, path, { body, headers: { 'content-type': type, origin: site.address } });
      expectPage(reply, 400, 'We could not read that');
    }
  });

  it.each([
    ['NUL in every field', { area: 'sampleford\0', lane: 'flag\0', words: '\0', contact: '\0' }],
    ['fields that say __proto__', { '__proto__[words]': 'x', 'constructor[prototype][words]': 'x', lane: '__proto__' }],
    ['one field many times over', { ...Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`words[${at}]`, 'x'])) }],
  ])('%s is refused with the form shown again', async (_what, form) => {
    const reply = await post('/tell-us', form);
    expect(reply.status).toBe(400);
    expect(heading(reply.body)).toBe('Tell us something is wrong');
  });

  it('shows what was typed again when something is missing', async () => {
    const words = 'A photograph shows a child & her <name>';
    const reply = await post('/tell-us', { area: 'nowhere', lane: 'flag', words, contact: 'by <post>' });
    expect(reply.status).toBe(400);
    expect(filledIn({ action: '', fields: [], offered: [] }, reply.body, { words })).toEqual([['words', words]]);
    expect(reply.body).toContain('A photograph shows a child &amp; her &lt;name&gt;');
    expect(reply.body).not.toContain('<name>');
  });

  it('answers a mistyped, an unknown and an empty tracking code by saying which it was', async () => {
    const said: string[] = [];
    for (const code of ['ABCD-EFGH-JKMN-P', '0000-0000-0000-0', '', '0\0'.repeat(20)]) {
      const reply = await post('/receipt', { code });
      expect([400, 404]).toContain(reply.status);
      said.push(/<[^>]*error-message[^>]*>([\s\S]*?)<\//.exec(reply.body)?.[1] ?? '');
    }
    expect(new Set(said.slice(0, 3)).size).toBe(3);
  });
});
