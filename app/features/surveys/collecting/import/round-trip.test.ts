/** What this site exports it can bring in again: for every type of question, in both kinds of file and by codes or by words. */
import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, plainField } from '#app/lib/csv.ts';
import { checkAll } from '../../engine/answers.server.ts';
import { parseDefinition } from '../../engine/definition.ts';
import { answersTo, generatedDefinition } from '../../engine/parity/generated.ts';
import { typeDefinitions } from '../../engine/parity/type-definitions.ts';
import { compilePlan } from '../../engine/plan.server.ts';
import type { Plan } from '../../engine/plan.server.ts';
import { toRow } from '../../engine/row.server.ts';
import type { Row } from '../../engine/row.server.ts';
import type { Answers, AnswerValue } from '../../engine/types/question-type.ts';
import { exportColumns } from '../../exports/columns.server.ts';
import { originSigns, provenanceHeads } from '../../exports/provenance.ts';
import { cellOf, provenanceCells } from '../../exports/sheet.server.ts';
import { createWorkbook } from '../../exports/xlsx.server.ts';
import type { ExportedResponse } from '../../reads/exports/rows.server.ts';
import { columnsOf, readLine } from '../../writes/collecting/check-import.server.ts';
import { formOf } from '../paper/form-model.ts';
import { isOwnExport, ownHeadings, versionIn } from './own-headings.server.ts';
import { readCsv } from './read-csv.ts';
import type { FileRow } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { guessTargets, mostSpots, targetsOf } from './targets.ts';

const choices = ['a', 'b', { value: 'dont_know', text: 'I do not know' }];
const cells = [
  { type: 'text', name: 'who', title: 'Who?' },
  { type: 'radiogroup', name: 'how', title: 'How?', choices, showOtherItem: true },
  { type: 'checkbox', name: 'which', title: 'Which?', choices: ['x', 'y'], showNoneItem: true },
  { type: 'text', inputType: 'date', name: 'since', title: 'Since?' },
  { type: 'rating', name: 'ease', title: 'How easy?', visibleIf: '{panel.who} notempty' },
  { type: 'boolean', name: 'again', title: 'Again?' },
];
const columns = cells.map(({ type, visibleIf: _, ...cell }) => ({ ...cell, cellType: type }));

/** Every type that the parity definitions leave out, and words that look like something else. */
const rest = {
  pages: [
    {
      elements: [
        { type: 'paneldynamic', name: 'visits', title: 'Visits', maxPanelCount: 3, templateElements: cells },
        { type: 'matrixdynamic', name: 'people', title: 'People', maxRowCount: 2, columns },
        { type: 'matrixdropdown', name: 'places', title: 'Places', rows: ['home', 'school'], columns },
        { type: 'checkbox', name: 'some', title: 'Some', choices, showOtherItem: true, showNoneItem: true },
        { type: 'comment', name: 'words', title: 'Words' },
        { type: 'text', inputType: 'month', name: 'month', title: 'Month' },
        { type: 'text', inputType: 'time', name: 'time', title: 'Time' },
        {
          type: 'text',
          inputType: 'number',
          name: 'number',
          title: 'Number',
          visibleIf: "{some} contains 'dont_know'",
        },
        { type: 'rating', name: 'scale', title: 'Scale', rateMin: 0, rateMax: 10 },
      ],
    },
  ],
};

const oddWords = fc.constantFrom(
  '=1+1',
  "'=1+1",
  "''@x",
  '[hidden]',
  "'[don’t know]",
  '-5',
  '+44 20 7946 0000',
  'Two, "three"\nand four',
  'yes',
  '1',
  '31/12/2025',
  'a; b',
  "it's",
  '’',
);

const row = fc.record(
  {
    who: oddWords,
    how: fc.constantFrom('a', 'b', 'dont_know', 'other'),
    'how-Comment': oddWords,
    which: fc.constantFrom(['x'], ['x', 'y'], ['none']),
    since: fc.constantFrom('2024-02-29', '1999-12-31'),
    ease: fc.integer({ min: 1, max: 5 }),
    again: fc.boolean(),
  },
  { requiredKeys: [] },
);

