/** Personal links, membership and quotas of anonymous surveys: every table, job and line of the log is searched for what joins. */
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { surveyInvitations, surveyTokens } from '#db/schema/surveys/access.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import { maySeeIdentity } from '#app/features/surveys/policy.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { open } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, staffContext, surveyFacts } from '#tests/factories/surveys.ts';
import { dumpTables, newRows, tablesSaying } from '#tests/factories/tables.ts';
import type { Dump } from '#tests/factories/tables.ts';
import { committedDatabase } from '#tests/setup/database.ts';
import type { Entry } from '../access/entry.server.ts';
import { tokenHashOf, tokenOf } from '../access/tokens.server.ts';
import { answerPost } from '../answer-route.server.ts';
import { firstStepAlone } from '../answering.server.ts';
import { listInvitations } from '../reads/access/invitations.server.ts';
import { readInvitations } from '../reads/access/standing.server.ts';
import type { SurveySettings } from '../settings.ts';
import { invitePeople, remindInvited, takeBackInvitation } from './access/invite-people.server.ts';
import { setQuotas } from './access/set-quotas.server.ts';

const email = 'mo@example.org';
const words = 'The heron by the third bridge said nothing';

async function setUp(settings: Partial<SurveySettings>) {
  const database = await committedDatabase();
  let log = '';
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      log += chunk.toString();
      done();
    },
  });
  const services = testServices(database.db, { log: pino({ level: 'trace' }, stream) });
  const area = await makeArea(database.db);
  const maker = testContext(services, area);
  const survey = await makeSurvey(maker, undefined, settings);
  await setQuotas(maker, survey.id, { quotas: [{ question: '', code: '', most: 3 }], fullNotice: '' });
  const ctx = staffContext(services, area, ['member'], { personId: 'memberperson', now: maker.now });
  return { database, services, area, maker, ctx, survey, log: () => log };
}

type Posted = Awaited<ReturnType<typeof answerPost>>;

function sealedOf(answer: Posted): string {
  if (answer instanceof Response) throw new Error(`A redirect: ${answer.headers.get('location') ?? ''}`);
  const { view } = answer.data;
  return 'page' in view ? view.page.sealed : view.check.sealed;
}

/** Answers every page; `send` presses the last button. */
async function fillIn(ctx: AreaContext, surveyId: string, entry?: Entry) {
  const facts = await surveyFacts(ctx, surveyId);
  const { step } = await firstStepAlone(ctx, facts, entry);
  const post = (fields: Record<string, string>) =>
    answerPost(ctx, facts, new URLSearchParams({ _version: step.versionId, ...fields }));
  const one = { _page: '0', _state: step.sealed, '_shown[]': 'waited', waited: 'no', _intent: 'continue' };
  const two = { _page: '1', '_shown[]': 'words', words, _intent: 'continue' };
  const check = await post({ ...two, _state: sealedOf(await post(one)) });
  return { send: () => post({ _state: sealedOf(check), _intent: 'send' }), state: sealedOf(check) };
}

const difference = (before: Dump, after: Dump) => ({
  added: [...newRows(before, after)].map(([table, rows]) => `${table} ${rows.length}`).sort(),
  gone: [...newRows(after, before)].map(([table, rows]) => `${table} ${rows.length}`).sort(),
});

describe('an anonymous answer by a personal link', () => {
  it('takes the link away and leaves nothing that says whose it was', async () => {
    const { database, services, maker, ctx, survey, log } = await setUp({ entry: 'invitation' });
    await invitePeople(maker, survey.id, [
      { email, name: 'Mo' },
      { email: 'ann@example.org', name: '' },
    ]);
    const [invited] = (await ctx.db.select().from(surveyInvitations)).filter((one) => one.email === email);
    const token = tokenOf(ctx.keys, survey.id, invited?.id ?? '');
    const hash = tokenHashOf(ctx.keys, survey.id, token);
    const before = await dumpTables(database);
    const jobs = JSON.stringify(services.sent);
    expect(tablesSaying(before, [hash])).toEqual(['public.survey_tokens']);
    expect(tablesSaying(before, [email])).toEqual(['public.survey_invitations']);

    const filled = await fillIn(ctx, survey.id, { kind: 'invited', token });
    expect(difference(before, await dumpTables(database))).toEqual({ added: [], gone: [] });

    const done = await filled.send();
    const sealed = done instanceof Response ? (done.headers.get('location') ?? '').split('r=')[1] : '';
    const code = open<string>(ctx.keys.seals, `done:${survey.id}`, sealed ?? '', ctx.now);
    expect(code.ok).toBe(true);
    const after = await dumpTables(database);
    expect(difference(before, after)).toEqual({
      added: ['public.response_texts 1', 'public.responses 1'],
      gone: ['public.survey_tokens 1'],
    });
    expect(tablesSaying(after, [token, hash])).toEqual([]);
    const stored = [...newRows(before, after).values()].flat();
    for (const row of stored) {
      for (const text of [email, 'Mo', invited?.id ?? '-', 'memberperson', 'staff@example.org']) {
        expect(row).not.toContain(text);
      }
      expect(row).not.toMatch(/\d\d:\d\d/);
    }
    expect(JSON.stringify(services.sent)).toBe(jobs);
    for (const text of [token, hash, email, words]) expect(log()).not.toContain(text);
  });

  it('is told to nobody who invites, and reminders go to everybody', async () => {
    const { services, maker, ctx, survey, area } = await setUp({ entry: 'invitation' });
    await invitePeople(maker, survey.id, [
      { email, name: 'Mo' },
      { email: 'ann@example.org', name: '' },
    ]);
    const staff = staffContext(services, area, ['commissioner', 'analyst', 'administrator']);
    const facts = await surveyFacts(maker, survey.id);
    const mayKnow = maySeeIdentity(staff.actor, area.id, facts);
    const before = await listInvitations(staff, survey.id, { mayKnow });
    const id = before.people.find((one) => one.email === email)?.id ?? '';
    await (await fillIn(ctx, survey.id, { kind: 'invited', token: tokenOf(ctx.keys, survey.id, id) })).send();
    expect(await listInvitations(staff, survey.id, { mayKnow })).toEqual(before);
    expect(before.people.map(({ hasAnswered }) => hasAnswered)).toEqual([null, null]);
    expect(await remindInvited(maker, survey.id)).toBe('reminded');
    const rows = await ctx.db.select().from(surveyInvitations);
    expect(new Set(rows.map(({ remindedOn }) => remindedOn)).size).toBe(1);
    expect(await remindInvited(maker, survey.id)).toBe('today-already');
  });
});

