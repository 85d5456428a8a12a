/** Results: counted right, published only when nobody can be told by them. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { activityRecords } from '#db/schema/record.ts';
import { responses, resultSnapshots } from '#db/schema/surveys/surveys.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, publishDefinition, respond, respondTimes, shortDefinition } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { codeHashOf } from '../writes/submit-response.server.ts';
import { parseCode } from '#app/lib/receipt-code.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { countResults } from '../reads/results.server.ts';
import { findSnapshot } from '../reads/snapshots.server.ts';
import { publishResults } from '../writes/publish-results.server.ts';
import { withdrawSurvey } from '../writes/withdraw-survey.server.ts';
import { withdrawResponse } from '../writes/withdraw-response.server.ts';
import type { PublishedTable } from './published.ts';

type Setting = { ctx: AreaContext; survey: MadeSurvey };

async function withSurvey(body: (setting: Setting) => Promise<void>, definition: unknown = shortDefinition) {
  await rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    await body({ ctx, survey: await makeSurvey(ctx, definition) });
  });
}

async function tableOf(ctx: AreaContext, surveyId: string, key: string): Promise<PublishedTable> {
  const table = (await findSnapshot(ctx, surveyId))?.results.tables.find((one) => one.key === key);
  if (!table) throw new Error(`No table ${key}.`);
  return table;
}

const counts = (table: PublishedTable) =>
  Object.fromEntries(table.rows.map(({ code, count }) => [code, count.kind === 'value' ? count.value : count.kind]));

async function withdraw(ctx: AreaContext, code: string) {
  const parsed = parseCode(code);
  await withdrawResponse(ctx, { codeHash: codeHashOf(ctx.keys, parsed.ok ? parsed.code : code) });
}

describe('true counts', () => {
  it('keeps the bases of each question apart and counts people, never combinations', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 3, { waited: 'yes', weeks: 10, helped: ['school', 'forum'], ease: 2 });
      await respondTimes(ctx, survey, 2, { waited: 'no', helped: ['forum'], ease: 5, words: 'More of it.' });
      await respond(ctx, survey, { waited: 'dont_know' });
      await respond(ctx, survey, {});
      await respond(ctx, survey, { waited: 'yes' }, { isTest: true });
      const { base, counts: all } = await countResults(ctx, survey.id);
      const of = (key: string) => all.find(({ counted }) => counted.key === key);
      expect(base).toBe(7);
      expect(of('waited')).toMatchObject({ base: 5, missing: { dontKnow: 1, skipped: 1 } });
      expect(of('waited')?.options).toEqual([
        { code: 'yes', label: 'Yes', count: 3 },
        { code: 'no', label: 'No', count: 2 },
      ]);
      expect(of('helped')).toMatchObject({ base: 5, missing: { skipped: 2 } });
      expect(of('helped')?.options.map(({ count }) => count)).toEqual([3, 5]);
      expect(of('weeks')).toMatchObject({
        base: 3,
        missing: { hidden: 4 },
        figures: { count: 3, mean: 10, median: 10 },
      });
      expect(of('ease')?.mean).toBeCloseTo((3 * 2 + 2 * 5) / 5);
      expect(of('ease')?.options.map(({ label }) => label)).toEqual(['1 (Hard)', '2', '3', '4', '5 (Easy)']);
      expect(of('words')).toMatchObject({ base: 2, options: [] });
    });
  });

  it('takes two statements whatever the number of responses', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 2, { waited: 'yes', weeks: 4 });
      const few = await statementsOf(() => countResults(ctx, survey.id));
      await respondTimes(ctx, survey, 20, { waited: 'no' });
      const many = await statementsOf(() => countResults(ctx, survey.id));
      expect([few.length, many.length]).toEqual([2, 2]);
    });
  });

  it('joins versions whose question kept its meaning, and counts a changed one apart', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 4, { waited: 'yes', weeks: 3, helped: ['school'] });
      const next = JSON.stringify(shortDefinition)
        .replace('Did you wait?', 'Did you have to wait?')
        .replace(
          '{"value":"yes","text":"Yes"},{"value":"no","text":"No"}',
          '{"value":"no","text":"No"},{"value":"yes","text":"Yes"}',
        )
        .replace(
          '{"value":"forum","text":"The forum"}',
          '{"value":"forum","text":"The forum"},{"value":"gp","text":"The GP"}',
        );
      const versionId = await publishDefinition(ctx, survey.id, next);
      await respondTimes(ctx, { ...survey, versionId }, 2, { waited: 'no', helped: ['gp'] });
      const { counts: all } = await countResults(ctx, survey.id);
      const of = (key: string) => all.find(({ counted }) => counted.key === key);
      expect(of('waited')).toMatchObject({ title: 'Did you have to wait?', versions: [1, 2], base: 6 });
      expect(of('waited')?.options).toEqual([
        { code: 'no', label: 'No', count: 2 },
        { code: 'yes', label: 'Yes', count: 4 },
      ]);
      expect(of('weeks')).toMatchObject({ base: 4, figures: { count: 4, mean: 3, median: 3 } });
      expect(of('helped')).toMatchObject({ versions: [1], base: 4, missing: { notAsked: 2 } });
      expect(of('helped-v2')).toMatchObject({ versions: [2], base: 2, missing: { notAsked: 4 } });
    });
  });
});

describe('publishing', () => {
  it('refuses 9 responses, takes 10, and does not move with the eleventh', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 9, { waited: 'yes' });
      const refused = await publishResults(ctx, survey.id);
      expect(refused).toMatchObject({ isPublished: false, problems: [{ gate: 'enough-responses' }] });
      expect(await findSnapshot(ctx, survey.id)).toBeNull();
      await respond(ctx, survey, { waited: 'no' });
      expect(await publishResults(ctx, survey.id)).toEqual({ isPublished: true, number: 1 });
      const tenth = JSON.stringify(await findSnapshot(ctx, survey.id));
      await respond(ctx, survey, { waited: 'no' });
      expect(await publishResults(ctx, survey.id)).toMatchObject({ isPublished: false });
      expect(JSON.stringify(await findSnapshot(ctx, survey.id))).toBe(tenth);
    });
  });

  it('asks for ten more each time, and marks every response with the first snapshot that counted it', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 12, { waited: 'yes' });
      await publishResults(ctx, survey.id);
      await respondTimes(ctx, survey, 9, { waited: 'no' });
      expect(await publishResults(ctx, survey.id)).toMatchObject({ isPublished: false });
      await respond(ctx, survey, { waited: 'no' });
      await respond(ctx, survey, { waited: 'no' }, { isTest: true });
      expect(await publishResults(ctx, survey.id)).toEqual({ isPublished: true, number: 2 });
      expect(counts(await tableOf(ctx, survey.id, 'waited'))).toEqual({ yes: 12, no: 10 });
      const rows = await ctx.db.select({ first: responses.firstSnapshotId }).from(responses);
      const marked = rows.map(({ first }) => first);
      const perSnapshot = [...new Set(marked)].map((first) => marked.filter((one) => one === first).length);
      expect(perSnapshot.sort((a, b) => a - b)).toEqual([1, 10, 12]);
      expect(marked.filter((first) => first === null)).toHaveLength(1);
    });
  });

  it('leaves a question as it was published until ten more people have answered it', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 12, { waited: 'yes', helped: ['school'] });
      await publishResults(ctx, survey.id);
      await respondTimes(ctx, survey, 9, { waited: 'no' });
      await respond(ctx, survey, { waited: 'no', helped: ['forum'] });
      const later = { ...ctx, now: new Date('2026-04-01T10:00:00Z') };
      await publishResults(later, survey.id);
      expect(await tableOf(ctx, survey.id, 'waited')).toMatchObject({ asAt: '2026-04-01', base: { value: 22 } });
      const helped = await tableOf(ctx, survey.id, 'helped');
      expect(helped).toMatchObject({ asAt: '2026-03-04', base: { value: 12 } });
      expect(counts(helped)).toEqual({ school: 12, forum: 0 });
    });
  });

  it('stores titles whole, also of a table that stands and was published with a gap for an answer', async () => {
    const definition = {
      title: 'Gaps',
      pages: [
        {
          elements: [
            { type: 'radiogroup', name: 'how', title: 'How?', choices: ['walk', 'bus'] },
            { type: 'radiogroup', name: 'calm', title: 'Is it calm by {how}?', choices: ['yes', 'no'] },
          ],
        },
      ],
    };
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 12, { how: 'bus', calm: 'yes' });
      await publishResults(ctx, survey.id);
      const whole = 'Is it calm by [your answer to question 1]?';
      expect(await tableOf(ctx, survey.id, 'calm')).toMatchObject({ title: whole });
      const [stored] = await ctx.db.select().from(resultSnapshots);
      const text = JSON.stringify(stored?.results);
      expect(text).not.toContain('…');
      const gap = JSON.parse(text.replaceAll('[your answer to question 1]', '…')) as unknown;
      await ctx.db.update(resultSnapshots).set({ results: gap });
      expect(await tableOf(ctx, survey.id, 'calm')).toMatchObject({ title: 'Is it calm by …?' });
      await respondTimes(ctx, survey, 10, { how: 'walk' });
      await publishResults({ ...ctx, now: new Date('2026-04-01T10:00:00Z') }, survey.id);
      expect(await tableOf(ctx, survey.id, 'how')).toMatchObject({ asAt: '2026-04-01' });
      const stands = { title: whole, asAt: '2026-03-04', base: { value: 12 } };
      expect(await tableOf(ctx, survey.id, 'calm')).toMatchObject(stands);
    }, definition);
  });

  it('deletes what is withdrawn before a snapshot, and restates the one after', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      const [first] = await respondTimes(ctx, survey, 11, { waited: 'yes' });
      await withdraw(ctx, first ?? '');
      await publishResults(ctx, survey.id);
      expect(await findSnapshot(ctx, survey.id)).toMatchObject({ isRestated: false, results: { base: { value: 10 } } });
      const [code] = await respondTimes(ctx, survey, 10, { waited: 'no' });
      await publishResults(ctx, survey.id);
      const published = JSON.stringify(await findSnapshot(ctx, survey.id));
      await withdraw(ctx, code ?? '');
      expect(JSON.stringify(await findSnapshot(ctx, survey.id))).toBe(published);
      await respondTimes(ctx, survey, 10, { waited: 'no' });
      expect(await publishResults(ctx, survey.id)).toMatchObject({ isPublished: false });
      await respond(ctx, survey, { waited: 'no' });
      await publishResults(ctx, survey.id);
      expect(await findSnapshot(ctx, survey.id)).toMatchObject({ number: 3, isRestated: true });
      expect(counts(await tableOf(ctx, survey.id, 'waited'))).toEqual({ yes: 10, no: 20 });
    });
  });

  it('needs a public survey, records who published, and renews the pages of the area', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 10, { waited: 'yes' });
      const version = () =>
        ctx.db.execute<{ v: number }>(`select content_version as v from areas where id = '${ctx.area.id}'`);
      const before = (await version())[0]?.v ?? 0;
      await publishResults(ctx, survey.id);
      expect((await version())[0]?.v).toBe(before + 1);
      const lines = await ctx.db.select().from(activityRecords).where(eq(activityRecords.verb, 'result.published'));
      expect(lines).toMatchObject([{ nodeId: survey.id, detail: { number: 1 } }]);
      await withdrawSurvey(ctx, survey.id);
      await respondTimes(ctx, survey, 10, { waited: 'yes' });
      expect(await publishResults(ctx, survey.id)).toMatchObject({ problems: [{ gate: 'survey-public' }] });
    });
  });

  it('never counts or publishes another area’s survey', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 10, { waited: 'yes' });
      const other = testContext(ctx.services, await makeArea(ctx.db));
      await expect(publishResults(other, survey.id)).rejects.toMatchObject({ code: 'not-found' });
      expect(await countResults(other, survey.id)).toEqual({ base: 0, counts: [] });
      await publishResults(ctx, survey.id);
      expect(await findSnapshot(other, survey.id)).toBeNull();
    });
  });
});

const about = (properties: object) => ({
  title: 'About you',
  pages: [
    {
      name: 'first',
      elements: [
        {
          type: 'radiogroup',
          name: 'need',
          title: 'What is the need?',
          choices: [
            { value: 'a', text: 'A' },
            { value: 'b', text: 'B' },
            { value: 'c', text: 'C' },
            { value: 'd', text: 'D' },
          ],
          ...properties,
        },
        { type: 'boolean', name: 'support', title: 'Is there support?', visibleIf: "{need} = 'b'" },
        { type: 'boolean', name: 'heard', title: 'Were you heard?', visibleIf: '{need} notempty' },
      ],
    },
  ],
});

async function answerNeeds({ ctx, survey }: Setting) {
  await respondTimes(ctx, survey, 2, { need: 'a', heard: true });
  await respondTimes(ctx, survey, 11, { need: 'b', support: true, heard: true });
  await respondTimes(ctx, survey, 30, { need: 'c', heard: true });
  await respondTimes(ctx, survey, 40, { need: 'd', heard: false });
}

describe('disclosure', () => {
  it('shows small counts of a question that is not about people', async () => {
    await withSurvey(async (setting) => {
      await answerNeeds(setting);
      await publishResults(setting.ctx, setting.survey.id);
      const need = await tableOf(setting.ctx, setting.survey.id, 'need');
      expect(counts(need)).toEqual({ a: 2, b: 11, c: 30, d: 40 });
    }, about({}));
  });

  it('hides them in a sensitive one even where the population is large, and what would give them back', async () => {
    await withSurvey(
      async (setting) => {
        const { ctx, survey } = setting;
        await answerNeeds(setting);
        await publishResults(ctx, survey.id);
        const need = await tableOf(ctx, survey.id, 'need');
        expect(counts(need)).toEqual({ a: 'confidential', b: 'confidential', c: 30, d: 40 });
        expect(need.notes).toContain('small-counts-hidden');
        expect(await tableOf(ctx, survey.id, 'support')).toMatchObject({
          isHiddenWhole: true,
          base: { kind: 'confidential' },
        });
        expect(await tableOf(ctx, survey.id, 'heard')).toMatchObject({ isHiddenWhole: false, base: { value: 83 } });
      },
      about({ sensitive: true }),
    );
  });

  it('hides them in a demographic one unless the population is known to be large', async () => {
    await rollback(async (db) => {
      const ctx = testContext(testServices(db), await makeArea(db));
      const large = { state: 'stated', value: 20_000 } as const;
      const known = await makeSurvey(ctx, about({ subject: 'child' }), { eligiblePopulation: large });
      const unknown = await makeSurvey(ctx, about({ subject: 'child' }));
      for (const survey of [known, unknown]) {
        await answerNeeds({ ctx, survey });
        await publishResults(ctx, survey.id);
      }
      expect(counts(await tableOf(ctx, known.id, 'need'))['a']).toBe(2);
      expect(counts(await tableOf(ctx, unknown.id, 'need'))['a']).toBe('confidential');
    });
  });

  it('gives intervals only where a sampling frame is named, and none of what is hidden', async () => {
    await rollback(async (db) => {
      const ctx = testContext(testServices(db), await makeArea(db));
      const samplingFrame = { state: 'stated', value: 'Every tenth family on the register' } as const;
      const survey = await makeSurvey(ctx, about({ sensitive: true }), { samplingFrame });
      await answerNeeds({ ctx, survey });
      await publishResults(ctx, survey.id);
      const rows = (await tableOf(ctx, survey.id, 'need')).rows.map(({ code, interval }) => [code, interval]);
      expect(rows).toEqual([
        ['a', null],
        ['b', null],
        ['c', { low: 27, high: 47 }],
        ['d', { low: 38, high: 59 }],
      ]);
      expect((await findSnapshot(ctx, survey.id))?.results.samplingFrame).toBe('Every tenth family on the register');
      const open = await makeSurvey(ctx, about({}));
      await answerNeeds({ ctx, survey: open });
      await publishResults(ctx, open.id);
      expect((await tableOf(ctx, open.id, 'need')).rows.every(({ interval }) => interval === null)).toBe(true);
    });
  });

  it('stores no true count that is hidden', async () => {
    await withSurvey(
      async (setting) => {
        await answerNeeds(setting);
        await publishResults(setting.ctx, setting.survey.id);
        const [row] = await setting.ctx.db.select({ results: resultSnapshots.results }).from(resultSnapshots);
        const values = JSON.stringify(row?.results).match(/"value":(\d+(\.\d+)?)/g);
        expect(values).not.toContain('"value":2');
        expect(values).not.toContain('"value":11');
      },
      about({ sensitive: true }),
    );
  });

  it('follows the preset of the area', async () => {
    await rollback(async (db) => {
      const ctx = testContext(testServices(db), await makeArea(db, { disclosurePreset: 'nhs-round' }));
      const survey = await makeSurvey(ctx, about({}));
      await answerNeeds({ ctx, survey });
      await publishResults(ctx, survey.id);
      const need = await tableOf(ctx, survey.id, 'need');
      expect(need).toMatchObject({ preset: 'nhs-round', base: { value: 85 } });
      expect(counts(need)).toMatchObject({ a: 'confidential', c: 30, d: 40 });
      expect((await findSnapshot(ctx, survey.id))?.results.base).toEqual({ kind: 'value', value: 85 });
    });
  });
});
