/** The evidence pack: whole, verifiable, the same each time, and without anybody in it. */
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { consultationOptions } from '#db/schema/consultations/consultations.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { stepGates } from '#app/features/codebooks/gates.server.ts';
import { publishAnswers } from '#app/features/confirmations/writes/publish-answers.server.ts';
import { askCountersign } from '#app/features/coproduction/writes/ask-countersign.server.ts';
import { giveWord } from '#app/features/coproduction/writes/give-word.server.ts';
import { rateLevel } from '#app/features/coproduction/writes/rate-level.server.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import { readYouSaid } from '#app/features/progress/reads/you-said.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { advanceMatching } from '#app/features/evidence/writes/advance-ledger.server.ts';
import { consultationChanges } from '#db/schema/consultations/course.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { publishResults } from '#app/features/surveys/writes/publish-results.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeLink, makePerson } from '#tests/factories/areas.ts';
import { codeOf, makeCodebook } from '#tests/factories/codebooks.ts';
import { dateOf, makeConsultation, makeEntry } from '#tests/factories/evidence.ts';
import { codesSay, inDoneScene } from '#tests/factories/loop/done-scene.ts';
import { testServices } from '#tests/factories/services.ts';
import { makeSurvey, respond, respondTimes, staffContext } from '#tests/factories/surveys.ts';
import { unzip } from '#tests/factories/files/unzip.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import { rollback } from '#tests/setup/database.ts';
import { buildPack, packed } from './build-pack.server.ts';
import type { Manifest } from './pack.ts';
import { publishCodebook } from '#app/features/codebooks/writes/publish-codebook.server.ts';
import { saveCodebook } from '#app/features/codebooks/writes/save-codebook.server.ts';
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
  await advanceMatching(ctx, id, { channel: null, state: null, isLate: false }, 'read', stepGates);
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

  it('tells what came late apart', () =>
    inNewArea(async (ctx) => {
      const id = await makeConsultation(ctx, { closes: dateOf('28 February 2026') });
      await makeEntry(ctx, id, { day: '2026-02-01' });
      const indexOf = async () =>
        (await buildPack(ctx, id)).files.find(({ path }) => path === 'index.html')?.body ?? '';
      const put = ': 1, of them put to the decision maker: 0';
      expect(await indexOf()).toContain(`${put}<`);
      await makeEntry(ctx, id, { day: '2026-03-02', channel: 'email' });
      expect(await indexOf()).toContain(`${put}, and received after the last day for taking part: 1<`);
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

  it('holds every change, a correction of spelling too, which is marked as one', () =>
    inNewArea(async (ctx) => {
      const id = await makeScene(ctx);
      const [change] = await ctx.db
        .insert(consultationChanges)
        .values({
          ...{ areaId: ctx.area.id, id: newPublicId(), consultationId: id, part: 'text', madeAt: ctx.now },
          ...{ note: 'A comma was missing.', isSmall: true },
        })
        .returning({ id: consultationChanges.id });
      const { files } = await buildPack(ctx, id);
      const body = (path: string) => files.find((file) => file.path === path)?.body.toString() ?? '';
      expect(body('index.html')).toContain(
        'A comma was missing. · a correction of spelling, which the page does not show',
      );
      expect(JSON.parse(body('consultation.json'))).toMatchObject({ changes: [{ id: change?.id, isSmall: true }] });
    }));

  it('holds the other side: the forum’s dissent and levels, outcomes of options, what people confirmed and the review', () =>
    inDoneScene(async (s) => {
      const ctx: AreaContext = { ...s.ctx, area: { ...s.ctx.area, forumName: 'Testshire Voices' } };
      const said = (value: string) => ({ state: 'stated', value }) as const;
      const id = await makeConsultation(ctx, {
        ...{
          impact: 'Fewer lifts.',
          equality: 'Carers lose most.',
          formats: 'Large print.',
          contact: said('020 7946 0018'),
        },
      });
      await s.db.update(surveys).set({ consultationId: id }).where(eq(surveys.id, s.survey.id));
      await makeLink(s.db, ctx.area, s.survey.id, 'part-of', id);
      const outcome = { outcome: 'not-chosen', outcomeReason: 'It costs too much.' } as const;
      const options = consultationOptions;
      await s.db
        .update(options)
        .set(outcome)
        .where(and(eq(options.consultationId, id), eq(options.position, 0)));
      const update = await createUpdate(ctx, { title: 'One number', said: 'We wait.', did: 'We hired.' });
      await linkNodes(ctx, { fromId: s.findingId, toId: update.id, kind: 'cites' });
      const rosa = { personId: await makePerson(s.db, 'rosa@example.org'), name: 'Rosa', organisationId: null };
      await grantRole(ctx, { ...rosa, role: 'representative' });
      const text = await readYouSaid(ctx, update.id);
      const asked = text && (await askCountersign(ctx, { nodeId: update.id, subject: 'you-said', text }));
      const dissent = { word: 'dissent', words: 'Nobody was <hired>.', publicName: '' } as const;
      await giveWord(ctx, asked && 'id' in asked ? asked.id : '', dissent);
      expect(await publishItem(ctx, 'update', update.id)).toEqual({ isPublished: true });
      const rated = { nodeId: id, moment: 'under-way' } as const;
      await rateLevel(ctx, { ...rated, side: 'staff', level: 'co-produce', evidence: 'We wrote it together.' });
      const later = { ...ctx, now: new Date(ctx.now.getTime() + 1000) };
      await rateLevel(later, { ...rated, side: 'forum', level: 'inform', evidence: 'We were told.' });
      await codesSay(s, 'yes', 5);
      await codesSay(s, 'no', 5);
      await publishAnswers(ctx, s.id);
      const { files } = await buildPack(ctx, id);
      const body = (path: string) => files.find((file) => file.path === path)?.body ?? '';
      const index = body('index.html');
      expect((await htmlProblems(index)).filter((problem) => !/style/.test(problem))).toEqual([]);
      for (const words of [
        ...['Designing together', 'Fewer lifts.', 'Carers lose most.', 'Large print.', '020 7946 0018'],
        ...['What became of it: not chosen. It costs too much.', 'One number, what it says in families’ name: Dissent'],
        ...['Nobody was &lt;hired&gt;.', 'Co-produced', 'We wrote it together.', 'Informed', 'We were told.'],
        ...['10 answered', 'No: 5', 'A review opened on 4 March 2026. Each side had to answer by 1 April 2026.'],
        ...['The council · no answer yet', 'The parent carer forum · no answer yet'],
      ])
        expect(index).toContain(words);
      expect(JSON.parse(body('forum.json'))).toMatchObject({
        countersigns: expect.arrayContaining([
          expect.objectContaining({ about: 'One number', outcome: 'dissent', words: 'Nobody was <hired>.' }),
        ]) as object[],
        levels: [{ about: 'Short breaks', side: 'staff' }, { side: 'forum' }],
      });
      expect(JSON.parse(body('confirmations.json'))).toMatchObject([
        { about: 'A telephone line', groups: [{ base: { value: 10 } }], reviews: [{ state: 'open', sides: [{}, {}] }] },
      ]);
      expect(index + body('forum.json') + body('confirmations.json')).not.toMatch(/rosa@|T\d\d:\d\d/);
    }));

  it('holds every version of the codes, and what changed', () =>
    inNewArea(async (ctx) => {
      const id = await makeScene(ctx);
      await makeCodebook(ctx, id, ['Waiting']);
      await saveCodebook(ctx, id, { codes: [codeOf('Waiting <long>')], nothingToSort: '' });
      expect(await publishCodebook(ctx, id, 'It is the length.')).toEqual({ isPublished: true });
      const { files } = await buildPack(ctx, id);
      const body = (path: string) => files.find((file) => file.path === path)?.body ?? '';
      expect(JSON.parse(body('codebook.json'))).toMatchObject([
        { number: 2, on: '2026-03-04', note: 'It is the length.', codes: [{ label: 'Waiting <long>' }] },
        { number: 1, codes: [{ label: 'Waiting' }] },
      ]);
      expect(body('index.html')).toContain('Waiting &lt;long&gt;');
      expect(body('index.html')).toContain('Version 2: It is the length.');
    }));

  it('is of one area', () =>
    inNewArea(async (ctx) => {
      const id = await makeScene(ctx);
      const elsewhere = { ...ctx, area: await makeArea(ctx.db) };
      await expect(buildPack(elsewhere, id)).rejects.toMatchObject({ code: 'not-found' });
    }));
});
