/** Somebody signed in answers an anonymous survey; then everything that the site keeps and says is searched for what could join the two. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeHashOf } from '#app/features/surveys/writes/submit-response.server.ts';
import { demoPassword } from '#app/features/demo/accounts.server.ts';
import { mainLanguage } from '#app/lib/languages.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import { open } from '#app/lib/seal.server.ts';
import { answerPages, mainForm, valueOf } from '#tests/factories/answering.ts';
import { ask } from '#tests/factories/visiting/ask.ts';
import type { Reply } from '#tests/factories/visiting/ask.ts';
import { withField } from '#tests/factories/visiting/forms.ts';
import { personIdOf, siteKeys, startSite } from '#tests/factories/site.ts';
import type { Site } from '#tests/factories/site.ts';
import { dumpTables, newRows, tablesSaying } from '#tests/factories/tables.ts';
import type { Dump } from '#tests/factories/tables.ts';

const survey = '/sampleford/surveys/therapy-survey';
const email = 'member@demo.example';
const words = 'The heron by the third bridge said nothing';
const follower = 'somebody-else@example.org';

type Sealed = {
  version: string;
  key: string;
  answers: Record<string, unknown>;
  began: string;
  renditions: Record<string, string>;
};

let site: Site;
/** What says who answered. */
let personal: string[];
/** What says which response it was. */
let own: string[];
let sealed: Sealed;
let responseId: string;
let done: Reply;
let before: Dump;
let unsent: Dump;
let sent: Dump;

/** The job queue keeps time of its own in its tables; everything else stands still while nobody writes. */
const stands = (table: string) => !table.startsWith('pgboss.') && table !== 'public.rate_limits';
const still = (dump: Dump): Dump => new Map([...dump].filter(([table]) => stands(table)));

async function signIn(): Promise<string> {
  const password = demoPassword(siteKeys, email);
  const reply = await ask(site.address, '/sign-in', { form: { email, password } });
  return String(reply.headers['set-cookie']).split(';')[0] ?? '';
}

async function surveyId(): Promise<string> {
  const rows = await site.database.sql<{ id: string }[]>`select id from nodes where slug = 'therapy-survey'`;
  return rows[0]?.id ?? '';
}

let cookie: string;

beforeAll(async () => {
  site = await startSite({ LOG_LEVEL: 'debug' });
  cookie = await signIn();
  const token = cookie.split('=')[1] ?? '';
  const sessionHash = createHash('sha256').update(token).digest('base64url');
  personal = [await personIdOf(site.database.db, email), email, token, sessionHash, '127.0.0.1'];
  before = await dumpTables(site.database);

  const typed = { answering_as: 'parent_carer', finding_words: words, respondent_age: '35_49' };
  const { check } = await answerPages(site.address, survey, typed, { cookie });
  unsent = await dumpTables(site.database);

  const id = await surveyId();
  const state = open<Sealed>(siteKeys.seals, `answers:${id}`, valueOf(check, '_state'), new Date());
  if (!state.ok) throw new Error('The sealed answers cannot be opened.');
  sealed = state.value;
  done = await ask(site.address, check.action, { cookie, form: [...check.fields, ['_intent', 'send']] });
  const code = open<string>(siteKeys.seals, `done:${id}`, done.location.split('r=')[1] ?? '', new Date());
  if (!code.ok) throw new Error(`The receipt cannot be opened: ${done.status} ${done.location}`);
  sent = await dumpTables(site.database);

  const codeHash = codeHashOf(siteKeys, code.value);
  const rows = await site.database.sql<{ id: string }[]>`select id from responses where code_hash = ${codeHash}`;
  responseId = rows[0]?.id ?? '';
  own = [
    words,
    sealed.key,
    code.value,
    formatCode(code.value),
    codeHash,
    responseId,
    done.location.split('r=')[1] ?? '',
  ];
});

afterAll(async () => {
  await site.stop();
});