const restAnswers = fc.record(
  {
    visits: fc.array(row, { minLength: 1, maxLength: 3 }),
    people: fc.array(row, { minLength: 1, maxLength: 2 }),
    places: fc.record({ home: row, school: row }, { requiredKeys: [] }),
    some: fc.constantFrom(['a'], ['a', 'b', 'other'], ['none'], ['dont_know'], ['b']),
    'some-Comment': oddWords,
    words: oddWords,
    month: fc.constantFrom('2024-01', '1999-12'),
    time: fc.constantFrom('00:00', '09:05', '23:59'),
    number: fc.constantFrom(-3, 0, 1234567, 2.5),
    scale: fc.integer({ min: 0, max: 10 }),
  },
  { requiredKeys: [] },
);

function planOf(definition: unknown): Plan {
  const parsed = parseDefinition(definition);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.definition);
}

const labelWords = new Proxy({}, { get: (_all, key) => String(key) }) as never;
const labelsOf = (plan: Plan) => plan.labels('en', labelWords);

type File = { heads: string[]; rows: (string | number)[][] };

/** The file of some rows, as it is exported. */
function exported(plan: Plan, rows: readonly Row[], values: 'codes' | 'labels'): File {
  const version = { id: 'v', number: 3, plan };
  const found = exportColumns([version], {
    locale: 'en',
    labelsOf: () => labelsOf(plan),
    rows: 'rows',
    other: 'other',
  });
  const facts = { versionNumbers: new Map([['v', 3]]), isAnonymous: false };
  const origin = [
    'paper',
    `en${originSigns.entry}cy`,
    'false',
    '2026-03-03',
    'family',
    'true',
    'false',
    'a tag',
    '17',
    'Us',
  ];
  return {
    heads: [...provenanceHeads(false), ...found.map(({ name }) => name)],
    rows: rows.map(({ marks, numbers, texts }) => {
      const response: ExportedResponse = {
        versionId: 'v',
        marks,
        numbers,
        texts: new Map(texts.map(({ column, body }) => [column, body])),
        origin: origin.join(originSigns.part),
        files: [],
      };
      return [...provenanceCells(response, facts), ...found.map((column) => cellOf(column, response, values))];
    }),
  };
}

async function workbookOf({ heads, rows }: File): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const book = createWorkbook({
    write: async (part) => {
      parts.push(typeof part === 'string' ? strToU8(part) : part);
      return Promise.resolve();
    },
  });
  await book.sheet('Answers', heads);
  await book.rows(rows);
  await book.end();
  return new Uint8Array(Buffer.concat(parts));
}

/** Brings a file in as the site does, but for the database. */
function brought(plan: Plan, file: Generator<FileRow>, isCsv: boolean) {
  const [head, ...lines] = [...file].map(({ cells: all }) => (isCsv ? all.map(plainField) : all));
  if (!head || !isOwnExport(head)) throw new Error('The file is not known as an export.');
  const version = { id: 'v', number: 3, plan };
  expect(versionIn(head, lines[0] ?? [], [version])).toBe(version);
  const own = ownHeadings(head, version, [version], {
    locale: 'en',
    labelsOf: () => labelsOf(plan),
    rows: '',
    other: '',
  });
  const questions = formOf(plan, labelsOf(plan)).flatMap((page) => page.questions);
  const targets = targetsOf(plan, questions, 3);
  const found = columnsOf(plan, targets, guessTargets(head, targets, own));
  return lines.map((line) => readLine(plan, found, line, '2026-03-04'));
}

/** A row as it is compared: NaN equals NaN, words by their column. */
const plainRow = ({ marks, numbers, texts }: Row) => ({
  marks,
  numbers: numbers.map(String),
  texts: [...texts].sort((a, b) => a.column - b.column),
});

