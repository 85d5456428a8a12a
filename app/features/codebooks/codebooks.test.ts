/** Codebooks: what a draft lacks, what a version changed, the forum's word before it is public, and coding only by what is. */
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { codebookVersions } from '#db/schema/codebooks.ts';
import { activityRecords, nodes } from '#db/schema/record.ts';
import { findForumWord } from '#app/features/coproduction/reads/forum-word.server.ts';
import { askCountersign } from '#app/features/coproduction/writes/ask-countersign.server.ts';
import { giveWord } from '#app/features/coproduction/writes/give-word.server.ts';
import { countLedger, sum } from '#app/features/evidence/reads/ledger.server.ts';
import { advanceMatching, advancePicked } from '#app/features/evidence/writes/advance-ledger.server.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makePerson } from '#tests/factories/areas.ts';
import { codeOf, makeCodebook } from '#tests/factories/codebooks.ts';
import { makeConsultation, makeEntry } from '#tests/factories/evidence.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, respondTimes } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { byFolder, changesBetween, shortfalls } from './codebook.ts';
import type { Code, CodeInput } from './codebook.ts';
import { stepGates } from './gates.server.ts';
import { readCodebook } from './reads/codebook-text.server.ts';
import { findDraft, findPublished, listVersions } from './reads/codebook.server.ts';
import { seenMark } from './seen.server.ts';
import { publishCodebook } from './writes/publish-codebook.server.ts';
import { restorePublished, saveCodebook } from './writes/save-codebook.server.ts';

const code = (id: string, label: string, changes: Partial<Code> = {}): Code => ({ ...codeOf(label), ...changes, id });

const everything = { channel: null, state: null, isLate: false };

/** A consultation of a new area; with a forum, for which Vera speaks. It is 4 March 2026, a Wednesday. */
function atConsultation(work: (ctx: AreaContext, id: string) => Promise<void>, forumName = '') {
  return rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db, { forumName }));
    if (forumName !== '') {
      const personId = await makePerson(db, 'vera@example.org');
      await grantRole(ctx, { personId, name: 'Vera', role: 'representative', organisationId: null });
    }
    await work(ctx, await makeConsultation(ctx));
  });
}

const save = (ctx: AreaContext, id: string, ...codes: CodeInput[]) =>
  saveCodebook(ctx, id, { codes, nothingToSort: '' });

async function refusals(ctx: AreaContext, id: string, note?: string): Promise<string[]> {
  const published = await publishCodebook(ctx, id, note);
  return published.isPublished ? [] : published.problems.map(({ gate }) => gate);
}

async function ask(ctx: AreaContext, id: string): Promise<string> {
  const text = await readCodebook(ctx, id);
  if (text === null) throw new Error('There is no text.');
  const asked = await askCountersign(ctx, { nodeId: id, subject: 'codebook', text });
  if (!('id' in asked)) throw new Error(asked.outcome);
  return asked.id;
}

const on = (ctx: AreaContext, day: string): AreaContext => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) });

