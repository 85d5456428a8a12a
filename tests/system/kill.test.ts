/** The process itself: killed in the middle of submissions, asked twice at once, and stopped while a request is under way. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import type { Connection } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { sealAnswers } from '#app/features/surveys/answering.server.ts';
import { codeHashOf } from '#app/features/surveys/writes/submit-response.server.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import { open } from '#app/lib/seal.server.ts';
import { ask } from '#tests/factories/visiting/ask.ts';
import type { Reply } from '#tests/factories/visiting/ask.ts';
import { says, siteKeys, spawnSite, stopSite } from '#tests/factories/site.ts';
import type { SiteProcess } from '#tests/factories/site.ts';

const survey = '/sampleford/surveys/therapy-survey';

let dataDir: string;
let site: SiteProcess | undefined;
let surveyId: string;
let version: string;

/** The site that runs now. */
function running(): SiteProcess {
  if (!site) throw new Error('The site did not start.');
  return site;
}

const start = () => spawnSite({ DATA_DIR: dataDir, SUBMISSIONS_PER_ADDRESS: '1000000' });

/** Looks into the site's own database beside it, as any process of one checkout may. */
async function inDatabase<T>(work: (sql: Connection['sql']) => Promise<T>): Promise<T> {
  const embedded = await startEmbedded({ dataDir: join(dataDir, 'postgres'), log: () => undefined });
  const { sql, close } = openDatabase({ socket: embedded, max: 1 });
  try {
    return await work(sql);
  } finally {
    await close();
    await embedded.stop();
  }
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'said-and-done-kill-'));
  await chmod(dataDir, 0o755);
  site = await start();
  const [found] = await inDatabase(
    (sql) => sql<{ id: string; version: string }[]>`
      select s.id, s.current_version_id as version from surveys s join nodes n on n.area_id = s.area_id and n.id = s.id
      where n.slug = 'therapy-survey'`,
  );
  surveyId = found?.id ?? '';
  version = found?.version ?? '';
}, 120_000);

