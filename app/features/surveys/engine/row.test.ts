import { describe, expect, it } from 'vitest';
import { parseDefinition } from './definition.ts';
import { compilePlan } from './plan.server.ts';
import { fromRow, toRow } from './row.server.ts';
import { answerState, specialMark } from './states.ts';

const parsed = parseDefinition({
  pages: [
    {
      elements: [
        { type: 'radiogroup', name: 'one', choices: ['a', 'dont_know', 'b'], showOtherItem: true, showNoneItem: true },
        { type: 'checkbox', name: 'many', choices: ['a', 'b', 'prefer_not_to_say'], showOtherItem: true },
        { type: 'text', name: 'count', inputType: 'number' },
        { type: 'text', name: 'day', inputType: 'date' },
        { type: 'text', name: 'month', inputType: 'month' },
        { type: 'text', name: 'time', inputType: 'time' },
        { type: 'comment', name: 'story', visibleIf: "{one} = 'b'" },
        { type: 'boolean', name: 'yes' },
        { type: 'rating', name: 'scale', rateMin: 0, rateMax: 4 },
      ],
    },
  ],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const plan = compilePlan(parsed.definition);
const { hidden, skipped, dontKnow, preferNotToSay, unreadable, twoTicks } = answerState;

describe('the columns of a version', () => {
  it('stand in the order of the definition, one tick an option, states without a column', () => {
    expect(plan.columns.map(({ index, key, kind, numberSlot }) => [index, key, kind, numberSlot])).toEqual([
      [0, 'one', 'choice', undefined],
      [1, 'one-Comment', 'text', undefined],
      [2, 'many:a', 'tick', undefined],
      [3, 'many:b', 'tick', undefined],
      [4, 'many:other', 'tick', undefined],
      [5, 'many-Comment', 'text', undefined],
      [6, 'count', 'number', 0],
      [7, 'day', 'date', 1],
      [8, 'month', 'date', 2],
      [9, 'time', 'date', 3],
      [10, 'story', 'text', undefined],
      [11, 'yes', 'choice', undefined],
      [12, 'scale', 'choice', undefined],
    ]);
    expect(plan.numberSlots).toBe(4);
  });

  it('keep a choice’s place as its mark, and a state’s mark in its stead', () => {
    expect(plan.columns[0]?.options?.map(({ code, mark }) => [code, mark])).toEqual([
      ['a', 1],
      ['dont_know', dontKnow],
      ['b', 3],
      ['other', specialMark.other],
      ['none', specialMark.none],
    ]);
  });
});

describe('toRow and fromRow', () => {
  const full = {
    one: 'b',
    many: ['b', 'other'],
    'many-Comment': 'A third thing',
    count: -2.5,
    day: '1969-12-31',
    month: '1969-11',
    time: '23:59',
    story: 'It helped.',
    yes: false,
    scale: 0,
  };

  it('writes one mark a column, figures and words beside them', () => {
    const row = toRow(plan, full);
    expect(row.marks).toEqual([3, hidden, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1]);
    expect(row.numbers).toEqual([-2.5, -1, -2, 1439]);
    expect(row.texts).toEqual([
      { column: 5, body: 'A third thing' },
      { column: 10, body: 'It helped.' },
    ]);
    expect(fromRow(plan, row)).toEqual({ answers: full, states: {}, values: {} });
  });

  it('tells skipped from hidden, and never writes a null', () => {
    const row = toRow(plan, { one: 'a' });
    expect(row.marks).toEqual([1, hidden, ...Array<number>(8).fill(skipped), hidden, skipped, skipped]);
    expect(row.numbers).toEqual([NaN, NaN, NaN, NaN]);
    expect(row.texts).toEqual([]);
    const { answers, states } = fromRow(plan, row);
    expect(answers).toEqual({ one: 'a' });
    expect(states).toMatchObject({ many: 'skipped', story: 'hidden', yes: 'skipped' });
  });

  it('stores “don’t know” and “prefer not to say” as states in every column of the question', () => {
    const answers = { one: 'dont_know', many: ['prefer_not_to_say'] };
    const row = toRow(plan, answers);
    expect(row.marks.slice(0, 6)).toEqual([dontKnow, hidden, preferNotToSay, preferNotToSay, preferNotToSay, hidden]);
    expect(fromRow(plan, row).answers).toEqual(answers);
  });

  it('takes the states that paper brings', () => {
    const row = toRow(plan, { yes: true }, { one: 'twoTicks', many: 'unreadable', count: 'unreadable' });
    expect(row.marks.slice(0, 7)).toEqual([twoTicks, twoTicks, ...Array<number>(5).fill(unreadable)]);
    expect(fromRow(plan, row).states).toMatchObject({ one: 'twoTicks', many: 'unreadable', count: 'unreadable' });
  });

  it('does not store what a condition hides', () => {
    expect(toRow(plan, { ...full, one: 'a' }).texts).toEqual([{ column: 5, body: 'A third thing' }]);
  });

  it('reads erased words as not stated', () => {
    const { answers, states } = fromRow(plan, { ...toRow(plan, full), texts: [] });
    expect(answers).not.toHaveProperty('story');
    expect(states).toEqual({ story: 'notStated' });
  });

  it('refuses a row of another version', () => {
    expect(() => fromRow(plan, { marks: [1], numbers: [], texts: [] })).toThrow(RangeError);
  });
});
