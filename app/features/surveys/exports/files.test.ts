/** The ZIP of what people added: whole, safe to unpack anywhere, without anything that joins, and only of whom it is asked. */
import { unzipSync } from 'fflate';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { activityRecords } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, respond } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { answeringOf } from '../reads/files/answer-files.server.ts';
import { getSurveyForStaff } from '../reads/staff.server.ts';
import { keepFile } from '../writes/files/keep-file.server.ts';
import { createArchive } from './archive.server.ts';
import { readExportScope } from './choices.server.ts';
import { exportFile } from './export-file.server.ts';
import { listFiles } from './files.server.ts';
import { readChoice } from './formats.ts';

const definition = {
  title: 'With files',
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'file', name: 'photo', title: 'A picture', allowMultiple: true, maxFiles: 3 },
        { type: 'file', name: 'con', title: 'A letter' },
        { type: 'comment', name: 'words', title: 'What should change?' },
      ],
    },
  ],
};

type Setting = { ctx: AreaContext; survey: MadeSurvey; anonymity: 'anonymous' | 'named' };

async function withSurvey(
  body: (setting: Setting) => Promise<void>,
  anonymity: Setting['anonymity'] = 'anonymous',
): Promise<void> {
  await rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    await body({ ctx, survey: await makeSurvey(ctx, definition, { anonymity }), anonymity });
  });
}

type Added = { photo?: string[]; con?: string[]; words?: string };

/** Sends answers with PDFs of these texts. */
async function send({ ctx, survey, anonymity }: Setting, key: string, { words, ...added }: Added): Promise<void> {
  const answers: Record<string, string[] | string> = words === undefined ? {} : { words };
  for (const [question, texts] of Object.entries(added))
    for (const text of texts) {
      const body = new TextEncoder().encode(`%PDF-1.7 ${text}`);
      const file = { surveyId: survey.id, question, answering: answeringOf(ctx.keys, key), body };
      const id = await keepFile(ctx, { ...file, mediaType: 'application/pdf' });
      answers[question] = [...(answers[question] ?? []), id];
    }
  const identity = anonymity === 'named' ? { personId: null, name: 'Bo Brown', email: 'bo@example.org' } : null;
  await respond(ctx, survey, answers, { survey: { id: survey.id, anonymity }, idempotencyKey: key, identity });
}

