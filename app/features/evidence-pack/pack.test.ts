/** The evidence pack: whole, verifiable, the same each time, and without anybody in it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { advanceMatching } from '#app/features/evidence/writes/advance-ledger.server.ts';
import { publishResults } from '#app/features/surveys/writes/publish-results.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makePerson } from '#tests/factories/areas.ts';
import { makeConsultation, makeEntry } from '#tests/factories/evidence.ts';
import { testServices } from '#tests/factories/services.ts';
import { makeSurvey, respond, respondTimes, staffContext } from '#tests/factories/surveys.ts';
import { unzip } from '#tests/factories/files/unzip.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import { rollback } from '#tests/setup/database.ts';
import { buildPack, packed } from './build-pack.server.ts';
import type { Manifest } from './pack.ts';
import { listMade } from './reads/deeds.server.ts';
import { recordPack } from './writes/record-pack.server.ts';

const inNewArea = (work: (ctx: AreaContext) => Promise<void>) =>
  rollback(async (db) => {
    const personId = await makePerson(db, 'staff.member@example.org');
    await work(staffContext(testServices(db), await makeArea(db), ['commissioner'], { personId }));
  });

async function makeScene(ctx: AreaContext): Promise<string> {
  const id = await makeConsultation(ctx, { purpose: 'How should <breaks> & "rest" work?' });
  const survey = await makeSurvey(ctx, undefined, { consultationId: id, title: 'Breaks' });
  await respondTimes(ctx, survey, 12, { waited: 'yes' });
  await respond(ctx, survey, { waited: 'no', words: 'My son Kit waits.' });
  await publishResults(ctx, survey.id);
  await makeEntry(ctx, id, {
    body: 'We live at 5 Mill Lane.',
    senderName: 'Rosa Lind',
    senderContact: 'rosa@example.org',
  });
  await advanceMatching(ctx, id, { channel: null, state: null, isLate: false }, 'read');
  return id;
}

const sha256 = (body: Buffer | string) => createHash('sha256').update(body).digest('hex');

describe('the evidence pack', () => {
  it('opens, and every hash of its manifest is that of its file', () =>
    inNewArea(async (ctx) => {
      const files = unzip(packed(await buildPack(ctx, await makeScene(ctx))));
      const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '') as Manifest;
      const others = [...files.keys()].filter((path) => path !== 'manifest.json');
      expect(manifest.files.map(({ path }) => path)).toEqual(others);
      for (const { path, bytes, sha256: hash } of manifest.files) {
        const body = files.get(path) ?? Buffer.alloc(0);
        expect([path, body.length, sha256(body)]).toEqual([path, bytes, hash]);
      }
      const lines = manifest.files.map((file) => `${file.sha256}  ${file.path}\n`).join('');
      expect(manifest.whole).toBe(sha256(lines));
      expect(others).toEqual(
        expect.arrayContaining(['consultation.json', 'decisions.json', 'index.html', 'ledger.csv', 'record.csv']),
      );
      expect(others.filter((path) => /^surveys\/breaks\/(version|results)-1\.(json|csv)$/.test(path))).toHaveLength(3);
    }));

  it('has a first page that is valid, escapes what people wrote and names every file', () =>
    inNewArea(async (ctx) => {
      const { files } = await buildPack(ctx, await makeScene(ctx));
      const index = files.find(({ path }) => path === 'index.html')?.body ?? '';
      expect((await htmlProblems(index)).filter((problem) => !/style/.test(problem))).toEqual([]);
      expect(index).toContain('&lt;breaks&gt;');
      for (const { path } of files) if (path !== 'index.html') expect(index).toContain(path);
    }));

  it('holds nobody: no sender, no words but cleared quotes, no member of staff, no time', () =>
    inNewArea(async (ctx) => {
      const id = await makeScene(ctx);
      const { files } = await buildPack(ctx, id);
      const text = files.map(({ body }) => body).join('\n');
      expect(text).not.toMatch(/Rosa|Lind|rosa@|Mill Lane|Kit waits|staff\.member/);
      const actorId = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
      expect(text).not.toContain(actorId);
      const daily = files.filter(({ path }) => ['ledger.csv', 'record.csv'].includes(path));
      expect(daily.map(({ body }) => body).join('\n')).not.toMatch(/\d:\d\d/);
      expect(text).toContain('Letter about the wait');
    }));

  it('is the same byte for byte until something changes, and says which packs were made', () =>
    inNewArea(async (ctx) => {
      const id = await makeScene(ctx);
      const first = await buildPack(ctx, id);
      await recordPack(ctx, first.manifest);
      const second = await buildPack(ctx, id);
      expect(packed(second).equals(packed(first))).toBe(true);
      expect(await listMade(ctx, id)).toMatchObject([{ day: '2026-03-04', whole: first.manifest.whole }]);
      await makeEntry(ctx, id, { title: 'One more' });
      expect((await buildPack(ctx, id)).manifest.whole).not.toBe(first.manifest.whole);
    }));

  it('is of one area', () =>
    inNewArea(async (ctx) => {
      const id = await makeScene(ctx);
      const elsewhere = { ...ctx, area: await makeArea(ctx.db) };
      await expect(buildPack(elsewhere, id)).rejects.toMatchObject({ code: 'not-found' });
    }));
});
