import { describe, expect, it } from 'vitest';
import { parseDefinition } from './definition.ts';
import { nextPage, previousPage, shownPages, walk } from './flow.server.ts';
import { compilePlan } from './plan.server.ts';

function planOf(pages: object[]) {
  const parsed = parseDefinition({ pages });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.definition);
}
const text = (name: string, visibleIf?: string) => ({ type: 'text', name, ...(visibleIf && { visibleIf }) });

const plan = planOf([
  { elements: [text('a')] },
  { visibleIf: "{a} = 'x'", elements: [text('b')] },
  { elements: [{ type: 'panel', name: 'p', elements: [text('c', '{b} notempty')] }] },
  { elements: [] },
  { elements: [text('d')] },
]);

describe('walk', () => {
  it('drops hidden answers before anything can depend on them', () => {
    const walked = walk(plan, { a: 'y', b: 'stale', c: 'stale', d: 'kept' });
    expect(walked.answers).toEqual({ a: 'y', d: 'kept' });
    expect(walked.visible).toEqual(new Set(['a', 'p', 'd']));
  });

  it('stops after the pages asked for', () => {
    expect(walk(plan, { a: 'x', b: '1', c: '2', d: '3' }, 2).answers).toEqual({ a: 'x', b: '1' });
  });

  it('follows dependencies on a page whatever the order of the elements', () => {
    const backwards = planOf([
      { elements: [text('third', '{second} notempty'), text('second', "{first} = 'x'"), text('first')] },
    ]);
    const answers = { first: 'x', second: 'y', third: 'z' };
    expect(walk(backwards, answers).answers).toEqual(answers);
    expect(walk(backwards, { ...answers, first: 'n' }).visible).toEqual(new Set(['first']));
  });

  it('ends for conditions that form a loop', () => {
    const loop = planOf([{ elements: [text('a', '{b} notempty'), text('b', '{a} notempty')] }]);
    expect(walk(loop, { a: 'x', b: 'y' }).visible).toEqual(new Set());
  });

  it('keeps the text beside “other” only while “other” is chosen', () => {
    const other = planOf([{ elements: [{ type: 'radiogroup', name: 'q', choices: ['a'], showOtherItem: true }] }]);
    expect(walk(other, { q: 'a', 'q-Comment': 'x' }).answers).toEqual({ q: 'a' });
    expect(walk(other, { q: 'other', 'q-Comment': 'x' }).answers).toEqual({ q: 'other', 'q-Comment': 'x' });
  });
});

describe('pages', () => {
  it('that show nothing are passed over in both directions', () => {
    expect(shownPages(plan, { a: 'y' })).toEqual([0, 4]);
    expect(nextPage(plan, {}, -1)).toBe(0);
    expect(nextPage(plan, { a: 'y' }, 0)).toBe(4);
    expect(nextPage(plan, { a: 'x' }, 0)).toBe(1);
    expect(nextPage(plan, { a: 'x', b: '1' }, 1)).toBe(2);
    expect(nextPage(plan, {}, 4)).toBeUndefined();
    expect(previousPage(plan, { a: 'y' }, 4)).toBe(0);
    expect(previousPage(plan, { a: 'x', b: '1' }, 4)).toBe(2);
    expect(previousPage(plan, {}, 0)).toBeUndefined();
  });
});