afterAll(async () => {
  if (site) await stopSite(site);
  // A site that was killed and not started again leaves its database behind.
  if (await postmaster().catch(() => null)) await inDatabase((sql) => sql`select 1`);
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

const words = ['finding_words', 'anything_else'];

/** The last post of a response of its own, sealed as the check page seals it. */
function lastPost(): Record<string, string> {
  const answers = {
    answering_as: 'parent_carer',
    child_age: '5_10',
    asked_where: ['school', 'gp'],
    ease_of_finding: 2,
    ...Object.fromEntries(words.map((name) => [name, `What we ${name} to say.`])),
  };
  const now = new Date();
  const key = randomBytes(16).toString('base64url');
  const began = now.toISOString().slice(0, 10);
  const state = sealAnswers(siteKeys, surveyId, { version, key, answers, began }, now);
  return { _version: version, _state: state, _intent: 'send' };
}

const send = (form: Record<string, string>) => ask(running().address, `${survey}/check`, { form });

/** The tracking code that a reply leads to. */
function codeOf({ status, location }: Reply): string {
  const opened = open<string>(siteKeys.seals, `done:${surveyId}`, location.split('r=')[1] ?? '', new Date());
  if (status !== 303 || !opened.ok) throw new Error(`Sending answered ${status} ${location}.`);
  return opened.value;
}

type Stored = { hash: string; texts: number };

/** Every response sent through the site, with how many texts it has. */
function stored(): Promise<Stored[]> {
  return inDatabase(async (sql) => [
    ...(await sql<Stored[]>`
      select r.code_hash as hash, (select count(*)::int from response_texts t
        where t.area_id = r.area_id and t.response_id = r.id) as texts
      from responses r where r.channel = 'web' and r.survey_id = ${surveyId}`),
  ]);
}

/** The process of the embedded database. */
async function postmaster(): Promise<string> {
  const file = await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
  return file.split('\n')[0] ?? '';
}

describe('two submissions of one form at once', () => {
  it('are one response with one code', async () => {
    const before = await stored();
    const form = lastPost();
    const replies = await Promise.all([send(form), send(form), send(form)]);
    const codes = new Set(replies.map(codeOf));
    expect(codes.size).toBe(1);
    const again = codeOf(await send(form));
    expect(codes.has(again)).toBe(true);
    const after = await stored();
    expect(after.length).toBe(before.length + 1);
    expect(after.filter(({ hash }) => hash === codeHashOf(siteKeys, again))).toEqual([
      { hash: codeHashOf(siteKeys, again), texts: 2 },
    ]);
  });
});

describe('a server killed in the middle of submissions', () => {
  const clients = 16;
  const enough = 150;

  /** Sends until the server is gone; after `enough` acknowledgements it is killed while others are under way. */
  async function sendUntilKilled(): Promise<{ acknowledged: string[]; sent: number }> {
    const acknowledged: string[] = [];
    let sent = 0;
    const client = async () => {
      for (;;) {
        sent += 1;
        const reply = await send(lastPost()).catch(() => null);
        if (reply === null) return;
        acknowledged.push(codeOf(reply));
        if (acknowledged.length === enough) running().process.kill('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    return { acknowledged, sent };
  }

  it('has every response that it acknowledged, and none that is half', async () => {
    const before = (await stored()).length;
    const database = await postmaster();
    const { acknowledged, sent } = await sendUntilKilled();
    expect(await running().ended).toEqual({ code: null, signal: 'SIGKILL' });
    expect(acknowledged.length).toBeGreaterThanOrEqual(enough);

    site = await start();
    expect(await postmaster()).toBe(database);
    const after = await stored();
    const hashes = new Set(after.map(({ hash }) => hash));
    expect(acknowledged.filter((code) => !hashes.has(codeHashOf(siteKeys, code)))).toEqual([]);
    expect(after.length - before).toBeLessThanOrEqual(sent);
    expect(after.filter(({ texts }) => texts !== words.length)).toEqual([]);
    for (const code of [acknowledged[0], acknowledged.at(-1)]) {
      expect((await ask(running().address, `/receipt/${formatCode(code ?? '')}`)).status).toBe(200);
    }
  }, 120_000);
});

describe('a server that is asked to stop', () => {
  /** Sends the head of a post and waits until the server wants its body. */
  function beginPost(body: string): Promise<{ finish: () => Promise<string> }> {
    const { hostname, port } = new URL(running().address);
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      received += part;
    });
    const head = [
      `POST ${survey}/check HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      `Origin: ${running().address}`,
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Expect: 100-continue',
    ];
    const finish = () =>
      new Promise<string>((resolve, reject) => {
        socket.once('error', reject);
        socket.once('close', () => resolve(received));
        socket.write(body);
      });
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.on('data', () => {
        if (received.includes('100 Continue')) resolve({ finish });
      });
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
    });
  }

  it('finishes what is under way, takes nothing new, and leaves with the database', async () => {
    const form = new URLSearchParams(lastPost()).toString();
    const slow = await beginPost(form);
    running().process.kill('SIGTERM');
    await says(running(), 'Finishing what is under way.');
    await expect
      .poll(() =>
        send(lastPost()).then(
          ({ status }) => status,
          () => 'refused',
        ),
      )
      .toBe('refused');

    const answer = await slow.finish();
    expect(answer).toContain('HTTP/1.1 303 See Other');
    expect(await running().ended).toEqual({ code: 0, signal: null });
    await expect(postmaster()).rejects.toThrow('ENOENT');

    const location = /^location: (.*)$/im.exec(answer)?.[1]?.trim() ?? '';
    const code = open<string>(siteKeys.seals, `done:${surveyId}`, location.split('r=')[1] ?? '', new Date());
    if (!code.ok) throw new Error(`The post answered ${answer}`);
    expect((await stored()).map(({ hash }) => hash)).toContain(codeHashOf(siteKeys, code.value));
    site = await start();
  }, 120_000);
});
