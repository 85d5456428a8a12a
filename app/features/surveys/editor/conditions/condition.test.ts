import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../engine/expressions.server.ts';
import { operators, readCondition, writeCondition } from './condition.ts';
import type { Condition, Test } from './condition.ts';

const names = ['a', 'b', 'c'];
const known = new Map(names.map((name) => [name, name]));

const word = fc.stringMatching(/^[a-z0-9_' .é-]{0,8}$/);
const value = fc.oneof(word, fc.integer({ min: -50, max: 50 }), fc.boolean());

const test: fc.Arbitrary<Test> = fc.constantFrom(...operators).chain((operator): fc.Arbitrary<Test> => {
  const most = operator === 'empty' || operator === 'notempty' ? 0 : /anyof|allof|noneof/.test(operator) ? 3 : 1;
  const values = fc.array(value, { minLength: Math.min(1, most), maxLength: most });
  return fc.record({ name: fc.constantFrom(...names), operator: fc.constant(operator), values });
});
const join = fc.constantFrom('and' as const, 'or' as const);
const group = fc.record({ join, tests: fc.array(test, { minLength: 1, maxLength: 3 }) });
const condition: fc.Arbitrary<Condition> = fc.record({ join, groups: fc.array(group, { minLength: 1, maxLength: 3 }) });

/** Expressions as people write them: any nesting, any brackets. */
const expression: fc.Arbitrary<string> = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2 },
    test.map((one) => writeCondition({ join: 'and', groups: [{ join: 'and', tests: [one] }] })),
    fc.tuple(tie('tree'), join, tie('tree')).map(([left, by, right]) => `${left} ${by} ${right}`),
    tie('tree').map((inner) => `(${inner})`),
  ),
})).tree;

const answer = fc.oneof(word, fc.integer({ min: -50, max: 50 }), fc.boolean(), fc.array(word, { maxLength: 3 }));
const answers = fc.dictionary(fc.constantFrom(...names), answer, { noNullPrototype: true });

function holds(text: string, given: Record<string, string | number | boolean | string[]>): boolean {
  const parsed = parseExpression(text, known);
  if (!parsed.ok) throw new Error(`SurveyJS cannot read ${text}`);
  return parsed.expression.holds(given);
}

describe('conditions', () => {
  it('are read again as they were written, up to brackets that say nothing', () => {
    fc.assert(
      fc.property(condition, (written) => {
        const text = writeCondition(written);
        const read = readCondition(text);
        // What is read of text that the builder wrote is written in the same way again.
        const again = read && writeCondition(read);
        expect(again === null ? null : readCondition(again)).toEqual(read);
        const tests = (of: Condition) => of.groups.flatMap((one) => one.tests);
        expect(read && tests(read)).toEqual(tests(written));
      }),
    );
  });

  it('mean the same to SurveyJS before and after the builder has written them anew', () => {
    fc.assert(
      fc.property(expression, answers, (text, given) => {
        const read = readCondition(text);
        if (read) expect(holds(writeCondition(read), given)).toBe(holds(text, given));
      }),
      { numRuns: 500 },
    );
  });

  it('read groups, the tighter "and", and other spellings of the same operator', () => {
    expect(readCondition("{a} == 'x' && {b} != 2")).toEqual({
      join: 'and',
      groups: [
        {
          join: 'and',
          tests: [
            { name: 'a', operator: '=', values: ['x'] },
            { name: 'b', operator: '<>', values: [2] },
          ],
        },
      ],
    });
    const mixed = readCondition("{a} = 'x' or {b} notempty and {c.length} > 2");
    expect(mixed && writeCondition(mixed)).toBe("{a} = 'x' or ({b} notempty and {c.length} > 2)");
  });

  it.each([
    '',
    'age({a}) > 2',
    '{a} + 1 = 2',
    '{a} = {b}',
    "!({a} = 'x')",
    "{a} = 'x' and",
    "({a} = 'x'",
    '({a} = 1 or ({b} = 2 and ({c} = 3 or {a} = 4)))',
    '{a} = x',
    "{a} = 'back\\\\slash'",
    '{a}',
    "{a} contains ['x']",
  ])('leave %s as it is', (text) => {
    expect(readCondition(text)).toBeNull();
  });
});