describe('a draft', () => {
  it('lacks what nobody could sort by, and a name stands once whatever its case', () => {
    expect(shortfalls({ codes: [], nothingToSort: ' ' })).toEqual([{ gate: 'nothing' }]);
    expect(shortfalls({ codes: [], nothingToSort: 'Every question was a choice.' })).toEqual([]);
    const codes = [code('a', 'Waiting'), code('b', 'waiting '), code('c', 'News', { usedFor: ' ' })];
    expect(shortfalls({ codes, nothingToSort: 'None.' })).toEqual([
      { gate: 'both' },
      { gate: 'twice', label: 'waiting ', row: 1 },
      { gate: 'usedFor', label: 'News', row: 2 },
    ]);
  });

  it('knows a renamed code by its id, and groups by headings in the order of their first code', () => {
    const before = [code('a', 'Waiting'), code('b', 'News'), code('c', 'Costs')];
    const after = [
      code('a', 'Long waits', { usedFor: codeOf('Waiting').usedFor }),
      code('b', 'News', { notUsedFor: 'The newspaper.' }),
      code('d', 'Travel'),
    ];
    expect(changesBetween(before, after)).toEqual({
      added: ['Travel'],
      removed: ['Costs'],
      renamed: [{ from: 'Waiting', to: 'Long waits' }],
      reworded: ['News'],
    });
    const folders = byFolder([{ folder: 'B' }, { folder: '' }, { folder: 'A' }, { folder: 'B' }]);
    expect(folders.map(({ folder, codes }) => [folder, codes.length])).toEqual([
      ['B', 2],
      ['A', 1],
      ['', 1],
    ]);
  });

  it('keeps the ids of its codes in whatever order they come, and takes none of another codebook', () =>
    atConsultation(async (ctx, id) => {
      await save(ctx, id, codeOf('Waiting'), codeOf('News'));
      const [waiting, news] = (await findDraft(ctx, id)).codes;
      const other = await makeConsultation(ctx);
      await save(ctx, other, codeOf('Elsewhere'));
      const [elsewhere] = (await findDraft(ctx, other)).codes;
      await save(ctx, id, { ...news, ...codeOf('Any news') }, codeOf('Cost', { id: elsewhere?.id ?? '' }));
      const { codes } = await findDraft(ctx, id);
      expect(codes.map(({ label }) => label)).toEqual(['Any news', 'Cost']);
      expect(codes[0]?.id).toBe(news?.id);
      expect([waiting?.id, elsewhere?.id]).not.toContain(codes[1]?.id);
      expect((await findDraft(ctx, other)).codes).toEqual([elsewhere]);
    }));

  it('is not overwritten by who had not seen it, and unknown in another area', () =>
    atConsultation(async (ctx, id) => {
      const seen = seenMark(await findDraft(ctx, id));
      const mine = { codes: [codeOf('Mine')], nothingToSort: '' };
      expect(await saveCodebook(ctx, id, mine, seen)).toBe('saved');
      expect(await saveCodebook(ctx, id, { codes: [codeOf('Theirs')], nothingToSort: '' }, seen)).toBe('overtaken');
      expect((await findDraft(ctx, id)).codes.map(({ label }) => label)).toEqual(['Mine']);
      const elsewhere = { ...ctx, area: await makeArea(ctx.db) };
      await expect(saveCodebook(elsewhere, id, mine)).rejects.toMatchObject({ code: 'not-found' });
      await expect(publishCodebook(elsewhere, id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(restorePublished(elsewhere, id)).rejects.toMatchObject({ code: 'not-found' });
      expect(await findDraft(elsewhere, id)).toEqual({ codes: [], nothingToSort: '' });
      expect(await readCodebook(elsewhere, id)).toBeNull();
    }));
});

describe('publishing', () => {
  it('makes versions that stay as they were, each after the first with what changed and why', () =>
    atConsultation(async (ctx, id) => {
      expect(await refusals(ctx, id)).toEqual(['nothing']);
      await makeCodebook(ctx, id, ['Waiting']);
      expect(await refusals(ctx, id, 'Again.')).toEqual(['unchanged']);
      const [waiting] = (await findDraft(ctx, id)).codes;
      await save(ctx, id, { ...waiting, ...codeOf('Long waits') }, codeOf('Waiting rooms', { usedFor: '' }));
      expect(await refusals(ctx, id)).toEqual(['note', 'usedFor']);
      await save(ctx, id, { ...waiting, ...codeOf('Long waits') });
      expect((await findPublished(ctx, id))?.codes.map(({ label }) => label)).toEqual(['Waiting']);
      expect(await refusals(ctx, id, ' It is the length that people mean. ')).toEqual([]);
      const versions = await listVersions(ctx, id);
      expect(versions.map(({ number, note, codes }) => [number, note, codes.map(({ label }) => label)])).toEqual([
        [2, 'It is the length that people mean.', ['Long waits']],
        [1, '', ['Waiting']],
      ]);
      const deeds = await ctx.db
        .select({ nodeId: activityRecords.nodeId })
        .from(activityRecords)
        .where(and(eq(activityRecords.areaId, ctx.area.id), eq(activityRecords.verb, 'codebook.published')));
      expect(deeds).toEqual([{ nodeId: id }, { nodeId: id }]);
      expect(await findForumWord(ctx, id, 'codebook')).toMatchObject({ word: 'no-forum' });
    }));

  it('waits for the forum, keeps its dissent beside these codes, and asks again about others', () =>
    atConsultation(async (ctx, id) => {
      await save(ctx, id, codeOf('Waiting'));
      expect(await refusals(ctx, id)).toEqual(['countersign-codebook']);
      const request = await ask(ctx, id);
      expect(await refusals(ctx, id)).toEqual(['countersign-codebook']);
      const words = 'There is no code for money.';
      expect(await giveWord(ctx, request, { word: 'dissent', words, publicName: '' })).toBe('given');
      // The forum's word is about these codes alone.
      await save(ctx, id, codeOf('Waiting'), codeOf('Money'));
      expect(await refusals(ctx, id)).toEqual(['countersign-codebook']);
      await save(ctx, id, codeOf('Waiting'));
      expect(await refusals(ctx, id)).toEqual([]);
      expect(await findForumWord(ctx, id, 'codebook')).toMatchObject({ word: 'dissent', words });
      await save(ctx, id, codeOf('Waiting'), codeOf('Money'));
      expect(await refusals(ctx, id, 'Money has a code.')).toEqual(['countersign-codebook']);
      expect(await findForumWord(ctx, id, 'codebook')).toMatchObject({ word: 'dissent', words });
      await giveWord(ctx, await ask(ctx, id), { word: 'countersigned', words: '', publicName: '' });
      expect(await refusals(ctx, id, 'Money has a code.')).toEqual([]);
      expect(await findForumWord(ctx, id, 'codebook')).toMatchObject({ word: 'countersigned', words: '' });
    }, 'Testshire Voices'));

  it('goes ahead once the forum has let its time pass, and says that it was silent', () =>
    atConsultation(async (ctx, id) => {
      await save(ctx, id, codeOf('Waiting'));
      await ask(ctx, id);
      expect(await refusals(on(ctx, '2026-03-18'), id)).toEqual(['countersign-codebook']);
      const later = on(ctx, '2026-03-19');
      expect(await refusals(later, id)).toEqual([]);
      expect(await findForumWord(later, id, 'codebook')).toMatchObject({ word: 'silence', on: '2026-03-19' });
    }, 'Testshire Voices'));

  it('can say that nobody wrote in their own words, which the forum is asked about too', () =>
    atConsultation(async (ctx, id) => {
      await saveCodebook(ctx, id, { codes: [], nothingToSort: 'Every question was a choice.' });
      expect(await refusals(ctx, id)).toEqual(['countersign-codebook']);
      await giveWord(ctx, await ask(ctx, id), { word: 'countersigned', words: '', publicName: '' });
      expect(await refusals(ctx, id)).toEqual([]);
      expect(await findPublished(ctx, id)).toMatchObject({ codes: [], nothingToSort: 'Every question was a choice.' });
    }, 'Testshire Voices'));

  it('does not say that there is nothing to sort while somebody’s words are in the ledger', () =>
    atConsultation(async (ctx, id) => {
      await saveCodebook(ctx, id, { codes: [], nothingToSort: 'Every question was a choice.' });
      expect(await publishCodebook(ctx, id)).toEqual({ isPublished: true });
      const { id: letter } = await makeEntry(ctx, id);
      const picked = { entries: [letter], responses: [] };
      await advancePicked(ctx, id, picked, 'read', stepGates);
      expect(await advancePicked(ctx, id, picked, 'coded', stepGates)).toMatchObject({
        ...{ isAdvanced: false, problems: [{ gate: 'words' }] },
      });
      await saveCodebook(ctx, id, { codes: [], nothingToSort: 'Every question was still a choice.' });
      expect(await refusals(ctx, id, 'Reworded.')).toEqual(['words']);
    }));

  it('waits for the question to be public, and coding stops when it is taken back', () =>
    atConsultation(async (ctx, id) => {
      const own = and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id));
      await ctx.db.update(nodes).set({ state: 'draft' }).where(own);
      await save(ctx, id, codeOf('Waiting'));
      expect(await refusals(ctx, id)).toEqual(['question']);
      await ctx.db.update(nodes).set({ state: 'public' }).where(own);
      expect(await refusals(ctx, id)).toEqual([]);
      const { id: letter } = await makeEntry(ctx, id);
      const picked = { entries: [letter], responses: [] };
      await advancePicked(ctx, id, picked, 'read', stepGates);
      await ctx.db.update(nodes).set({ state: 'withdrawn' }).where(own);
      expect(await advancePicked(ctx, id, picked, 'coded', stepGates)).toMatchObject({
        ...{ isAdvanced: false, problems: [{ gate: 'question' }] },
      });
    }));

  it('is refused by the database itself without codes and without a reason', () =>
    atConsultation(async (ctx, id) => {
      const row = { areaId: ctx.area.id, consultationId: id, number: 1, codes: [], publishedAt: ctx.now };
      await expect(ctx.db.insert(codebookVersions).values(row)).rejects.toThrow();
    }));
});