async function expectBack(plan: Plan, all: readonly Answers[]): Promise<void> {
  const rows = all.flatMap((answers) => {
    const checked = checkAll(plan, answers, Object.fromEntries(plan.questions.map(({ name }) => [name, 'skipped'])));
    return checked.ok ? [toRow(plan, checked.answers)] : [];
  });
  if (rows.length === 0) return;
  for (const values of ['codes', 'labels'] as const) {
    const file = exported(plan, rows, values);
    const csv = [file.heads, ...file.rows].map(csvLine).join('');
    const workbook = await workbookOf(file);
    for (const read of [brought(plan, readCsv(strToU8(csv)), true), brought(plan, readXlsx(workbook), false)]) {
      expect(read.flatMap(({ faults }) => faults)).toEqual([]);
      expect(read.map((line) => plainRow(line.row))).toEqual(rows.map(plainRow));
      expect(read[0]).toMatchObject({
        day: '2026-03-03',
        told: { renditions: ['en', 'cy'], help: 'family', isByProxy: true, isTest: false, tags: ['a tag'] },
      });
    }
  }
}

const many = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: 1, maxLength: 6 });

describe('an export that is brought in again', () => {
  it('is the same rows for repeated rows and words that look like something else', async () => {
    const plan = planOf(rest);
    await fc.assert(
      fc.asyncProperty(many(restAnswers), (all) => expectBack(plan, all as Record<string, AnswerValue>[])),
      { numRuns: 25 },
    );
  });

  it('is the same rows for every other type', async () => {
    for (const definition of typeDefinitions) {
      const plan = planOf(definition);
      await fc.assert(
        fc.asyncProperty(many(answersTo(plan)), (all) => expectBack(plan, all)),
        { numRuns: 2 },
      );
    }
  });

  it('is the same rows where conditions decide what is asked', async () => {
    const surveys = fc.sample(generatedDefinition, { numRuns: 12, seed: 11 });
    for (const definition of surveys) {
      const plan = planOf(definition);
      await fc.assert(
        fc.asyncProperty(many(answersTo(plan)), (all) => expectBack(plan, all)),
        { numRuns: 2 },
      );
    }
  });
});

describe('repeated rows to choose by hand', () => {
  it('are offered whole, and no more of them than a list can hold', () => {
    const wide = Array.from({ length: 11 }, (_, n) => ({ name: `c${String(n)}`, cellType: 'text' }));
    const grid = { type: 'matrixdynamic', name: 'grid', maxRowCount: 20, columns: wide };
    const plan = planOf({ pages: [{ elements: [grid] }] });
    const questions = formOf(plan, labelsOf(plan)).flatMap((page) => page.questions);
    const spots = targetsOf(plan, questions, 1).flatMap(({ spot }) => (spot ? [spot] : []));
    expect(spots.length).toBeLessThanOrEqual(mostSpots);
    const perRow = new Map<string | number, number>();
    for (const { is, row } of spots) if (is === 'cell') perRow.set(row, (perRow.get(row) ?? 0) + 1);
    expect([...perRow]).toEqual(Array.from({ length: 13 }, (_, n) => [n + 1, 11]));
  });
});

describe('a sheet that somebody wrote', () => {
  it('holds rows that people add under the question, the row and the cell', () => {
    const plan = planOf(rest);
    const questions = formOf(plan, labelsOf(plan)).flatMap((page) => page.questions);
    const targets = targetsOf(plan, questions, 1);
    const heads = ['visits.1.who', 'Visits 2 Who?', 'visits_2_which_x', 'places home since', 'visits 2 how'];
    const found = columnsOf(plan, targets, guessTargets(heads, targets));
    expect(found).toHaveLength(5);
    const { row, faults } = readLine(plan, found, ['A nurse', 'A teacher', 'yes', '3/4/2025', 'B'], '2026-03-04');
    expect(faults).toEqual([]);
    const expected = toRow(
      plan,
      {
        visits: [{ who: 'A nurse' }, { who: 'A teacher', which: ['x'], how: 'b' }],
        places: { home: { since: '2025-04-03' } },
      },
      Object.fromEntries(
        plan.questions
          .filter(({ name }) => !['visits', 'places', 'number'].includes(name))
          .map(({ name }) => [name, 'notAsked']),
      ),
    );
    expect(plainRow(row)).toEqual(plainRow(expected));
    const wrong = readLine(plan, found, ['', '', 'perhaps', 'someday', 'C'], '2026-03-04');
    expect(wrong.faults.map(({ column, key }) => [column, key])).toEqual([
      [2, 'notReadable'],
      [3, 'notReadable'],
      [4, 'notAChoice'],
    ]);
  });
});