describe('while somebody signed in answers', () => {
  it('what is searched for is found where it belongs', () => {
    const [personId, address, , sessionHash] = personal;
    expect(tablesSaying(before, [address ?? ''])).toEqual(['public.people']);
    expect(tablesSaying(before, [sessionHash ?? ''])).toEqual(['public.sessions']);
    expect(tablesSaying(before, [personId ?? ''])).toContain('public.roles');
    expect(tablesSaying(sent, [words])).toEqual(['public.response_texts']);
    expect(own.filter((text) => text.length < 10)).toEqual([]);
  });

  it('nothing is stored before the answers are sent', () => {
    expect(newRows(still(before), still(unsent))).toEqual(new Map());
    expect(newRows(still(unsent), still(before))).toEqual(new Map());
    expect(tablesSaying(unsent, own)).toEqual([]);
  });

  it('what travels between pages says nothing of the person', () => {
    // By the open address no link brought the person and nothing is kept: neither is among the keys.
    expect(Object.keys(sealed).sort()).toEqual(['answers', 'began', 'isAtCheck', 'key', 'renditions', 'version']);
    expect([...new Set(Object.values(sealed.renditions))]).toEqual([mainLanguage]);
    expect(sealed.began).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(personal.filter((text) => JSON.stringify(sealed).includes(text))).toEqual([]);
  });
});