async function exported({ ctx, survey }: Setting, query = ''): Promise<Map<string, string>> {
  const parameters = new URLSearchParams(`format=files&bom=no${query}`);
  const choice = readChoice(parameters);
  if (!choice) throw new Error('No such format.');
  const { countable, filters } = await readExportScope(ctx, survey.id, parameters);
  const answer = await exportFile(ctx, {
    survey: await getSurveyForStaff(ctx, survey.id),
    countable,
    filters,
    choice,
  });
  expect(answer.headers.get('content-type')).toBe('application/zip');
  const parts = unzipSync(await answer.bytes());
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

const linesOf = (text: string | undefined) => (text ?? '').trim().split('\r\n');

describe('the files that people added', () => {
  it('are in a folder a question, listed, and joined to their answers by a number', async () => {
    await withSurvey(async (setting) => {
      await send(setting, 'first', { photo: ['a', 'b'], con: ['c'], words: '=SUM(1)' });
      await send(setting, 'second', { photo: ['d'] });
      await send(setting, 'third', { words: 'no file' });
      const parts = await exported(setting);
      const [head = '', ...answers] = linesOf(parts.get('answers.csv'));
      expect(head.startsWith('response_number,response_version,')).toBe(true);
      expect(answers.map((line) => line.split(',')[0])).toEqual(['1', '2', '3']);
      const numberOf = (end: string) => answers.find((line) => line.endsWith(end))?.split(',')[0] ?? '';
      const first = numberOf("'=SUM(1)");
      const [listHead, ...list] = linesOf(parts.get('index.csv'));
      expect(listHead).toBe('file,response_number,question,media_type,bytes');
      expect(list.filter((line) => line.split(',')[1] === first).sort()).toEqual([
        `files/con_/00000${first}-1.pdf,${first},con,application/pdf,10`,
        `files/photo/00000${first}-1.pdf,${first},photo,application/pdf,10`,
        `files/photo/00000${first}-2.pdf,${first},photo,application/pdf,10`,
      ]);
      expect(parts.get(`files/con_/00000${first}-1.pdf`)).toBe('%PDF-1.7 c');
      const bodies = [...parts].flatMap(([name, body]) => (name.startsWith('files/') ? [body] : []));
      expect(bodies.sort()).toEqual(['a', 'b', 'c', 'd'].map((text) => `%PDF-1.7 ${text}`));
      expect(list.map((line) => line.split(',')[0]).sort()).toEqual(
        [...parts.keys()].filter((name) => name.startsWith('files/')).sort(),
      );
      expect(list.some((line) => line.split(',')[1] === numberOf('no file'))).toBe(false);
    });
  });

  it.each(['anonymous', 'named'] as const)(
    'of a survey that is %s come without ids, names and times',
    async (anonymity) => {
      await withSurvey(async (setting) => {
        const { ctx } = setting;
        await send(setting, 'first', { photo: ['a'], con: ['b'] });
        const rows = await ctx.db.execute<{ id: string }>(
          sql`select id from responses union all select id from answer_files union all select code_hash from responses`,
        );
        const parts = await exported(setting);
        const told = [...parts].flat().join('\n');
        for (const { id } of rows) expect(told).not.toContain(id);
        for (const name of ['Bo Brown', 'bo@example.org']) expect(told).not.toContain(name);
        expect(told.includes('2026-03-0')).toBe(anonymity === 'named');
      }, anonymity);
    },
  );

  it('have numbers that are made anew each time', async () => {
    await withSurvey(async (setting) => {
      for (let at = 0; at < 12; at += 1) await send(setting, `key ${at}`, { photo: [String(at)] });
      const orders = new Set<string>();
      for (let at = 0; at < 4; at += 1)
        orders.add(
          [...(await exported(setting))].flatMap(([name, body]) => (name.startsWith('files/') ? body : [])).join(),
        );
      expect(orders.size).toBeGreaterThan(1);
    });
  });

  it('are none of another survey, of answers in progress, of what was withdrawn, or of what the filters leave out', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      await send(setting, 'first', { photo: ['mine'] });
      await send(setting, 'second', { photo: ['withdrawn'] });
      await ctx.db.execute(sql`delete from responses where id in
        (select response_id from answer_files where convert_from(body, 'UTF8') like '%withdrawn')`);
      const other = await makeSurvey(ctx, definition, { title: 'Another' });
      await send({ ...setting, survey: other }, 'third', { photo: ['theirs'] });
      const open = { surveyId: survey.id, question: 'photo', answering: 'x', mediaType: 'application/pdf' };
      await keepFile(ctx, { ...open, body: new TextEncoder().encode('%PDF-1.7 unsent') });
      const bodies = async (query?: string) =>
        [...(await exported(setting, query))].flatMap(([name, body]) => (name.startsWith('files/') ? [body] : []));
      expect(await bodies()).toEqual(['%PDF-1.7 mine']);
      expect(await bodies('&channel=paper')).toEqual([]);
    });
  });

  it('are recorded as taken out of the site', async () => {
    await withSurvey(async (setting) => {
      await send(setting, 'first', { photo: ['a'] });
      await exported(setting);
      const deeds = await setting.ctx.db.select().from(activityRecords);
      expect(deeds.filter(({ verb }) => verb === 'response.exported')).toMatchObject([
        { nodeId: setting.survey.id, detail: { format: 'files', rows: 1 } },
      ]);
    });
  });

  it('have names that lead nowhere else, run nothing, and are no devices', () => {
    const names = ['../../etc/passwd', 'C:\\x', '=HYPERLINK("x")', 'NUL', 'a b', 'ü', '-x'];
    const files = names.map((question) => ({ id: 'x', question, mediaType: 'text/html', size: 1 }));
    for (const { path } of listFiles(files, 7)) expect(path).toMatch(/^files\/\w+\/000007-\d+\.bin$/);
    expect(listFiles(files, 7)[3]?.path).toBe('files/NUL_/000007-1.bin');
    const twice = [...files, ...files];
    expect(new Set(listFiles(twice, 7).map(({ path }) => path)).size).toBe(twice.length);
  });
});

describe('an archive', () => {
  it('of more files than an old ZIP counts names every one', async () => {
    const written: Uint8Array[] = [];
    const write = (bytes: string | Uint8Array) => {
      written.push(Buffer.from(bytes));
      return Promise.resolve();
    };
    const archive = createArchive({ write });
    const text = await archive.text('text.csv');
    for (const piece of ['one,', 'two', '\r\n']) await text.write(piece);
    await text.end();
    for (let at = 0; at < 66_000; at += 1) await archive.add(`${at}`, Buffer.from([at % 256]));
    await archive.end();
    const bytes = Buffer.concat(written);
    // The count stands in the end that holds it in full, and older readers are told to look there.
    const end = bytes.length - 22 - 20 - 56;
    expect(bytes.readUInt32LE(end)).toBe(0x06064b50);
    expect(bytes.readBigUInt64LE(end + 32)).toBe(66_001n);
    expect(bytes.readUInt16LE(bytes.length - 22 + 10)).toBe(0xffff);
    const parts = unzipSync(bytes);
    expect(Object.keys(parts)).toHaveLength(66_001);
    expect(new TextDecoder().decode(parts['text.csv'])).toBe('one,two\r\n');
    expect(parts['65999']).toEqual(new Uint8Array([65_999 % 256]));
  });
});