describe('coding', () => {
  it('waits for codes that are public as they are now, by hand and all at once', () =>
    atConsultation(async (ctx, id) => {
      const { id: letter } = await makeEntry(ctx, id);
      const survey = await makeSurvey(ctx, undefined, { consultationId: id });
      await respondTimes(ctx, survey, 2, { waited: 'no' });
      expect(await advanceMatching(ctx, id, everything, 'read', stepGates)).toEqual({ isAdvanced: true, count: 3 });
      const picked = { entries: [letter], responses: [] };
      const gatesOf = async () => {
        const one = await advancePicked(ctx, id, picked, 'coded', stepGates);
        const all = await advanceMatching(ctx, id, everything, 'coded', stepGates);
        return [one, all].map((moved) => (moved.isAdvanced ? [] : moved.problems.map(({ gate }) => gate)));
      };
      expect(await gatesOf()).toEqual([['codebookNotPublic'], ['codebookNotPublic']]);
      await save(ctx, id, codeOf('Waiting'));
      expect(await gatesOf()).toEqual([['codebookNotPublic'], ['codebookNotPublic']]);
      expect(await publishCodebook(ctx, id)).toEqual({ isPublished: true });
      await save(ctx, id, codeOf('Waiting'), codeOf('Money'));
      expect(await gatesOf()).toEqual([['codebookChanged'], ['codebookChanged']]);
      expect(sum(await countLedger(ctx, id), { state: 'coded' })).toBe(0);
      await restorePublished(ctx, id);
      expect(await advancePicked(ctx, id, picked, 'coded', stepGates)).toEqual({ isAdvanced: true, count: 1 });
      expect(await advanceMatching(ctx, id, everything, 'coded', stepGates)).toEqual({ isAdvanced: true, count: 2 });
    }));
});
