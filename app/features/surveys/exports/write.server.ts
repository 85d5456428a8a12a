/** Writes the responses of a scope into a file of one kind, while it is sent. */
import { csvField, csvLine } from '#app/lib/csv.ts';
import { fromRow } from '../engine/row.server.ts';
import { readRows } from '../reads/exports/rows.server.ts';
import type { ExportedResponse } from '../reads/exports/rows.server.ts';
import { writeFiles } from './files.server.ts';
import { answersWriter, provenanceWriter } from './fragments.server.ts';
import type { CellOf } from './fragments.server.ts';
import { provenanceHeads, provenanceOf } from './provenance.ts';
import { cellOf, provenanceCells, spssCell } from './sheet.server.ts';
import { stateText } from './state-names.ts';
import type { Sink } from './stream.server.ts';
import type { Writing } from './writing.ts';
import { cellXml, createWorkbook } from './xlsx.server.ts';

async function writeCsv(writing: Writing, sink: Sink, cell: CellOf): Promise<void> {
  const { ctx, scope, countable, columns, choice, facts, took } = writing;
  const from = provenanceWriter(facts, (cells) => cells.map(csvField).join(','));
  const answers = answersWriter(columns, cell, csvField, ',');
  await sink.write(
    `${choice.hasMark ? '\ufeff' : ''}${csvLine([...provenanceHeads(facts.isAnonymous), ...columns.map(({ name }) => name)])}`,
  );
  await readRows(ctx, scope, countable, facts, async (rows) => {
    let text = '';
    for (const row of rows) text += `${from(row)}${answers(row)}\r\n`;
    await sink.write(text);
    took(rows.length);
  });
}

async function writeWorkbook(writing: Writing, sink: Sink): Promise<void> {
  const { ctx, scope, countable, columns, choice, facts, book: texts, took } = writing;
  const from = provenanceWriter(facts, (cells) => cells.map(cellXml).join(''));
  const answers = answersWriter(columns, (column, row) => cellOf(column, row, choice.values), cellXml);
  const book = createWorkbook(sink);
  await book.sheet(texts.answers, [...provenanceHeads(facts.isAnonymous), ...columns.map(({ name }) => name)]);
  await readRows(ctx, scope, countable, facts, async (rows) => {
    await book.written(rows.map((row) => `<row>${from(row)}${answers(row)}</row>`));
    took(rows.length);
  });
  const [heading = [], ...rest] = texts.rows;
  await book.sheet(texts.codebook, heading);
  await book.rows(rest);
  await book.end();
}

/** Answers as SurveyJS keeps them, with why others are missing beside them; of files only that there were some. */
function resultOf(row: ExportedResponse, { countable, facts }: Writing): Record<string, unknown> {
  const plan = countable.versions.find(({ id }) => id === row.versionId)?.plan;
  if (!plan) return {};
  const texts = [...row.texts].map(([column, body]) => ({ column, body }));
  const { answers, states, values } = fromRow(plan, { marks: row.marks, numbers: row.numbers, texts });
  const isFile = (name: string) => plan.question(name)?.columns[0]?.kind === 'file';
  const cells = provenanceCells(row, facts);
  const told = provenanceOf(facts.isAnonymous).map(({ key, kind }, at) => [
    key,
    kind === 'tick' ? cells[at] === 1 : cells[at],
  ]);
  return {
    data: Object.fromEntries([
      ...Object.entries(answers).map(([name, value]) => [name, isFile(name) ? true : value]),
      ...Object.entries(values),
    ]) as unknown,
    missing: Object.fromEntries(Object.entries(states).map(([name, state]) => [name, state ? stateText(state) : ''])),
    response: Object.fromEntries(told) as unknown,
  };
}

async function writeJson(writing: Writing, sink: Sink): Promise<void> {
  let isFirst = true;
  const { ctx, scope, countable, facts } = writing;
  await sink.write('[');
  await readRows(ctx, scope, countable, facts, async (rows) => {
    for (const row of rows) {
      await sink.write(`${isFirst ? '' : ','}\n${JSON.stringify(resultOf(row, writing))}`);
      isFirst = false;
    }
    writing.took(rows.length);
  });
  await sink.write('\n]\n');
}

/** Writes what the choice asks for, row by row. Codebooks and syntax are no rows: they are made whole elsewhere. */
export async function writeRows(writing: Writing, sink: Sink): Promise<void> {
  switch (writing.choice.format) {
    case 'xlsx':
      return writeWorkbook(writing, sink);
    case 'json':
      return writeJson(writing, sink);
    case 'files':
      return writeFiles(writing, sink);
    case 'spss':
      return writeCsv({ ...writing, choice: { ...writing.choice, hasMark: false } }, sink, spssCell);
    default:
      return writeCsv(writing, sink, (column, row) => cellOf(column, row, writing.choice.values));
  }
}
