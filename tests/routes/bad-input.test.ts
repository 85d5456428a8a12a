/** Answers and forms that no page of ours sends: what was typed comes back with what is wrong, and nothing is stored. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealAnswers } from '#app/features/surveys/answering.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { answerPages, filledIn, mainForm, valueOf } from '#tests/factories/answering.ts';
import { ask, heading } from '#tests/factories/visiting/ask.ts';
import type { Asked, Reply } from '#tests/factories/visiting/ask.ts';
import { withField } from '#tests/factories/visiting/forms.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { siteKeys, startSite } from '#tests/factories/site.ts';
import type { Site } from '#tests/factories/site.ts';
import { makeSurvey, publishDefinition, shortDefinition } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { getArea } from './demonstration.ts';
import { expectPage, storesNothing } from './refusals.ts';

let site: Site;
let ctx: AreaContext;
let short: MadeSurvey;
let other: MadeSurvey;
let closed: MadeSurvey;

const mostSubmissions = 300;

beforeAll(async () => {
  site = await startSite({ SUBMISSIONS_PER_ADDRESS: String(mostSubmissions) });
  const { db } = site.database;
  // What a forum says of a survey's wording is no matter here.
  const area = { ...(await getArea(db, 'sampleford')), forumName: '' };
  ctx = testContext(testServices(db, { keys: siteKeys }), area, { now: new Date() });
  short = await makeSurvey(ctx);
  other = await makeSurvey(ctx);
  const [tenDaysAgo, yesterday] = [10, 1].map((days) => new Date(Date.now() - days * 86_400_000));
  const end = londonDay(yesterday ?? new Date());
  const closes = { state: 'stated', start: end, end, precision: 'day', qualifier: 'on' } as const;
  closed = await makeSurvey({ ...ctx, now: tenDaysAgo ?? new Date() }, shortDefinition, { closes });
});

afterAll(async () => {
  await site.stop();
});

const get = (path: string) => ask(site.address, path);
const post = (path: string, form: Asked['form']) => ask(site.address, path, { form: form ?? {} });

const therapy = '/sampleford/surveys/therapy-survey';
const addressOf = ({ slug }: MadeSurvey) => `/sampleford/surveys/${slug}`;

describe('a page of a survey', () => {
  storesNothing(() => site);

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
  storesNothing(() => site);

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

  it('says that sealed answers of last week are too old for a survey that has closed since', async () => {
    const lastWeek = new Date(Date.now() - 8 * 86_400_000);
    expectPage(await send(closed, sealedFor(closed.id, closed.versionId, lastWeek)), 410, 'no longer works');
  });

  it('shows the page again whose answers do not hold', async () => {
    const answers = { waited: 'often', words: 'kept as it was' };
    const state = sealAnswers(
      siteKeys,
      short.id,
      { version: short.versionId, key: 'x'.repeat(22), answers, began },
      new Date(),
    );
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
    // Another process learns of the change by a notification, a moment after the write.
    const offered = async () => valueOf(mainForm(await get(`${addressOf(survey)}/answer`), '/'), '_version');
    await expect.poll(offered, { timeout: 5000 }).toBe(second);

    const sent = await post(check.action, [...check.fields, ['_intent', 'send']]);
    expect(sent.status).toBe(303);
    const rows = await site.database.sql`select version_id as version from responses where survey_id = ${survey.id}`;
    expect([...rows]).toEqual([{ version: survey.versionId }]);
  });
});

describe('a body that is no form', () => {
  storesNothing(() => site);

  it.each([
    ['JSON', 'application/json', '{"__proto__":{"isOperator":true}}'],
    ['text', 'text/plain', 'words=hello'],
    ['multipart without a boundary', 'multipart/form-data', 'hello'],
    [
      'multipart that breaks off',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="words"',
    ],
  ])('%s is refused', async (_what, type, body) => {
    for (const path of ['/tell-us', '/receipt', `${therapy}/answer`, '/sign-in']) {
      const reply = await ask(site.address, path, { body, headers: { 'content-type': type, origin: site.address } });
      expectPage(reply, 400, 'We could not read that');
    }
  });

  it.each([
    ['NUL in every field', { area: 'sampleford\0', lane: 'flag\0', words: '\0', contact: '\0' }],
    ['fields that say __proto__', { '__proto__[words]': 'x', 'constructor[prototype][words]': 'x', lane: '__proto__' }],
    [
      'one field many times over',
      { ...Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`words[${at}]`, 'x'])) },
    ],
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

describe('submissions beyond the limit of one network address', () => {
  it('wait with everything that was typed, and are told when to come back', async () => {
    const survey = await makeSurvey(ctx, shortDefinition, { title: 'A busy school', anonymity: 'named' });
    const words = 'Everybody here shares <one> address';
    const { check } = await answerPages(site.address, addressOf(survey), { waited: 'no', words });
    const began = new Date().toISOString().slice(0, 10);
    const send = (number: number) => {
      const answers = { waited: 'no', words: `Answer ${number}` };
      const sealed = { version: survey.versionId, key: `key number ${number}`, answers, began };
      const state = sealAnswers(siteKeys, survey.id, sealed, new Date());
      return post(check.action, { _version: survey.versionId, _state: state, _intent: 'send' });
    };
    let sent = 0;
    let statuses = [303];
    // A new window of ten minutes may begin meanwhile; two cannot.
    while (statuses.every((status) => status === 303) && sent < 3 * mostSubmissions) {
      const replies = await Promise.all(Array.from({ length: 10 }, () => send((sent += 1))));
      statuses = replies.map(({ status }) => status);
    }
    expect(new Set(statuses)).toEqual(new Set(statuses.includes(303) ? [303, 429] : [429]));
    const [{ count } = { count: 0 }] = await site.database.sql<{ count: number }[]>`
      select count(*)::int as count from responses where survey_id = ${survey.id}`;
    expect(count).toBeGreaterThanOrEqual(mostSubmissions - 20);

    const refused = await post(check.action, withField(withField(check.fields, '_name', 'Ann'), '_intent', 'send'));
    expectPage(refused, 429, 'Nothing is lost');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body).toContain('Everybody here shares &lt;one&gt; address');
    const again = mainForm(refused, '/');
    expect(again.action).toBe(check.action);
    expect(again.fields).toContainEqual(['_name', 'Ann']);
    expect(await site.database.sql`select 1 from response_identities where name = 'Ann'`).toHaveLength(0);
  });
});
