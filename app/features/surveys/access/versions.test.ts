/** Versions of a live survey: what changed, what is counted together, and what never changes. */
import { describe, expect, it } from 'vitest';
import { publishResults } from '#app/features/surveys/writes/publish-results.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, publishDefinition, respond, respondTimes, staffContext } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { compilePlan } from '../engine/plan.server.ts';
import { parseDefinition } from '../engine/definition.ts';
import { readVersionChanges } from '../reads/access/version-changes.server.ts';
import { countResults } from '../reads/results.server.ts';
import { findSnapshot } from '../reads/snapshots.server.ts';
import { saveDraft } from '../writes/save-draft.server.ts';
import { setMeanings } from '../writes/access/set-meanings.server.ts';
import { changesBetween, movedAmong } from './changes.server.ts';
import { meaningKeys } from './meanings.ts';

type Element = Record<string, unknown>;
const choices = (...codes: string[]) => codes.map((value) => ({ value, text: `The ${value}` }));
const before: Element[] = [
  { type: 'radiogroup', name: 'waited', title: 'Did you wait?', choices: choices('yes', 'no') },
  { type: 'text', name: 'weeks', title: 'How many weeks?', inputType: 'number' },
  { type: 'comment', name: 'words', title: 'What should change?' },
  { type: 'radiogroup', name: 'who', title: 'Who helped?', choices: choices('school', 'forum') },
];
const definition = (elements: Element[]) => ({ title: 'A survey', pages: [{ name: 'one', elements }] });
const sideOf = (elements: Element[]) => {
  const parsed = parseDefinition(JSON.stringify(definition(elements)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const plan = compilePlan(parsed.definition);
  const words = { none: 'None', other: 'Other', dontKnow: '?', preferNotToSay: '-', yes: 'Yes', no: 'No' };
  return { plan, labels: plan.labels('en', words) };
};
const kindsOf = (after: Element[]) =>
  changesBetween(sideOf(before), sideOf(after)).map(({ name, parts, isComparable, mayJoin }) => [
    name,
    parts.map(({ kind }) => kind).join(' '),
    isComparable,
    mayJoin,
  ]);
const [waited = {}, weeks = {}, words = {}, who = {}] = before;

describe('what changed', () => {
  it('is nothing between a definition and itself', () => {
    expect(kindsOf(before)).toEqual([]);
  });

  it('names added, removed, reworded, moved and other questions', () => {
    const after = [
      { ...who, title: 'Who gave you help?' },
      { ...waited, isRequired: true },
      { ...words, maxLength: 200 },
      { type: 'boolean', name: 'again', title: 'Again?' },
    ];
    expect(kindsOf(after)).toEqual([
      ['who', 'reworded moved', true, true],
      ['waited', 'required', true, true],
      ['words', 'rules', true, false],
      ['again', 'added', null, false],
      ['weeks', 'removed', null, false],
    ]);
  });

  it('tells choices that came from choices that went and from words of choices', () => {
    const grown = { ...who, choices: [...choices('school', 'forum', 'nurse')] };
    const shrunk = { ...who, choices: choices('school') };
    const reworded = { ...who, choices: [{ value: 'school', text: 'A school' }, ...choices('forum')] };
    expect(kindsOf([waited, weeks, words, grown])).toEqual([['who', 'choices-added', false, true]]);
    expect(kindsOf([waited, weeks, words, shrunk])).toEqual([['who', 'choices-removed', false, false]]);
    expect(kindsOf([waited, weeks, words, reworded])).toEqual([['who', 'choices-reworded', true, true]]);
    expect(kindsOf([waited, weeks, words, { ...who, type: 'checkbox' }])).toEqual([['who', 'type', false, false]]);
  });

  it('tells a choice that says something else from one that was spelled wrong', () => {
    const turned = (first: string, second: string) =>
      changesBetween(
        sideOf(before),
        sideOf([
          {
            ...waited,
            choices: [
              { value: 'yes', text: first },
              { value: 'no', text: second },
            ],
          },
          weeks,
          words,
          who,
        ]),
      ).map(({ isComparable, isTurned }) => [isComparable, isTurned]);
    expect(turned('The no', 'The yes')).toEqual([[true, true]]);
    expect(turned('The yes.', 'the no')).toEqual([[true, false]]);
    const scale = (low: string, high: string) =>
      sideOf([{ type: 'rating', name: 'ease', minRateDescription: low, maxRateDescription: high }]);
    expect(changesBetween(scale('Hard', 'Easy'), scale('Easy', 'Hard'))).toMatchObject([{ isTurned: true }]);
  });

  it('says that one question moved, not all those that it passed', () => {
    expect([...movedAmong(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])]).toEqual(['d']);
    expect([...movedAmong(['a', 'b', 'c'], ['a', 'x', 'b', 'c'])]).toEqual([]);
    expect([...movedAmong([], ['a'])]).toEqual([]);
  });
});

describe('what is counted together', () => {
  const asked = (number: number, meaning: string, mark?: 'same' | 'changed') => ({
    number,
    questions: [{ name: 'q', meaning }],
    ...(mark ? { meanings: { q: mark } } : {}),
  });
  const groups = (...versions: ReturnType<typeof asked>[]) => {
    const keys = meaningKeys(versions);
    const names = versions.map(({ number }) => keys.get(number)?.get('q') ?? '');
    return names.map((key) => names.indexOf(key));
  };

  it('is what means the same by the rule, unless its author says otherwise', () => {
    expect(groups(asked(1, 'a'), asked(2, 'a'))).toEqual([0, 0]);
    expect(groups(asked(1, 'a'), asked(2, 'b'), asked(3, 'a'))).toEqual([0, 1, 0]);
    expect(groups(asked(1, 'a'), asked(2, 'a', 'changed'), asked(3, 'a'))).toEqual([0, 1, 1]);
    expect(groups(asked(1, 'a'), asked(2, 'b', 'same'), asked(3, 'b'))).toEqual([0, 0, 2]);
    expect(groups(asked(1, 'a', 'same'))).toEqual([0]);
  });
});

describe('a later version', () => {
  it('leaves the published results of the earlier one as they are, byte for byte', () =>
    rollback(async (db) => {
      const services = testServices(db);
      const area = await makeArea(db);
      const ctx = staffContext(services, area, ['commissioner', 'analyst']);
      const survey = await makeSurvey(ctx, definition(before));
      await respondTimes(ctx, survey, 12, { waited: 'yes', who: 'forum' });
      await publishResults(ctx, survey.id);
      const results = async () => JSON.stringify(await findSnapshot(testContext(services, area), survey.id));
      const earlier = await results();
      const counted = await countResults(ctx, survey.id);
      const reworded = [
        { ...waited, title: 'Had you to wait?' },
        { type: 'boolean', name: 'again', title: 'Again?' },
      ];
      await publishDefinition(ctx, survey.id, definition(reworded));
      expect(await results()).toBe(earlier);
      const now = await countResults(ctx, survey.id);
      const sum = (counts: typeof counted, key: string) => counts.counts.find((one) => one.counted.key === key)?.base;
      for (const key of ['waited', 'who']) expect(sum(now, key)).toBe(sum(counted, key));
    }));

  it('keeps what its author said of its questions, and counts by it', () =>
    rollback(async (db) => {
      const ctx = testContext(testServices(db), await makeArea(db));
      const survey = await makeSurvey(ctx, definition(before));
      await respond(ctx, survey, { waited: 'yes', who: 'forum' });
      const grown = { ...who, choices: choices('school', 'forum', 'nurse') };
      const next = definition([{ ...waited, title: 'Do you wait?' }, grown]);
      await saveDraft(ctx, survey.id, JSON.stringify(next));
      const said = await setMeanings(ctx, survey.id, { waited: 'changed', who: 'same', weeks: 'same', nobody: 'same' });
      expect(said).toEqual({ waited: 'changed', who: 'same' });
      const { draft } = await readVersionChanges(ctx, survey.id);
      expect(draft.state === 'compared' ? draft.changes.map(({ name, mark }) => [name, mark]) : []).toEqual([
        ['waited', 'changed'],
        ['who', 'same'],
        ['weeks', null],
        ['words', null],
      ]);
      const second = { ...survey, versionId: await publishDefinition(ctx, survey.id, next) };
      await respond(ctx, second, { waited: 'yes', who: 'nurse' });
      const { counts } = await countResults(ctx, survey.id);
      const of = (key: string) => counts.find((one) => one.counted.key === key);
      expect(of('who')).toMatchObject({ base: 2, versions: [1, 2] });
      expect(of('waited')).toMatchObject({ base: 1, versions: [1] });
      expect(of('waited-v2')).toMatchObject({ base: 1, versions: [2] });
      const after = await readVersionChanges(ctx, survey.id);
      expect(after.draft).toEqual({ state: 'compared', against: 2, changes: [] });
      expect(after.versions.map(({ number, changes }) => [number, changes.length])).toEqual([
        [2, 4],
        [1, 0],
      ]);
    }));

  it('counts apart what its choices say something else of, unless its author says that it means the same', () =>
    rollback(async (db) => {
      const ctx = testContext(testServices(db), await makeArea(db));
      const swapped = [
        { value: 'yes', text: 'The no' },
        { value: 'no', text: 'The yes' },
      ];
      const keysAfter = async (said: 'same' | null) => {
        const survey = await makeSurvey(ctx, definition(before), { title: `Swapped ${said}` });
        await respond(ctx, survey, { waited: 'yes' });
        const next = definition([{ ...waited, choices: swapped }]);
        await saveDraft(ctx, survey.id, JSON.stringify(next));
        const { draft } = await readVersionChanges(ctx, survey.id);
        const [change] = draft.state === 'compared' ? draft.changes : [];
        expect(change).toMatchObject({ name: 'waited', mark: 'changed' });
        if (said) expect(await setMeanings(ctx, survey.id, { waited: said })).toEqual({ waited: said });
        const second = { ...survey, versionId: await publishDefinition(ctx, survey.id, next) };
        await respond(ctx, second, { waited: 'no' });
        const { counts } = await countResults(ctx, survey.id);
        return counts.flatMap(({ counted, base }) => (counted.of.startsWith('waited') ? [[counted.key, base]] : []));
      };
      expect(await keysAfter(null)).toEqual([
        ['waited-v2', 1],
        ['waited', 1],
      ]);
      expect(await keysAfter('same')).toEqual([['waited', 2]]);
    }));
});
