/** The builder's form: a condition as fields, fields as a condition, and its buttons that add and remove. Pure. */
import { isWritable, writeCondition } from './condition.ts';
import type { Condition, Group, Join, Test, Value } from './condition.ts';
import { askedIn, operatorFor } from './in-words.ts';
import { askedOf } from './questions.ts';
import type { Askable, Asked } from './questions.ts';

/** A test as it is typed. */
export type DraftTest = { name: string; asked: Asked; values: string[] };
export type DraftGroup = { join: Join; tests: DraftTest[] };
export type DraftCondition = { join: Join; groups: DraftGroup[] };

type Typed = Readonly<Record<string, readonly string[]>>;

const most = { groups: 8, tests: 20 };

export const emptyBuilder = (): DraftCondition => ({ join: 'and', groups: [] });

/** A stored condition as the builder shows it. */
export const builderOf = ({ join, groups }: Condition, askables: ReadonlyMap<string, Askable>): DraftCondition => ({
  join,
  groups: groups.map((group) => ({
    join: group.join,
    tests: group.tests.map((test) => ({
      name: test.name,
      asked: askedIn(test, askables.get(test.name.toLowerCase())?.kind ?? 'given'),
      values: test.values.map(String),
    })),
  })),
});

const joinFrom = (text: string | undefined): Join => (text === 'or' ? 'or' : 'and');

const isAsked = (text: string): text is Asked =>
  Object.values(askedOf).some((list) => list.some((one) => one === text));

/** What a form says. Groups and tests that are not there end the list. */
export function builderFrom(typed: Typed): DraftCondition {
  const first = (name: string) => typed[name]?.[0];
  const groups: DraftGroup[] = [];
  for (let at = 0; at < most.groups && first(`g${at}.join`) !== undefined; at += 1) {
    const tests: DraftTest[] = [];
    for (let row = 0; row < most.tests; row += 1) {
      const name = first(`g${at}.t${row}.name`);
      if (name === undefined) break;
      const asked = first(`g${at}.t${row}.asked`) ?? '';
      tests.push({ name, asked: isAsked(asked) ? asked : 'is', values: [...(typed[`g${at}.t${row}.value`] ?? [])] });
    }
    groups.push({ join: joinFrom(first(`g${at}.join`)), tests });
  }
  return { join: joinFrom(first('join')), groups };
}

/** Adds a test to a group; a group beyond the last is a new one. */
export function withTest(builder: DraftCondition, group: number, name: string): DraftCondition {
  const test: DraftTest = { name, asked: 'is', values: [] };
  const groups = [...builder.groups];
  const at = Math.min(group, groups.length);
  const old = groups[at];
  groups[at] = old ? { ...old, tests: [...old.tests, test] } : { join: 'and', tests: [test] };
  return { ...builder, groups };
}

/** Without one test; a group that is left without any goes with it. */
export function withoutTest(builder: DraftCondition, group: number, row: number): DraftCondition {
  const groups = builder.groups.map((one, at) =>
    at === group ? { ...one, tests: one.tests.filter((_, index) => index !== row) } : one,
  );
  return { ...builder, groups: groups.filter(({ tests }) => tests.length > 0) };
}

export type BuilderFault = {
  field: string;
  group: number;
  number: number;
  typed: string;
  fault: 'valueMissing' | 'valueWrong' | 'valueMarks';
};

/** A typed value as the kind of answer has it; null where it cannot be compared. */
function valueFrom(text: string, kind: Askable['kind']): Value | null {
  if (kind === 'yesno') return text === 'true' || text === 'false' ? text === 'true' : null;
  if (kind === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
  if (kind === 'date') return /^(\d{4}-\d{2}(-\d{2})?|\d{2}:\d{2})$/.test(text) ? text : null;
  return text;
}

type ReadTest = { test: Test } | Pick<BuilderFault, 'typed' | 'fault'>;

function readTest({ name, asked, values }: DraftTest, kind: Askable['kind']): ReadTest {
  if (asked === 'empty' || asked === 'notempty') return { test: { name, operator: asked, values: [] } };
  const given = values.map((value) => value.trim()).filter((value) => value !== '');
  if (given.length === 0) return { typed: '', fault: 'valueMissing' };
  const read: Value[] = [];
  for (const typed of given) {
    const value = valueFrom(typed, kind);
    if (value === null) return { typed, fault: 'valueWrong' };
    if (!isWritable(value)) return { typed, fault: 'valueMarks' };
    read.push(value);
  }
  return { test: { name, operator: operatorFor(asked, kind, read.length), values: read } };
}

/** The expression that a form describes, empty for one without tests; or what is wrong with it. */
export function expressionFrom(
  builder: DraftCondition,
  askables: ReadonlyMap<string, Askable>,
): { expression: string } | { faults: BuilderFault[] } {
  const faults: BuilderFault[] = [];
  const groups = builder.groups.map((group, at): Group => {
    const tests = group.tests.flatMap((test, row) => {
      const read = readTest(test, askables.get(test.name.toLowerCase())?.kind ?? 'text');
      if ('test' in read) return [read.test];
      faults.push({ ...read, field: `g${at}.t${row}.value`, group: at + 1, number: row + 1 });
      return [];
    });
    return { join: group.join, tests };
  });
  return faults.length > 0 ? { faults } : { expression: writeCondition({ join: builder.join, groups }) };
}