describe('whoever invites', () => {
  const people = [
    { email, name: 'Mo' },
    { email: 'ann@example.org', name: '' },
  ];
  const confidential: Partial<SurveySettings> = {
    anonymity: 'confidential',
    identityRoles: ['analyst', 'safeguarding-lead'],
  };

  /** Everything that is told to `staff` about the invitations of a survey, from step to step; ids are of the survey, and left out. */
  async function told(staff: AreaContext, maker: AreaContext, surveyId: string, answer: (id: string) => Promise<void>) {
    const facts = await surveyFacts(maker, surveyId);
    const seen: unknown[] = [];
    const look = async (word: unknown) => {
      const { people: listed, ...all } = await readInvitations(staff, facts, '');
      seen.push(word, all, ...listed.map(({ id: _id, ...person }) => person));
      return listed.find((one) => one.email === email)?.id ?? '';
    };
    await invitePeople(maker, surveyId, people);
    const id = await look('invited');
    await answer(id);
    await look('answered or not');
    await look(await remindInvited(maker, surveyId));
    await look(await remindInvited(maker, surveyId));
    await takeBackInvitation(maker, surveyId, id);
    await look('taken back');
    await look(await invitePeople(maker, surveyId, people));
    await look(await remindInvited({ ...maker, now: new Date('2026-03-06T10:00:00Z') }, surveyId));
    return seen;
  }

  it.each<[string, Partial<SurveySettings>, RoleName[]]>([
    ['an anonymous survey', {}, ['commissioner', 'analyst', 'administrator']],
    ['a confidential survey whose names others see', confidential, ['administrator', 'commissioner']],
  ])('to %s reads the same whether somebody answered or not', async (_name, changes, roles) => {
    const settings: Partial<SurveySettings> = { entry: 'invitation', ...changes };
    const { database, services, maker, ctx, survey, area } = await setUp(settings);
    const silent = await makeSurvey(maker, undefined, { ...settings, title: 'Another' });
    const staff = staffContext(services, area, roles);
    const withAnswer = await told(staff, maker, survey.id, async (id) => {
      const token = tokenOf(ctx.keys, survey.id, id);
      await (await fillIn(maker, survey.id, { kind: 'invited', token })).send();
    });
    expect(await ctx.db.select({ of: responses.surveyId }).from(responses)).toEqual([{ of: survey.id }]);
    const without = await told(staff, maker, silent.id, () => Promise.resolve());
    expect(withAnswer).toEqual(without);
    expect(without).toContainEqual({ invited: 0 });
    expect(without).toContain('today-already');
    expect(await ctx.db.select().from(surveyInvitations)).toHaveLength(2);
    const left = await ctx.db.select().from(surveyTokens);
    expect(left.map(({ surveyId }) => surveyId).sort()).toEqual([survey.id, silent.id].sort());
    const tables = tablesSaying(await dumpTables(database), [email]);
    expect(tables).toEqual(settings.anonymity === 'confidential' ? ['public.response_identities'] : []);
  });
});

describe('an anonymous answer of a member', () => {
  it('is stored as a guest’s would be', async () => {
    const { database, ctx, survey, log, services } = await setUp({ entry: 'members' });
    const before = await dumpTables(database);
    const jobs = services.sent.length;
    const filled = await fillIn(ctx, survey.id);
    expect(difference(before, await dumpTables(database))).toEqual({ added: [], gone: [] });
    await filled.send();
    const after = await dumpTables(database);
    expect(difference(before, after)).toEqual({
      added: ['public.response_texts 1', 'public.responses 1'],
      gone: [],
    });
    expect(tablesSaying(after, ['memberperson', 'staff@example.org'])).toEqual([]);
    expect(log()).not.toContain('memberperson');
    expect(services.sent).toHaveLength(jobs);
  });
});

describe('a full quota', () => {
  it('stores nothing of who was turned away', async () => {
    const { database, maker, ctx, survey } = await setUp({});
    for (let count = 0; count < 3; count += 1) await (await fillIn(ctx, survey.id)).send();
    const late = await fillIn(testContext(maker.services, maker.area), survey.id).catch((error: unknown) => error);
    expect(String(late)).toContain('cannot-answer?why=full');
    const before = await dumpTables(database);
    await fillIn(ctx, survey.id).catch(() => null);
    expect(difference(before, await dumpTables(database))).toEqual({ added: [], gone: [] });
  });
});