describe('what is stored of an anonymous answer', () => {
  it('is the response and its words, and nothing beside them', () => {
    const added = newRows(still(unsent), still(sent));
    expect([...added.keys()].sort()).toEqual(['public.response_texts', 'public.responses']);
    expect(added.get('public.responses')).toHaveLength(1);
    expect(added.get('public.response_texts')).toHaveLength(1);
    expect(newRows(still(sent), still(unsent))).toEqual(new Map());
  });

  it('starts no job', () => {
    const jobs = [...newRows(unsent, sent)]
      .filter(([table]) => table.startsWith('pgboss.j'))
      .flatMap(([, rows]) => rows);
    // The queue's own work has names that begin so.
    expect(jobs.filter((row) => !row.includes('__pgboss'))).toEqual([]);
  });

  it('names nobody, has a random id and no time finer than a day', () => {
    const rows = [...newRows(still(unsent), still(sent)).values()].flat();
    const requests = [...site.output().matchAll(/"requestId":"([^"]+)"/g)].map(([, id]) => id ?? '');
    // The lines of answering itself keep no id of their request.
    expect(requests.length).toBeGreaterThan(0);
    expect(site.output()).toMatch(/"requestId":"","method":"POST","route":"[^"]*\/check"/);
    for (const row of rows) {
      expect([...personal, ...requests].filter((text) => row.includes(text))).toEqual([]);
      expect(row).not.toMatch(/\d\d:\d\d/);
      expect(row).not.toContain(sealed.key);
    }
    // Version 4 is random throughout; others begin with a time.
    expect(responseId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is in no other table, job, limit or mail', () => {
    expect(tablesSaying(sent, own).sort()).toEqual(['public.response_texts', 'public.responses']);
    const code = own.slice(2, 4);
    expect(tablesSaying(sent, [...code, sealed.key])).toEqual([]);
  });

  it('has columns for no moment and no person', async () => {
    const columns = await site.database.sql<{ name: string; type: string }[]>`
      select column_name as name, data_type as type from information_schema.columns
      where table_name in ('responses', 'response_texts')`;
    expect(columns.filter(({ type }) => /^time/.test(type))).toEqual([]);
    expect(
      columns.map(({ name }) => name).filter((name) => /person|actor|request|address|session|at$/.test(name)),
    ).toEqual([]);
  });
});

describe('what the site says of it', () => {
  it('puts neither the person nor the answer into the log', () => {
    const lines = site.output().slice(site.output().indexOf('Stop it with Ctrl-C.'));
    expect(lines).toContain('"route":"/:area/surveys/:survey/check","status":303');
    expect([...personal, ...own].filter((text) => lines.includes(text))).toEqual([]);
    expect(lines).not.toContain('therapy-survey');
  });

  it('does not list it among what the person said', async () => {
    for (const page of ['/account', '/account/contributions', '/account/privacy', '/account/notifications']) {
      const { status, body } = await ask(site.address, page, { cookie });
      expect(status).toBe(200);
      expect([...own, 'Finding and getting therapy support'].filter((text) => body.includes(text))).toEqual([]);
    }
  });

  it('shows the code to whoever holds the receipt, and keeps the page nowhere', async () => {
    const receipt = await ask(site.address, done.location, { cookie });
    expect(receipt.body).toContain(own[3]);
    expect(receipt.headers['cache-control']).toBe('no-store');
    const trail = await ask(site.address, `/receipt/${own[3] ?? ''}`, { cookie });
    expect(trail.status).toBe(200);
    expect(trail.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    expect(personal.slice(0, 4).filter((text) => receipt.body.includes(text) || trail.body.includes(text))).toEqual([]);
  });
});

describe('asking to be told by email after answering', () => {
  it('follows the question, and its mail carries no code', async () => {
    const asked = await ask(site.address, done.location, { cookie, form: { email: follower } });
    expect(asked.status).toBe(200);
    await expect
      .poll(async () => tablesSaying(await dumpTables(site.database), [follower]))
      .toContain('public.mailbox');
    const after = await dumpTables(site.database);
    expect(tablesSaying(after, own).sort()).toEqual(['public.response_texts', 'public.responses']);
    const follow = newRows(still(sent), still(after));
    expect([...follow.keys()]).not.toContain('public.responses');
    expect(tablesSaying(follow, personal.slice(0, 4))).toEqual([]);
  });
});

describe('a file that is added to an anonymous answer', () => {
  const asking = '/sampleford/surveys/who-comes-to-help';
  const page = (path: string, form: [string, string][], file?: Blob) => {
    const body = new FormData();
    for (const [name, value] of form) body.append(name, value);
    if (file) body.append('plan', file, 'the heron family.pdf');
    return fetch(site.address + path, { method: 'POST', body, headers: { cookie, origin: site.address } });
  };
  const file = new Blob(['%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF\n'], { type: 'application/pdf' });

  it('is the one thing that is stored before the answers are sent, and names nobody', async () => {
    const notice = await ask(site.address, asking);
    expect(notice.body).toContain('Files are stored as soon as you add them, before you send your answers');
    expect((await ask(site.address, survey)).body).not.toContain('Files are stored');

    const start = await ask(site.address, `${asking}/answer`, { cookie });
    const first = mainForm(start, asking);
    const chosen = first.fields.find(([name]) => name.endsWith('-role'))?.[0] ?? 'none';
    const filled = withField(withField(first.fields, chosen, 'nurse'), '_intent', 'continue');
    const none = await dumpTables(site.database);
    const second = await ask(site.address, first.action, { cookie, form: filled });
    expect(newRows(still(none), still(await dumpTables(site.database)))).toEqual(new Map());

    const form = mainForm(second, first.action);
    const answer = await page(form.action, withField(form.fields, '_intent', 'continue'), file);
    expect(answer.status).toBe(200);
    const kept = await dumpTables(site.database);
    const rows = newRows(still(none), still(kept));
    expect([...rows].map(([table, added]) => [table, added.length])).toEqual([['public.answer_files', 1]]);
    expect(newRows(still(kept), still(none))).toEqual(new Map());
    const [row = ''] = rows.get('public.answer_files') ?? [];
    expect([...personal, 'heron'].filter((text) => row.includes(text))).toEqual([]);
    expect(row).not.toMatch(/\d\d:\d\d/);

    const check = mainForm({ ...second, body: await answer.text() }, form.action);
    const sending = withField(check.fields, '_intent', 'send');
    const done = await ask(site.address, check.action, { cookie, form: sending });
    expect(done.location).toContain('/done?r=');
    const after = await dumpTables(site.database);
    const changed = newRows(still(kept), still(after));
    // The words of the response are the id of its file.
    expect([...changed].map(([table, added]) => [table, added.length]).sort()).toEqual([
      ['public.answer_files', 1],
      ['public.response_texts', 1],
      ['public.responses', 1],
    ]);
    expect([...newRows(still(after), still(kept))].map(([table, gone]) => [table, gone.length])).toEqual([
      ['public.answer_files', 1],
    ]);
    for (const one of [...changed.values()].flat()) {
      expect([...personal, 'heron'].filter((text) => one.includes(text))).toEqual([]);
      expect(one).not.toMatch(/\d\d:\d\d/);
    }
  });
});
